import { also, checkedPack, hs, pack, units } from '../author';
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

const fruit = (slug: string, id: string, en: string, synonyms: Synonyms, forms: Form[]): Commodity => ({
  slug,
  names: { id, en },
  synonyms,
  parents: ['fruit'],
  forms,
});

export const fruits: Commodity[] = [
  fruit('banana', 'pisang', 'banana', also('pisang cavendish; pisang kepok; pisang mas kirana', 'bananas; cavendish'), [
    {
      ...freshFruit('080390', 'banana-fresh-chips'),
      units: [...units('KGM TNE'), checkedPack('carton', 13, 'carton of 13 kg')],
    },
    {
      slug: 'chips',
      names: { id: 'keripik', en: 'chips' },
      words: also('keripik; kripik; sale', 'chips; crisps; dried'),
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
  ]),
  fruit('mango', 'mangga', 'mango', also('mangga gedong gincu; mangga arumanis; mangga harum manis', 'mangoes'), [
    freshFruit('080450', 'mango-mangosteen'),
  ]),
  fruit('mangosteen', 'manggis', 'mangosteen', also('', '', 'Garcinia mangostana'), [
    freshFruit('080450', 'mango-mangosteen'),
  ]),
  fruit('pineapple', 'nanas', 'pineapple', also('nenas', 'ananas'), [freshFruit('080430', 'pineapple')]),
  fruit('durian', 'durian', 'durian', also('duren; duren montong', '', 'musang king; montong'), [
    freshFruit('081060', 'durian-fresh-frozen'),
    {
      slug: 'frozen',
      names: { id: 'beku', en: 'frozen' },
      words: also('beku; kupas beku; pasta', 'frozen; pulp; paste; frozen pulp'),
      alone: none,
      hs: hs('heading-text-fits', '081190'),
      ...fresh,
      source: ['durian-fresh-frozen'],
    },
  ]),
  fruit('salak', 'salak', 'salak', also('salak pondoh', 'snake fruit; snakefruit'), [
    freshFruit('081090', 'salak-dragon-fruit-other-fruit'),
  ]),
  fruit('dragon-fruit', 'buah naga', 'dragon fruit', also('naga merah', 'pitaya; pitahaya; dragonfruit'), [
    freshFruit('081090', 'salak-dragon-fruit-other-fruit'),
  ]),
  {
    slug: 'sweet-potato',
    names: { id: 'ubi jalar', en: 'sweet potato' },
    synonyms: also('ubi Cilembu; ketela rambat; ubi manis', 'sweet potatoes', 'satsumaimo'),
    parents: [],
    forms: [freshFruit('071420', 'sweet-potato')],
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
      'daun kelor; pohon kelor',
      'moringa leaf; moringa leaves; drumstick leaf',
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
      moringaSupplement('tea', 'teh', 'tea', also('teh; teh celup', 'tea; tea bags; herbal tea')),
    ],
  },
  {
    slug: 'cassava-flour',
    names: { id: 'tepung singkong', en: 'cassava flour' },
    synonyms: also('singkong; tepung ubi kayu; ketela pohon', 'cassava; manioc; manioc flour', 'mocaf; mocav'),
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
          'tapioka; aci; tepung tapioka; tepung kanji; pati singkong',
          'tapioca; tapioca starch; tapioca flour; cassava starch',
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
    synonyms: also('sagu; tepung sagu', 'sago; sago flour'),
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
    synonyms: also('jambu mete; kacang mete; kacang mede; jambu monyet', 'cashew nut; cashews'),
    parents: ['nuts'],
    forms: [
      {
        slug: 'in-shell',
        names: { id: 'gelondong', en: 'in shell' },
        words: also('gelondong; berkulit', 'in shell; raw; unshelled'),
        alone: also('', 'RCN; raw cashew nut'),
        hs: hs('heading-text-fits', '080131'),
        bundle: 'PLANT-RAW',
        base: 'KGM',
        units: units('TNE KGM'),
        source: ['cashew-in-shell-kernel'],
      },
      {
        slug: 'kernel',
        names: { id: 'kacang kupas', en: 'kernels' },
        words: also('kupas; biji', 'kernel; kernels; shelled', 'W320; W240'),
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
      'madu hutan; madu kelulut; madu trigona',
      'forest honey; wild honey; stingless bee honey; raw honey',
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
      'sarang walet; walet',
      'bird nest; birds nest; swiftlet nest; edible birds nest; edible bird nest',
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
      'rambak; krupuk kulit; kerupuk rambak; kerupuk kulit sapi',
      'cow skin crackers; cowskin crackers; beef rind crackers; beef skin crackers',
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
      'krupuk; rengginang; kerupuk udang; kerupuk ikan',
      'prawn crackers; shrimp crackers; fish crackers; rice crackers; cracker',
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
      'kripik; keripik buah; keripik singkong; keripik nangka; keripik tempe',
      'chips; crisps; fruit chips; vegetable chips; cassava chips',
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
    synonyms: also('bumbu; saus; bumbu dapur; bumbu masak; bumbu instan', 'sauces; seasoning; condiments; spice paste'),
    parents: [],
    forms: [
      {
        slug: 'sambal',
        names: { id: 'sambal', en: 'sambal' },
        words: also('sambal', 'sambal; chilli sauce'),
        alone: also('sambal; saus sambal', 'sambal; chilli sauce; chili sauce; chilli paste'),
        hs: hs('heading-text-fits', '210390'),
        ...processed,
        units: units('carton KGM'),
        source: ['sambal-sauces-seasoning'],
      },
      {
        slug: 'seasoning',
        names: { id: 'bumbu dan kecap', en: 'seasoning and sauce' },
        words: also('kecap; instan', 'instant; sauce'),
        alone: also('kecap; kecap manis', 'sweet soy sauce'),
        hs: hs('heading-text-fits', '210390'),
        ...processed,
        units: units('carton KGM'),
        source: ['sambal-sauces-seasoning'],
      },
    ],
  },
];
