import { hsTexts } from './data/hs-texts';
import { type HsCandidate, type HsEvidence, type Synonyms, type TradeUnit } from './types';

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
