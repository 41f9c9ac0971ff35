import { also, good, kinds, shape } from '../author';
import { type Commodity, type Synonyms } from '../types';

const fresh = (code: string) =>
  shape('fresh', 'segar', 'fresh', kinds.fresh, code, also('segar; mentah; utuh', 'fresh; raw; whole; chilled'));
const frozenForm = (code: string) => shape('frozen', 'beku', 'frozen', kinds.fresh, code, also('beku', 'frozen; IQF'));
const flour = (code: string) =>
  shape('flour', 'tepung', 'flour', kinds.processed, code, also('tepung; bubuk', 'flour; powder'));
const chips = (code: string) =>
  shape(
    'dried-chips',
    'irisan kering',
    'dried chips',
    kinds.raw,
    code,
    also('kering; iris kering; serpih; chip; irisan; gaplek', 'dried; chips; chip; slices; sliced; dried slices'),
  );

const vegetable = (slug: string, id: string, en: string, synonyms: Synonyms, code: string): Commodity =>
  good(slug, id, en, 'vegetables', synonyms, [fresh(code)]);

const bean = (slug: string, id: string, en: string, synonyms: Synonyms, code: string, parents = 'pulses'): Commodity =>
  good(slug, id, en, parents, synonyms, [
    shape(
      'dried',
      'biji kering',
      'dried',
      kinds.raw,
      code,
      also('kering; biji; kupas', 'dried; dry; whole; shelled; beans; kernel; raw'),
    ),
  ]);

/** Roots, vegetables, pulses and grains. */
export const fields: Commodity[] = [
  good(
    'cassava',
    'singkong',
    'cassava',
    'roots',
    also(
      'ubi kayu; ketela pohon; telo; telo kaspe; kaspe; boled; sampeu; gaplek; singkong beku; pohong',
      'manioc; tapioca root; yuca; cassava root; cassava tuber',
      'Manihot esculenta',
    ),
    [
      shape(
        'fresh-frozen',
        'segar atau beku',
        'fresh or frozen',
        kinds.fresh,
        '071410',
        also('segar; beku; kupas beku; kupas; parut', 'fresh; frozen; peeled; root; grated'),
      ),
      {
        ...chips('071410'),
        alone: also(
          'gaplek; singkong kering; tiwul; oyek',
          'cassava chips dried; dried cassava; dried cassava chips; cassava pellets',
        ),
      },
    ],
  ),
  good(
    'porang',
    'porang',
    'konjac (porang)',
    'roots',
    also(
      'iles iles; iles-iles; keripik porang; chip porang; suweg; umbi porang; katak porang; acung',
      'konjac; konjac root; konnyaku; elephant foot yam; glucomannan; shirataki',
      'Amorphophallus muelleri; konjac',
    ),
    [
      { ...chips('071490'), names: { id: 'chip kering', en: 'dried chips' } },
      {
        ...flour('130239 110620'),
        alone: also(
          'tepung glukomanan; tepung porang',
          'glucomannan; konjac flour; konjac powder; glucomannan powder; porang flour',
        ),
      },
      fresh('071490'),
    ],
  ),
  good(
    'taro',
    'talas',
    'taro',
    'roots',
    also(
      'umbi talas; keladi; bentul; talas beneng; talas bogor; satoimo; daun talas beneng; bote',
      'taro root; eddoe; cocoyam; dasheen; satoimo',
      'Colocasia esculenta',
    ),
    [fresh('071440'), frozenForm('071440'), flour('110620')],
  ),
  good(
    'other-roots',
    'umbi-umbian lain',
    'other roots and tubers',
    'roots',
    also(
      'uwi; gembili; ganyong; garut; umbi garut; bengkuang; bengkoang; uwi ungu; gadung; kimpul; tepung garut',
      'yam; purple yam; ube; arrowroot; canna; jicama; yam bean; arrowroot starch; arrowroot flour',
      'Dioscorea',
    ),
    [fresh('071430 071490'), flour('110620 110819')],
  ),
  good('potato', 'kentang', 'potato', 'vegetables', also('kentang dieng; kentang granola', 'potatoes'), [
    fresh('070190'),
  ]),
  good(
    'shallot',
    'bawang merah',
    'shallots',
    'vegetables',
    also(
      'brambang; bawang goreng; bawang brebes; lasuna; bawang merah goreng; bawang dayak',
      'shallot; fried shallot; fried onion; crispy shallots',
    ),
    [
      fresh('070310'),
      shape(
        'fried',
        'goreng',
        'fried',
        kinds.processed,
        '200599',
        also('goreng; renyah', 'fried; crispy'),
        also('bawang goreng; bawang merah goreng', 'fried shallot; fried onion; crispy shallots'),
      ),
    ],
  ),
  vegetable(
    'cabbage',
    'kubis',
    'cabbage',
    also(
      'kol; sawi; sawi putih; pakcoy; pakcoi; brokoli; kembang kol; kobis',
      'chinese cabbage; broccoli; cauliflower; pak choi; bok choy; pakchoy; napa cabbage',
      'Brassica',
    ),
    '070490',
  ),
  vegetable('tomato', 'tomat', 'tomato', also('tomat segar; tomat ceri', 'tomatoes; cherry tomato'), '070200'),
  vegetable('carrot', 'wortel', 'carrots', also('wortel brastagi; lobak', 'carrot; radish; daikon'), '070610'),
  vegetable(
    'leafy-vegetables',
    'sayuran segar',
    'fresh vegetables',
    also(
      'kangkung; bayam; terong; terung; timun; mentimun; buncis; kacang panjang; labu; labu siam; pare; petai; pete; jengkol; jering; rebung; daun singkong; daun pepaya; selada; daun bawang; oyong; kecipir; melinjo; labu kuning; paprika; jengki',
      'water spinach; spinach; eggplant; aubergine; cucumber; french beans; long beans; pumpkin; chayote; bitter gourd; stink bean; stink beans; petai; jengkol; dogfruit; bamboo shoot; bamboo shoots; cassava leaves; cassava leaf; lettuce; spring onion; okra; winged bean; bell pepper; paprika',
      'Parkia',
    ),
    '070999',
  ),
  good(
    'mushroom',
    'jamur',
    'mushrooms',
    'vegetables',
    also(
      'jamur tiram; jamur kuping; jamur merang; jamur kancing; jamur shitake; jamur enoki; jamur lingzhi; jamur kering; kulat; supa',
      'mushroom; oyster mushroom; wood ear; straw mushroom; shiitake; lingzhi; reishi; black fungus; wood ear mushroom; button mushroom; champignon',
    ),
    [fresh('070959'), shape('dried', 'kering', 'dried', kinds.processed, '071239', also('kering', 'dried; powder'))],
  ),
  good(
    'edamame',
    'edamame',
    'edamame',
    'vegetables',
    also('edamame beku; mukimame; edamame jember', 'green soybean; green soybeans; vegetable soybean; mukimame'),
    [frozenForm('071080 071022'), fresh('070820 070999')],
  ),
  bean(
    'mung-bean',
    'kacang hijau',
    'mung beans',
    also('kacang ijo', 'mung bean; green gram; moong; mungbean', 'Vigna radiata'),
    '071331',
  ),
  bean(
    'peanut',
    'kacang tanah',
    'peanuts',
    also(
      'kacang brul; kacang jebrol; kacang garing; kacang tuban; kacang bogares; kacang kupas',
      'peanut; groundnut; groundnuts; ground nut',
      'Arachis hypogaea',
    ),
    '120242 120241',
    'pulses nuts',
  ),
  bean(
    'red-bean',
    'kacang merah',
    'red beans',
    also(
      'kacang tolo; kacang tunggak; kacang koro; koro pedang; kacang gude; kacang bogor; kacang polong; kacang jogo',
      'red bean; kidney bean; red kidney bean; cowpea; black eyed pea; jack bean; pigeon pea; bambara',
    ),
    '071333 071335',
  ),
  bean(
    'sorghum',
    'sorgum',
    'sorghum',
    also(
      'sorgum; cantel; hanjeli; jali; jali jali; jewawut; jawawut; millet; gandrung',
      'sorghum grain; job tears; jobs tears; adlay; foxtail millet',
      'Coix',
    ),
    '100790 100829 100890',
    '',
  ),
];
