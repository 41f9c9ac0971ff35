import { hsTexts } from './data/hs-texts';
import {
  type Bundle,
  type BaseUnit,
  type Commodity,
  type Form,
  type HsCandidate,
  type HsEvidence,
  type Synonyms,
  type TradeUnit,
} from './types';

const list = (text: string): string[] =>
  text
    .split(';')
    .map((word) => word.trim())
    .filter(Boolean);

/** Synonyms from three lists separated by semicolons: Indonesian, English, trade and regional words. */
export const also = (id = '', en = '', trade = ''): Synonyms => ({ id: list(id), en: list(en), trade: list(trade) });

/**
 * HS candidates of one evidence class from codes separated by blanks; each code's reason is its text in `hs-texts.ts`.
 * @throws Error when a code has no text, so a mistyped code fails at load.
 */
export const hs = (evidence: HsEvidence, codes: string, reference?: string): HsCandidate[] =>
  codes.split(' ').map((code) => {
    const why = hsTexts[code];
    if (!why) throw new Error(`HS code ${code} has no text`);
    return { code, why: { id: why[0], en: why[1] }, evidence, ...(reference && { reference }) };
  });

/** Units without a factor of their own, from codes separated by blanks. */
export const units = (codes: string): TradeUnit[] => codes.split(' ').map((unit) => ({ unit, checked: true }));

/** A package whose content is usual but was not read in a source; `content` in the form's base unit. */
export const pack = (unit: string, content: number, source: string): TradeUnit => ({
  unit,
  toBase: content,
  checked: false,
  source,
});

/** A package whose content a source states; `content` in the form's base unit. */
export const checkedPack = (unit: string, content: number, source: string): TradeUnit => ({
  unit,
  toBase: content,
  checked: true,
  source,
});

/** What goods of one kind share: papers, base unit, usual units. */
export interface Kind {
  bundle: Bundle;
  base: BaseUnit;
  units: TradeUnit[];
}

/**
 * A form whose HS codes nobody has checked against a ruling or a tariff yet.
 * @param codes HS 2022 six-digit codes separated by blanks, the likeliest first
 */
export const shape = (
  slug: string,
  id: string,
  en: string,
  kind: Kind,
  codes: string,
  words: Synonyms = also(),
  alone: Synonyms = also(),
): Form => ({
  slug,
  names: { id, en },
  words,
  alone,
  hs: hs('arguable-or-unchecked', codes),
  ...kind,
  source: [],
});

/** A commodity; `parents` are slugs of groups separated by blanks, the main one first. */
export const good = (
  slug: string,
  id: string,
  en: string,
  parents: string,
  synonyms: Synonyms,
  forms: Form[],
): Commodity => ({ slug, names: { id, en }, synonyms, parents: parents.split(' ').filter(Boolean), forms });

export const kinds = {
  fish: { bundle: 'FISH', base: 'KGM', units: units('TNE KGM carton') },
  shellfish: { bundle: 'CRUST', base: 'KGM', units: units('TNE KGM carton') },
  live: { bundle: 'LIVE', base: 'H87', units: units('H87 ekor box') },
  raw: { bundle: 'PLANT-RAW', base: 'KGM', units: units('TNE KGM sack') },
  processed: { bundle: 'PLANT-PROC', base: 'KGM', units: units('KGM TNE carton') },
  fresh: { bundle: 'FRESH', base: 'KGM', units: units('KGM TNE carton') },
  animal: { bundle: 'FOOD-ANIM', base: 'KGM', units: units('KGM carton') },
  oil: { bundle: 'OIL', base: 'KGM', units: units('KGM drum') },
  fuel: { bundle: 'BIO', base: 'KGM', units: units('TNE KGM') },
  wood: { bundle: 'WOOD', base: 'H87', units: units('H87') },
  timber: { bundle: 'WOOD', base: 'KGM', units: units('TNE KGM') },
  skin: { bundle: 'HIDE', base: 'KGM', units: units('TNE KGM lembar') },
  leather: { bundle: 'HIDE', base: 'MTK', units: units('FTK MTK') },
  cloth: { bundle: 'TEXT', base: 'H87', units: units('H87 kodi lembar') },
  craft: { bundle: 'CRAFT', base: 'H87', units: units('H87 kodi DZN') },
  fibre: { bundle: 'CRAFT', base: 'KGM', units: units('TNE KGM bale') },
} satisfies Record<string, Kind>;
