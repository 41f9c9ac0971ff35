import { also, hs, pack, units } from '../author';
import { type Commodity, type Synonyms } from '../types';

const none = also();
const LIGHT_DRUM = pack('drum', 180, 'drums of 180–200 kg, the lighter one');

const essentialOil = (slug: string, id: string, en: string, synonyms: Synonyms, source: string): Commodity => ({
  slug,
  names: { id, en },
  synonyms,
  parents: ['essential-oil'],
  forms: [
    {
      slug: 'oil',
      names: { id: 'minyak', en: 'oil' },
      words: also('suling; murni', 'pure; distilled; essential'),
      alone: none,
      hs: hs('heading-text-fits', '330129'),
      bundle: 'OIL',
      base: 'KGM',
      units: [...units('KGM'), LIGHT_DRUM],
      source: [source],
    },
  ],
});

const blend = 'patchouli-clove-nutmeg-cananga-oil';

export const oils: Commodity[] = [
  essentialOil(
    'citronella-oil',
    'minyak serai wangi',
    'citronella oil',
    also(
      'minyak sereh; minyak sereh wangi; minyak serai; sereh wangi; serai wangi; atsiri sereh wangi; minyak sere; lengo sere; minyak sere wangi',
      'citronella; lemongrass oil; citronella essential oil; java type citronella oil',
      'citronella Java; java citronella',
    ),
    'citronella-oil',
  ),
  essentialOil(
    'patchouli-oil',
    'minyak nilam',
    'patchouli oil',
    also(
      'nilam; atsiri nilam; minyak dilem; lengo nilam; minyak nilam aceh',
      'patchouli; patchouli essential oil; patchouly oil; patchouli dark; patchouli light; molecular distilled patchouli',
    ),
    blend,
  ),
  essentialOil(
    'clove-oil',
    'minyak cengkih',
    'clove oil',
    also(
      'minyak cengkeh; minyak daun cengkeh; atsiri cengkeh; minyak gagang cengkeh; minyak bunga cengkeh; lengo cengkeh',
      'clove leaf oil; clove bud oil; clove essential oil; eugenol oil; clove stem oil; clove leaf',
    ),
    blend,
  ),
  essentialOil(
    'nutmeg-oil',
    'minyak pala',
    'nutmeg oil',
    also('minyak biji pala; atsiri pala; minyak palo', 'nutmeg essential oil; oil of nutmeg'),
    blend,
  ),
  essentialOil(
    'cananga-oil',
    'minyak kenanga',
    'cananga oil',
    also('kenanga; atsiri kenanga; minyak kenongo', 'cananga; ylang ylang oil; cananga essential oil; oil of cananga'),
    blend,
  ),
  {
    slug: 'avocado-oil',
    names: { id: 'minyak alpukat', en: 'avocado oil' },
    synonyms: also(
      'minyak avokad; minyak avocado; esensial oil avocado; minyak esensial alpukat; minyak atsiri alpukat; esensial oil alpukat; minyak pokat; minyak apokat; minyak buah alpukat; minyak biji alpukat; minyak esensial avokad; minyak advokat',
      'avocado essential oil; essential oil of avocado; avocado carrier oil; avocado seed oil; avocado pear oil; oil of avocado; avocado fixed oil; virgin avocado oil; essential avocado oil',
    ),
    parents: ['vegetable-oil'],
    forms: [
      {
        slug: 'fixed-oil',
        names: { id: 'minyak lemak', en: 'fixed oil' },
        words: also('murni; perasan dingin', 'virgin; cold pressed; refined; pure; carrier; fixed; crude'),
        alone: none,
        hs: hs(
          'heading-text-fits',
          '151590',
          'HS 2022 has no code of its own for it; pressed, so never an essential oil of 33.01',
        ),
        bundle: 'OIL',
        base: 'KGM',
        units: [...units('KGM drum'), pack('LTR', 0.91, 'usual density of avocado oil')],
        source: ['avocado-oil'],
      },
    ],
  },
];

export const biomass: Commodity[] = [
  {
    slug: 'palm-kernel-shell',
    names: { id: 'cangkang sawit', en: 'palm kernel shell' },
    synonyms: also(
      'batok sawit; cangkang kelapa sawit; cangkang inti sawit; tempurung sawit; cangkang biji sawit; cangkang kernel sawit; cangkang kernel; cangkang palm; tempurung kelapa sawit',
      'palm shell; palm kernel shells; oil palm shell; palm kernel husk; oil palm kernel shell; palm kernal shell; pks shell',
      'PKS',
    ),
    parents: ['biomass'],
    forms: [
      {
        slug: 'bulk',
        names: { id: 'curah', en: 'bulk' },
        words: also('curah; kering', 'bulk; dried; screened'),
        alone: none,
        hs: hs('arguable-or-unchecked', '140490 230660', 'Japanese statistics use 2306.60'),
        bundle: 'BIO',
        base: 'KGM',
        units: units('TNE KGM'),
        source: ['palm-kernel-shell'],
      },
    ],
  },
];

const squareFeet = { base: 'MTK', units: units('FTK MTK') } as const;

export const hides: Commodity[] = [
  {
    slug: 'cow-hide',
    names: { id: 'kulit sapi', en: 'cow hide' },
    synonyms: also(
      'kulit lembu; kulit ternak sapi; walulang sapi; kulit jawi; belulang sapi; kulit sapi asin',
      'cowhide; cattle hide; bovine hide; cow skin; cow leather; cattle leather; bovine leather; hide; cow hides; cattle skin; cow skins; ox hide',
    ),
    parents: ['leather'],
    forms: [
      {
        slug: 'raw-salted',
        names: { id: 'mentah, digarami', en: 'raw, salted' },
        words: also(
          'mentah; garaman; asin; mentah garaman; digarami; garam basah; garam kering',
          'raw; salted; wet salted; raw salted; dry salted; untanned',
        ),
        alone: also('kulit garaman', 'raw hide; rawhide; salted hide; wet salted hide'),
        hs: hs('heading-text-fits', '410120 410150 410190', 'the weight of a skin decides 4101.20 or .50'),
        bundle: 'HIDE',
        base: 'KGM',
        units: units('TNE KGM lembar'),
        source: ['cow-hide-raw-salted'],
      },
      {
        slug: 'wet-blue',
        names: { id: 'wet blue (samak basah)', en: 'wet-blue' },
        words: also('samak; samak basah; wet blue', 'wet blue; tanned; wetblue'),
        alone: also('kulit samak; kulit wet blue', 'wet blue leather; wet blue hide; wet blue'),
        hs: hs('heading-text-fits', '410411 410419'),
        bundle: 'HIDE',
        ...squareFeet,
        source: ['cow-leather-wet-blue-finished'],
      },
      {
        slug: 'finished-leather',
        names: { id: 'kulit jadi', en: 'finished leather' },
        words: also('jadi', 'finished; leather; crust; full grain; finished leather'),
        alone: also(
          'kulit jadi; kulit sapi jadi; kulit nappa; kulit samak jadi',
          'finished leather; cow leather; full grain leather; upper leather; shoe upper leather; nappa leather; crust leather',
        ),
        hs: hs('heading-text-fits', '410711 410712'),
        bundle: 'HIDE',
        ...squareFeet,
        source: ['cow-leather-wet-blue-finished'],
      },
    ],
  },
];
