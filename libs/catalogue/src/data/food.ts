import { also, checkedPack, hs, kinds, pack, shape, units } from '../author';
import { type Commodity, type Form, type Synonyms } from '../types';

const none = also();
const processed = { bundle: 'PLANT-PROC', base: 'KGM', units: units('KGM TNE') } as const;
const fresh = { bundle: 'FRESH', base: 'KGM', units: units('KGM TNE') } as const;
const animal = { bundle: 'FOOD-ANIM', base: 'KGM', units: units('KGM') } as const;

const freshFruit = (code: string, source: string): Form => ({
  slug: 'fresh',
  names: { id: 'segar', en: 'fresh' },
  words: also('segar', 'fresh'),
  alone: none,
  hs: hs('heading-text-fits', code),
  ...fresh,
  source: [source],
});

/** Frozen and dried fruit. */
const kept = (dried: string): Form[] => [
  shape(
    'frozen',
    'beku',
    'frozen',
    kinds.fresh,
    '081190',
    also('beku; potong beku; puree', 'frozen; chunks; pulp; puree; IQF'),
  ),
  shape(
    'dried',
    'kering',
    'dried',
    kinds.processed,
    dried,
    also('kering; keripik; manisan', 'dried; dehydrated; chips; candied; freeze dried'),
  ),
];

const fruit = (slug: string, id: string, en: string, synonyms: Synonyms, forms: Form[]): Commodity => ({
  slug,
  names: { id, en },
  synonyms,
  parents: ['fruit'],
  forms,
});

export const fruits: Commodity[] = [
  fruit(
    'banana',
    'pisang',
    'banana',
    also(
      'pisang cavendish; pisang kepok; pisang mas kirana; pisang mas; pisang raja; gedang; cau; biu; pisang ambon; pisang barangan; pisang tanduk; pisang agung; kepok; mas kirana; jantung pisang; sale pisang; pisang sale; pisang kirana; pisang kapuak; cau kapok; pisang kapok; utti; unti; gedang kepok; pisang candi; pisang uli',
      'bananas; cavendish; plantain; cavendish banana; baby banana; lady finger banana; banana leaf; banana leaves; banana blossom; plantains; banana cavendish; cooking banana',
      'Musa',
    ),
    [
      {
        ...freshFruit('080390', 'banana-fresh-chips'),
        units: [...units('KGM TNE'), checkedPack('carton', 13, 'carton of 13 kg')],
      },
      {
        slug: 'chips',
        names: { id: 'keripik', en: 'chips' },
        words: also(
          'keripik; kripik; sale; kering; karupuak balado; kerepek; keripik pedas; keripik buah vakum',
          'chips; crisps; dried; chip; fruit crisps; vegetable crisps; cassava crisp; vacuum fried jackfruit; crispy fruit; fruit chip; cassava chip',
        ),
        alone: none,
        hs: hs('heading-text-fits', '200899'),
        ...processed,
        units: units('carton KGM'),
        source: ['banana-fresh-chips'],
      },
      {
        slug: 'flour',
        names: { id: 'tepung', en: 'flour' },
        words: also('tepung', 'flour; powder; green flour'),
        alone: none,
        hs: hs('heading-text-fits', '110630'),
        ...processed,
        units: [...units('KGM TNE'), pack('bag', 25, 'usual bag of 25 kg')],
        source: ['banana-flour'],
      },
    ],
  ),
  fruit(
    'mango',
    'mangga',
    'mango',
    also(
      'mangga gedong gincu; mangga arumanis; mangga harum manis; gedong gincu; mangga harumanis; pelem; mangga manalagi; mangga podang; arumanis; harumanis; paoh; mempelam; mangga alpukat; manggah; pauh; mangga kiojay; taipa',
      'mangoes; mangos; harumanis mango; arumanis; gedong gincu',
      'Mangifera indica',
    ),
    [freshFruit('080450', 'mango-mangosteen'), ...kept('080450')],
  ),
  fruit(
    'mangosteen',
    'manggis',
    'mangosteen',
    also(
      'manggih; buah manggis; kulit manggis; kulit buah manggis; manggu; manggusta; kirasa',
      'mangosteens; mangosteen peel; mangosteen rind; purple mangosteen',
      'Garcinia mangostana',
    ),
    [freshFruit('080450', 'mango-mangosteen')],
  ),
  fruit(
    'pineapple',
    'nanas',
    'pineapple',
    also(
      'nenas; honas; nanas madu; nanas queen; nanas subang; pandang; danas; ganas; nanas palembang; nanas simadu',
      'ananas; pineapples; pine apple; queen pineapple; smooth cayenne; md2 pineapple; gold pineapple; honey pineapple',
      'Ananas comosus',
    ),
    [freshFruit('080430', 'pineapple'), ...kept('080430')],
  ),
  fruit(
    'durian',
    'durian',
    'durian',
    also(
      'duren; duren montong; kadu; durian bawor; durian montong; durian petruk; pasta durian; duriang; duren musang king; ruriang; durian lokal',
      'durians; durian paste; durian pulp',
      'musang king; montong; bawor; Durio zibethinus; monthong',
    ),
    [
      freshFruit('081060', 'durian-fresh-frozen'),
      {
        slug: 'frozen',
        names: { id: 'beku', en: 'frozen' },
        words: also(
          'beku; kupas beku; pasta; daging; tanpa kulit; kupas',
          'frozen; pulp; paste; frozen pulp; flesh; meat; whole frozen',
        ),
        alone: none,
        hs: hs('heading-text-fits', '081190'),
        ...fresh,
        source: ['durian-fresh-frozen'],
      },
    ],
  ),
  fruit(
    'salak',
    'salak',
    'salak',
    also(
      'salak pondoh; salak gula pasir; salak madu; salak bali; zalacca; salak sidempuan; sala',
      'snake fruit; snakefruit; snake skin fruit; salacca; zalacca; snake fruits; salak fruit',
      'Salacca zalacca',
    ),
    [freshFruit('081090', 'salak-dragon-fruit-other-fruit')],
  ),
  fruit(
    'dragon-fruit',
    'buah naga',
    'dragon fruit',
    also(
      'naga merah; buah naga merah; naga',
      'pitaya; pitahaya; dragonfruit; dragon fruits; red dragon fruit; red pitaya',
      'Hylocereus',
    ),
    [freshFruit('081090', 'salak-dragon-fruit-other-fruit')],
  ),
  {
    slug: 'sweet-potato',
    names: { id: 'ubi jalar', en: 'sweet potato' },
    synonyms: also(
      'ubi Cilembu; ketela rambat; ubi manis; ubi madu; telo rambat; ubi ungu; ubi jalar ungu; boled; hui; mantang; ubi cilembu bakar; batatas; telo ungu; petatas; hipere; pasta ubi; ubi rambat; ubi kuning; ketela merah; katila; ubi jepang; ubi oranye',
      'sweet potatoes; purple sweet potato; cilembu sweet potato; kumara; sweetpotato; japanese sweet potato; honey sweet potato; orange sweet potato; satsuma imo; purple sweet potatoes',
      'satsumaimo; Ipomoea batatas; beni azuma',
    ),
    parents: ['roots'],
    forms: [
      freshFruit('071420', 'sweet-potato'),
      shape(
        'frozen',
        'beku',
        'frozen',
        kinds.fresh,
        '071420',
        also('beku; pasta; panggang', 'frozen; paste; baked; roasted'),
      ),
      shape('flour', 'tepung', 'flour', kinds.processed, '110620', also('tepung; bubuk', 'flour; powder')),
    ],
  },
];

const moringaSupplement = (slug: string, id: string, en: string, words: Synonyms): Form => ({
  slug,
  names: { id, en },
  words,
  alone: none,
  hs: hs('arguable-or-unchecked', '210690 121190'),
  ...processed,
  units: units('carton KGM'),
  source: ['moringa-capsules-tea-blends'],
});

const moringaLeaf = (slug: string, id: string, en: string, words: Synonyms): Form => ({
  slug,
  names: { id, en },
  words,
  alone: none,
  hs: [
    ...hs('ruling-read', '121299', 'CBP 2023'),
    ...hs('arguable-or-unchecked', '121190', 'some exporters declare this'),
  ],
  ...processed,
  units: [...units('KGM TNE'), pack('bag', 25, 'usual bag of 25 kg')],
  source: ['moringa-leaf-dried-powder'],
});

export const foods: Commodity[] = [
  {
    slug: 'moringa',
    names: { id: 'kelor', en: 'moringa' },
    synonyms: also(
      'daun kelor; pohon kelor; marungga; biji kelor; merunggai; kawaga; godong kelor; marongghi; kelo; roromata',
      'moringa leaf; moringa leaves; drumstick leaf; malunggay; miracle tree; horseradish tree; moringa seeds; moringa seed; drumstick tree',
      'Moringa oleifera; marungga',
    ),
    parents: [],
    forms: [
      moringaLeaf(
        'dried-leaf',
        'daun kering',
        'dried leaf',
        also('daun kering; kering; daun', 'dried leaf; dried; leaf; leaves; dry'),
      ),
      moringaLeaf('powder', 'tepung', 'powder', also('tepung; bubuk; serbuk', 'powder; flour; leaf powder')),
      moringaSupplement('capsules', 'kapsul', 'capsules', also('kapsul', 'capsules; capsule; tablet; supplement')),
      moringaSupplement(
        'tea',
        'teh',
        'tea',
        also(
          'teh; teh celup; teh putih; teh oolong; teh curah; teh tubruk; daun teh; teh ortodoks',
          'tea; tea bags; herbal tea; white tea; oolong tea; tea leaf; loose leaf tea; tea bag; tea dust; orthodox tea; ctc tea; sencha',
          'BOP; CTC',
        ),
      ),
    ],
  },
  {
    slug: 'cassava-flour',
    names: { id: 'tepung singkong', en: 'cassava flour' },
    synonyms: also(
      'tepung ubi kayu; tepung ketela; tepung gaplek; tepung singkong fermentasi; aci sampeu; tepung tela; tepung budin; tepung ubi',
      'cassava powder; manioc flour; tapioca; cassava starch flour; manihot flour',
      'mocaf; mocav; mokaf; gari',
    ),
    parents: ['flour-and-starch'],
    forms: [
      {
        slug: 'modified',
        names: { id: 'mocaf', en: 'modified (mocaf)' },
        words: also('termodifikasi; fermentasi; tepung', 'modified; fermented; flour'),
        alone: also('tepung mocaf', 'modified cassava flour', 'mocaf'),
        hs: hs('heading-text-fits', '110620'),
        ...processed,
        units: units('TNE KGM'),
        source: ['modified-cassava-flour-tapioca'],
      },
      {
        slug: 'tapioca',
        names: { id: 'tapioka', en: 'tapioca starch' },
        words: also('tapioka; pati; kanji', 'tapioca; starch'),
        alone: also(
          'tapioka; aci; tepung tapioka; tepung kanji; pati singkong; pati ubi kayu; tepung aci; kanji; mutiara tapioka',
          'tapioca; tapioca starch; tapioca flour; native tapioca; native tapioca starch; cassava starch; tapioca pearls; boba; boba pearls; tapioca pearl; tapioca powder',
        ),
        hs: hs('heading-text-fits', '110814'),
        ...processed,
        units: units('TNE KGM'),
        source: ['modified-cassava-flour-tapioca'],
      },
    ],
  },
  {
    slug: 'sago-starch',
    names: { id: 'pati sagu', en: 'sago starch' },
    synonyms: also(
      'sagu; tepung sagu; sagu mutiara; papeda; sagu kering; rumbia; sagu basah; sagu lempeng; lapia; lapia sagu; sagu aren; sagu rumbia; tepung rumbia; sagu meranti; ambulung',
      'sago; sago flour; sago pearls; sago palm starch; sago pearl; sago starch powder',
      'Metroxylon sagu',
    ),
    parents: ['flour-and-starch'],
    forms: [
      {
        slug: 'starch',
        names: { id: 'pati kering', en: 'dried starch' },
        words: also('kering; mutiara', 'dried; pearls'),
        alone: none,
        hs: hs('heading-text-fits', '110819'),
        ...processed,
        units: units('TNE KGM'),
        source: ['sago-starch'],
      },
    ],
  },
  {
    slug: 'cashew',
    names: { id: 'mete', en: 'cashew' },
    synonyms: also(
      'jambu mete; kacang mete; kacang mede; jambu monyet; mede; mete kupas; kacang mente; mente; jambu mede; jambu mente; gaju; jambu parang; jambu dipa; janggus; jambu siki; biji mete; biji mente',
      'cashew nut; cashews; cashewnut; cashewnuts; cashew nuts',
      'Anacardium occidentale',
    ),
    parents: ['nuts'],
    forms: [
      {
        slug: 'in-shell',
        names: { id: 'gelondong', en: 'in shell' },
        words: also('gelondong; berkulit; glondong; gelondongan', 'in shell; raw; unshelled; inshell'),
        alone: also(
          'mete gelondong; gelondong; gelondong mete; mete gelondongan',
          'RCN; raw cashew nut; raw cashew; raw cashew nuts; cashew in shell',
        ),
        hs: hs('heading-text-fits', '080131'),
        bundle: 'PLANT-RAW',
        base: 'KGM',
        units: units('TNE KGM'),
        source: ['cashew-in-shell-kernel'],
      },
      {
        slug: 'kernel',
        names: { id: 'kacang kupas', en: 'kernels' },
        words: also(
          'kupas; biji; kacang',
          'kernel; kernels; shelled; whites; splits; pieces',
          'W320; W240; WW320; W180; WW240; LP',
        ),
        alone: none,
        hs: hs('heading-text-fits', '080132'),
        bundle: 'PLANT-RAW',
        base: 'KGM',
        units: units('TNE KGM'),
        source: ['cashew-in-shell-kernel'],
      },
    ],
  },
  {
    slug: 'honey',
    names: { id: 'madu', en: 'honey' },
    synonyms: also(
      'madu hutan; madu kelulut; madu trigona; madu lebah; madu klanceng; madu liar; madu randu; madu sialang; kelulut; madu mentah; madu kele kele; madu multiflora; madu odeng; klanceng; madu lanceng; emma madu; cani; cani hutan; madu kaliandra; madu akasia; madu hitam; madu pahit; lebah madu hutan',
      'forest honey; wild honey; stingless bee honey; raw honey; bee honey; trigona honey; kelulut honey; trigona; multiflora honey; black honey; acacia honey; wildflower honey; bitter honey; calliandra honey; natural honey; stingless honey; mangrove honey',
      'Apis dorsata; Apis cerana',
    ),
    parents: [],
    forms: [
      {
        slug: 'natural',
        names: { id: 'alam', en: 'natural' },
        words: also('alam; hutan; murni; mentah', 'natural; raw; pure; wild'),
        alone: none,
        hs: hs('heading-text-fits', '040900'),
        ...animal,
        units: units('KGM drum'),
        source: ['honey'],
      },
    ],
  },
  {
    slug: 'birds-nest',
    names: { id: 'sarang burung walet', en: 'edible bird’s nest' },
    synonyms: also(
      'sarang walet; walet; sarang burung; sarang lelet; sarang burung wallet; sarang wallet; sarang burung layang; susuh walet; susuh lawet; sarang lawet',
      'bird nest; birds nest; swiftlet nest; edible birds nest; edible bird nest; birdnest; birdsnest; swallow nest; bird’s nest; swiftlet; swallow nests; edible birdnest; swiftlet nests; swallows nest; cave nest; bird nests; walet nest; walet nests',
      'EBN',
    ),
    parents: [],
    forms: [
      {
        slug: 'cleaned',
        names: { id: 'bersih', en: 'cleaned' },
        words: also('bersih; mangkok; mentah', 'cleaned; raw; cup; white'),
        alone: none,
        hs: hs('heading-text-fits', '041090', '0410.00 before HS 2022'),
        ...animal,
        source: ['edible-bird-s-nest'],
      },
    ],
  },
  {
    slug: 'cow-skin-crackers',
    names: { id: 'kerupuk kulit', en: 'cow-skin crackers' },
    synonyms: also(
      'rambak; krupuk kulit; kerupuk rambak; kerupuk kulit sapi; karupuak jangek; jangek; dorokdok; krecek; kerecek; kerupuk jangek; rambak sapi; kerupuk kulit kerbau; rambak kulit; krupuk rambak; kerupuk latua; karupuak latua; krupuk krecek; rambak kulit sapi; dorokdok sapi',
      'cow skin crackers; cowskin crackers; beef rind crackers; beef skin crackers; cow skin cracker; cattle skin crackers; beef rinds; skin crackers; beef rind; cow hide crackers; cow skin chips; buffalo skin crackers; crispy cow skin; cow skin rambak; beef skin chip; fried cow skin',
    ),
    parents: ['snacks'],
    forms: [
      {
        slug: 'fried',
        names: { id: 'goreng atau mentah', en: 'fried or unfried' },
        words: also('goreng; mentah', 'fried; raw'),
        alone: none,
        hs: hs('arguable-or-unchecked', '160250 190590'),
        ...animal,
        source: ['cow-skin-crackers'],
      },
    ],
  },
  {
    slug: 'crackers',
    names: { id: 'kerupuk', en: 'crackers' },
    synonyms: also(
      'krupuk; rengginang; kerupuk udang; kerupuk ikan; kerupuk mentah; opak; peyek; rempeyek; kerupuk amplang; amplang; kemplang; kerupuk bawang; kerupuk puli; intip; kerupuk kemplang; kerupuk tengiri; karak; kerupuk melarat; getas; kerak telor instan; ranginang; kerupuk karak; kuping gajah; stik ikan; kerupuk singkong; simping makanan; kecimpring; krupuk udang; karupuak; opak singkong; kelanting; opak ketan; kerupuk kampung',
      'prawn crackers; shrimp crackers; fish crackers; rice crackers; cracker; prawn cracker; shrimp cracker; shrimp chips; prawn chips; fish cracker; krupuk; rice cracker; garlic crackers; vegetable crackers; squid crackers; rempeyek; peanut crackers; cassava crackers; indonesian crackers; prawn krupuk; unfried crackers; raw crackers; fish krupuk; snack pellets',
    ),
    parents: ['snacks'],
    forms: [
      {
        slug: 'starch-based',
        names: { id: 'berbahan pati', en: 'starch-based' },
        words: also('goreng; mentah', 'fried; raw; unfried'),
        alone: none,
        hs: hs('heading-text-fits', '190590'),
        ...processed,
        units: units('carton KGM'),
        source: ['crackers-and-chips'],
      },
    ],
  },
  {
    slug: 'chips',
    names: { id: 'keripik', en: 'fruit and root chips' },
    synonyms: also(
      'kripik; keripik buah; keripik singkong; snack singkong; camilan singkong; keripik nangka; keripik tempe; keripik ubi; keripik talas; keripik apel; keripik salak; keripik bayam; keripik jamur; keripik kentang; keripik usus; keripik tahu; keripik sanjai; keripik balado; keripik sukun; karupuak sanjai; sanjai; ceriping; keripik rumput laut; lanting; balung kuwuk; criping; keripik durian; keripik mangga; keripik nanas; keripik pare; keripik sayur; keripik ikan; keripik ubi ungu; kentang goreng; basreng; makaroni pedas; stik bawang; keripik belut',
      'chips; crisps; fruit chips; vegetable chips; cassava chips; cassava crisps; tempeh chips; tempe chips; jackfruit chips; taro chips; sweet potato chips; mushroom chips; spinach chips; potato chips; salak chips; pineapple chips; apple chips; vacuum fried fruit; vacuum fried chips; root chips; seaweed chips; durian chips; snake fruit chips; purple sweet potato chips; fish skin chips; tempeh crisps; mango chips; breadfruit chips; crispy mushroom',
    ),
    parents: ['snacks'],
    forms: [
      {
        slug: 'fried',
        names: { id: 'goreng', en: 'fried' },
        words: also('goreng; vakum', 'fried; vacuum fried'),
        alone: none,
        hs: hs('heading-text-fits', '200899'),
        ...processed,
        units: units('carton KGM'),
        source: ['crackers-and-chips'],
      },
    ],
  },
  {
    slug: 'sauces',
    names: { id: 'sambal, saus dan bumbu', en: 'sambal, sauces and seasonings' },
    synonyms: also(
      'bumbu; saus; bumbu dapur; bumbu masak; bumbu instan; bumbu rendang; bumbu pecel; bumbu kacang; kecap asin; sambal pecel; penyedap; bumbu soto; bumbu kering; bumbu gado gado; kaldu jamur; bumbu nasi goreng; penyedap rasa; taburan; bumbu tabur; sambal kacang; bumbu sate; kecap lengko; bumbu opor; saus kacang; bumbu ulek',
      'sauces; seasoning; condiments; spice paste; peanut sauce; satay sauce; rendang paste; curry paste; seasonings; sauce; condiment; seasoning powder; spice mix; instant seasoning; soy sauce; pecel sauce; fried rice seasoning; rendang seasoning; stir fry sauce; mushroom broth; curry seasoning; rendang spice paste; condiments sauces; ketjap; sate sauce; nasi goreng paste; spice pastes',
    ),
    parents: [],
    forms: [
      {
        slug: 'sambal',
        names: { id: 'sambal', en: 'sambal' },
        words: also('sambal', 'sambal; chilli sauce'),
        alone: also(
          'sambal; saus sambal; saus cabai; sambel; sambal roa; sambal bajak; sambal terasi; sambal matah; sambal bawang; sambal botol; pasta cabai; sambal cumi; sambal ikan; saos sambal; sambal teri; sambal ijo; sambal ikan roa; saos cabe',
          'sambal; chilli sauce; chili sauce; chilli paste; hot sauce; sambal oelek; chili paste; sambal sauce; chili crisp; sambal paste; chili oil; hot chili sauce; sweet chilli sauce',
        ),
        hs: hs('heading-text-fits', '210390'),
        ...processed,
        units: units('carton KGM'),
        source: ['sambal-sauces-seasoning'],
      },
      {
        slug: 'seasoning',
        names: { id: 'bumbu dan kecap', en: 'seasoning and sauce' },
        words: also('kecap; instan', 'instant; sauce'),
        alone: also(
          'kecap; kecap manis; kecap asin; bumbu; bumbu instan; bumbu rendang; ketjap; ketjap manis',
          'sweet soy sauce; soy sauce; kecap manis; seasoning; rendang paste; spice paste; ketjap manis; sweet soya sauce; soya sauce',
        ),
        hs: hs('heading-text-fits', '210390'),
        ...processed,
        units: units('carton KGM'),
        source: ['sambal-sauces-seasoning'],
      },
    ],
  },
];
