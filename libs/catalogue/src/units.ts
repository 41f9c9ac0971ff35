import { type LocalText } from './types';

export type Dimension = 'mass' | 'count' | 'length' | 'area' | 'volume' | 'package';

export interface Unit {
  /** UN/ECE Recommendation 20 code in capitals where there is one, else the trade's own word in small letters. */
  code: string;
  names: LocalText;
  dimension: Dimension;
  /** How many KGM, H87, MTR, MTK or LTR one of this unit is; packages have no fixed content. */
  factor?: number;
  /** What people write for it, in small letters. */
  written: string[];
}

const unit = (
  code: string,
  dimension: Dimension,
  factor: number | undefined,
  id: string,
  en: string,
  written: string,
): Unit => ({
  code,
  names: { id, en },
  dimension,
  ...(factor !== undefined && { factor }),
  written: written.split(' ').filter(Boolean),
});

export const units: Unit[] = [
  unit('KGM', 'mass', 1, 'kilogram', 'kilogram', 'kg kgs kilo kilos kilogram kilograms'),
  unit('GRM', 'mass', 0.001, 'gram', 'gram', 'g gr gram grams gramme'),
  unit('TNE', 'mass', 1000, 'ton', 'tonne', 't mt ton tons tonne tonnes tonase'),
  unit('DTN', 'mass', 100, 'kuintal', 'quintal', 'kuintal kwintal kw quintal'),
  unit('LBR', 'mass', 0.45359237, 'pon', 'pound', 'lb lbs pon pound pounds'),
  unit('H87', 'count', 1, 'buah', 'piece', 'pc pcs piece pieces buah biji butir unit units'),
  unit('PR', 'count', 2, 'pasang', 'pair', 'pasang pair pairs prs'),
  unit('DZN', 'count', 12, 'lusin', 'dozen', 'lusin dozen dozens dz'),
  unit('kodi', 'count', 20, 'kodi (20 buah)', 'kodi (20 pieces)', 'kodi kodis score'),
  unit('GRO', 'count', 144, 'gros', 'gross', 'gros gross'),
  unit('lembar', 'count', 1, 'lembar', 'sheet', 'lembar sheet sheets helai'),
  unit('ekor', 'count', 1, 'ekor', 'head', 'ekor head heads tail tails'),
  unit('MTR', 'length', 1, 'meter', 'metre', 'm meter metre meters metres'),
  unit('YRD', 'length', 0.9144, 'yard', 'yard', 'yd yard yards'),
  unit('MTK', 'area', 1, 'meter persegi', 'square metre', 'm2 m² sqm'),
  unit('FTK', 'area', 0.09290304, 'kaki persegi', 'square foot', 'sqft ft2 ft²'),
  unit('LTR', 'volume', 1, 'liter', 'litre', 'l lt ltr liter litre liters litres'),
  unit('MTQ', 'volume', 1000, 'meter kubik', 'cubic metre', 'm3 m³ cbm kubik'),
  unit('can', 'package', undefined, 'kaleng', 'can', 'can cans kaleng tin tins'),
  unit('carton', 'package', undefined, 'karton', 'carton', 'carton cartons karton ctn ctns dus kardus'),
  unit('box', 'package', undefined, 'boks', 'box', 'box boxes boks styrofoam'),
  unit('bag', 'package', undefined, 'kantong', 'bag', 'bag bags kantong'),
  unit('sack', 'package', undefined, 'karung', 'sack', 'sack sacks karung zak'),
  unit('bale', 'package', undefined, 'bal', 'bale', 'bale bales bal'),
  unit('drum', 'package', undefined, 'drum', 'drum', 'drum drums'),
  unit('jerrycan', 'package', undefined, 'jeriken', 'jerrycan', 'jerrycan jerrycans jerigen jeriken jerry'),
  unit(
    'container-20',
    'package',
    undefined,
    'peti kemas 20 kaki',
    '20-foot container',
    "20ft 20' 20feet 20-ft 20dc 20kaki 20-foot",
  ),
  unit(
    'container-40',
    'package',
    undefined,
    'peti kemas 40 kaki',
    '40-foot container',
    "40ft 40' 40feet 40-ft 40hc 40hq 40kaki 40-foot",
  ),
  unit('container', 'package', undefined, 'peti kemas', 'container', 'container containers kontainer fcl'),
];

const byWord = new Map(
  units.flatMap((each) => [each.code.toLowerCase(), ...each.written].map((word) => [word, each] as const)),
);

/** The unit a code or a person's word means ("KGM", "ton", "lusin"), or undefined when unknown. */
export const unitOf = (word: string): Unit | undefined =>
  byWord.get(word.trim().toLowerCase().replace(/’/g, "'").replace(/\.$/, ''));
