import { also, good, kinds, shape } from '../author';
import { type Commodity, type Synonyms } from '../types';

const dried = () =>
  also(
    'kering; utuh; iris; segar; irisan; simplisia; rajangan; rimpang',
    'dried; whole; sliced; slices; fresh; root; rhizome; dry; cut',
  );
const ground = () => also('bubuk; serbuk; tepung; giling; ekstrak', 'powder; ground; powdered; extract');

/** A plant part sold dried (or fresh) and as powder under one code. */
const herb = (
  slug: string,
  id: string,
  en: string,
  synonyms: Synonyms,
  code: string,
  parents = 'herbs spices',
): Commodity =>
  good(slug, id, en, parents, synonyms, [
    shape('dried', 'kering atau segar', 'dried or fresh', kinds.raw, code, dried()),
    shape('powder', 'bubuk', 'powder', kinds.processed, code, ground()),
  ]);

const leaf = (slug: string, id: string, en: string, synonyms: Synonyms, code = '121190'): Commodity =>
  good(slug, id, en, 'herbs', synonyms, [
    shape(
      'leaf',
      'daun',
      'leaves',
      kinds.raw,
      code,
      also('daun; kering; segar; bunga; rajangan', 'leaf; leaves; dried; fresh; flower; crushed; powder'),
    ),
  ]);

/** Rhizomes, seeds, barks, leaves and drinks of the herb garden. */
export const herbs: Commodity[] = [
  herb(
    'kencur',
    'kencur',
    'aromatic ginger (kencur)',
    also(
      'cekur; cikur; kencur kering',
      'kencur; aromatic ginger; sand ginger; lesser galangal',
      'Kaempferia galanga; kaempferia',
    ),
    '121190',
  ),
  herb(
    'temulawak',
    'temulawak',
    'Javanese turmeric (temulawak)',
    also(
      'temu lawak; koneng gede; temu',
      'javanese turmeric; javanese ginger; curcuma zanthorrhiza',
      'Curcuma xanthorrhiza',
    ),
    '121190',
  ),
  herb(
    'galangal',
    'lengkuas',
    'galangal',
    also(
      'laos; lengkuas merah; laja; laos merah',
      'galanga; greater galangal; blue ginger; alpinia',
      'Alpinia galanga',
    ),
    '121190 091099',
  ),
  herb(
    'temu-roots',
    'temu-temuan lain',
    'other medicinal roots',
    also(
      'temu kunci; temu ireng; temu mangga; kunyit putih; kunir putih; lempuyang; bangle; temu putih; jahe wangi; dlingo; akar alang alang',
      'fingerroot; finger root; white turmeric; zedoary; black turmeric; bangle root',
    ),
    '121190',
  ),
  herb(
    'lemongrass',
    'serai dapur',
    'lemongrass',
    also(
      'serai; sereh; batang serai; sereh dapur; batang sereh',
      'lemon grass; lemongrass stalk; lemongrass leaf',
      'Cymbopogon citratus',
    ),
    '121190',
  ),
  herb(
    'star-anise',
    'bunga lawang',
    'star anise',
    also('pekak; adas bintang; kembang lawang', 'staranise; anise star', 'Illicium verum'),
    '090961',
  ),
  herb(
    'coriander',
    'ketumbar',
    'coriander seed',
    also('biji ketumbar; tumbar', 'coriander; coriander seeds; cilantro seed'),
    '090921',
    'spices',
  ),
  herb(
    'cumin',
    'jintan',
    'cumin',
    also(
      'jinten; jintan putih; jintan hitam; adas; adas manis',
      'cumin seed; cumin seeds; caraway; fennel; fennel seed',
    ),
    '090931 090961',
    'spices',
  ),
  herb(
    'long-pepper',
    'cabai jawa',
    'Javanese long pepper',
    also(
      'cabe jawa; cabe jamu; cabai jamu; cabe puyang; cabe alas; kemukus; cabe jamu kering',
      'long pepper; javanese long pepper; cubeb; cubeb pepper; tailed pepper',
      'Piper retrofractum; Piper cubeba',
    ),
    '090411',
    'spices',
  ),
  herb(
    'andaliman',
    'andaliman',
    'andaliman',
    also(
      'merica batak; tuba; intir intir',
      'batak pepper; indonesian sichuan pepper; indonesian lemon pepper; lemon pepper',
      'Zanthoxylum acanthopodium',
    ),
    '091099',
    'spices',
  ),
  herb(
    'tamarind',
    'asam jawa',
    'tamarind',
    also(
      'asem jawa; asem; asam; asam kawak; buah asam; asam kandis; asam gelugur; asem kamal',
      'tamarinds; tamarind paste; tamarind pulp; seedless tamarind; garcinia; asam gelugur',
      'Tamarindus indica; Garcinia atroviridis',
    ),
    '081340 081090',
    'spices',
  ),
  herb(
    'kaffir-lime-leaf',
    'daun jeruk purut',
    'kaffir lime leaf',
    also(
      'daun jeruk; jeruk purut; daun purut',
      'kaffir lime; kaffir lime leaves; makrut lime leaf; lime leaf; makrut lime',
      'Citrus hystrix',
    ),
    '121190 091099',
  ),
  herb(
    'bay-leaf',
    'daun salam',
    'Indonesian bay leaf',
    also(
      'salam; daun salam kering; salam koja; daun kari',
      'bay leaf; bay leaves; indonesian bay leaves; curry leaf',
      'Syzygium polyanthum',
    ),
    '091099',
  ),
  herb(
    'pandan-leaf',
    'daun pandan wangi',
    'pandan leaf',
    also(
      'pandan wangi; daun pandan; daun suji',
      'pandan leaves; screwpine leaf; pandan extract',
      'Pandanus amaryllifolius',
    ),
    '121190 121299',
    'herbs',
  ),
  herb(
    'keluak',
    'keluak',
    'keluak nut',
    also('kluwek; kluwak; keluwak; pucung; picung; pangi', 'black nut; keluak; buah keluak', 'Pangium edule'),
    '121299',
    'spices',
  ),
  herb(
    'sesame',
    'wijen',
    'sesame seed',
    also('biji wijen; wijen putih; wijen hitam', 'sesame; sesame seeds; white sesame; black sesame', 'Sesamum indicum'),
    '120740',
    '',
  ),
  herb(
    'masoi-bark',
    'kulit masoi',
    'massoia bark',
    also('masoyi; kulit masoyi; masohi; kulit mesoyi', 'massoia; masoi', 'Cryptocarya massoia'),
    '121190',
  ),
  herb(
    'cinchona',
    'kulit kina',
    'cinchona bark',
    also('kina; kulit batang kina', 'cinchona; quinine bark; peruvian bark'),
    '121190',
    'herbs',
  ),
  herb(
    'kratom',
    'kratom',
    'kratom',
    also(
      'daun purik; purik; daun kratom; ketum; puri',
      'kratom leaf; kratom powder; kratom leaves',
      'Mitragyna speciosa',
    ),
    '121190',
    'herbs',
  ),
  herb(
    'tongkat-ali',
    'pasak bumi',
    'tongkat ali',
    also(
      'akar pasak bumi; bajakah; akar kuning; purwoceng; sarang semut papua; sarang semut; tabat barito; kumis kucing; sambiloto; mahkota dewa; brotowali; mengkudu; pace',
      'longjack; java tea; king of bitters; noni; noni fruit; ant nest plant; mahkota dewa',
      'Eurycoma longifolia; Andrographis paniculata; Orthosiphon; Morinda citrifolia',
    ),
    '121190',
    'herbs',
  ),
  leaf(
    'butterfly-pea',
    'bunga telang',
    'butterfly pea flower',
    also(
      'telang; teh telang; teh bunga telang; kembang telang; bunga telang kering',
      'butterfly pea; blue pea flower; blue pea; butterfly pea tea; blue tea',
      'Clitoria ternatea',
    ),
  ),
  leaf(
    'rosella',
    'rosella',
    'roselle',
    also(
      'teh rosella; teh rosela; bunga rosela; rosela; bunga rosella',
      'roselle; hibiscus flower; hibiscus tea; hibiscus; dried hibiscus',
      'Hibiscus sabdariffa',
    ),
  ),
  leaf(
    'herbal-leaves',
    'daun dan bunga herbal lain',
    'other herbal leaves and flowers',
    also(
      'daun insulin; daun sirsak; daun bidara; daun katuk; daun stevia; stevia; daun kumis kucing; daun kelapa; daun jati cina; bunga melati kering; bunga krisan kering; daun ungu; daun sambung nyawa; daun pegagan; pegagan; daun mint; daun binahong; binahong; melati kering; daun ketapang; ketapang',
      'soursop leaf; soursop leaves; stevia leaf; gotu kola; centella; ketapang leaf; indian almond leaf; catappa leaf; jasmine flower; mulberry leaf',
      'Centella asiatica',
    ),
  ),
  leaf(
    'betel-leaf',
    'daun sirih',
    'betel leaf',
    also(
      'sirih; daun sirih hijau; sirih merah; suruh; buah sirih',
      'betel leaves; paan leaf; piper betle',
      'Piper betle',
    ),
    '121190 140490',
  ),
  good(
    'jamu',
    'jamu dan minuman herbal',
    'jamu and herbal drinks',
    'herbs',
    also(
      'minuman herbal; jamu tradisional; wedang uwuh; wedang jahe; jahe instan; minuman jahe; beras kencur; kunyit asam; kunir asem; teh herbal; teh jahe; jahe merah instan; wedang; bandrek; bajigur; sekoteng; empon empon; empon-empon; obat herbal; teh bunga; teh rempah; jamu serbuk; minuman rempah; temulawak instan; teh daun; jamu gendong',
      'herbal drink; herbal tea; ginger drink; instant ginger; ginger tea; ginger powder drink; traditional herbal drink; turmeric drink; turmeric latte; herbal medicine; herbal supplement; herbal infusion; spice tea; turmeric tamarind drink',
    ),
    [
      shape(
        'instant',
        'serbuk atau seduh',
        'powder or infusion',
        kinds.processed,
        '210690 121190 220299',
        also(
          'serbuk; bubuk; instan; celup; cair; sachet; kemasan',
          'powder; instant; drink; tea bag; infusion; sachet; liquid',
        ),
      ),
    ],
  ),
  good(
    'tobacco',
    'tembakau',
    'tobacco leaf',
    '',
    also(
      'daun tembakau; tembakau rajangan; tembakau srintil; tembakau kasturi; tembakau madura; tembakau deli; cerutu',
      'tobacco; tobacco leaves; cigar wrapper; raw tobacco; cut tobacco; shag tobacco',
      'Nicotiana',
    ),
    [
      shape(
        'leaf',
        'daun kering',
        'dried leaf',
        kinds.raw,
        '240110 240120',
        also('daun; krosok; rajangan; kering; iris', 'leaf; leaves; dried; cut; cured'),
      ),
    ],
  ),
  good(
    'natural-dye',
    'pewarna alami',
    'natural dyes',
    'herbs',
    also(
      'indigo; indigofera; tarum; soga; kayu secang; secang; pewarna alam; kesumba; pasta indigo; kayu tingi',
      'natural dye; indigo paste; natural indigo; sappan wood; sappanwood; annatto; plant dye',
      'Caesalpinia sappan',
    ),
    [
      shape(
        'extract',
        'pasta, bubuk atau serutan',
        'paste, powder or shavings',
        kinds.processed,
        '320300 121190',
        also('pasta; bubuk; serutan; kayu; kering', 'paste; powder; shavings; extract'),
      ),
    ],
  ),
];
