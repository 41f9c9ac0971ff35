import type { Language } from '../words/words';

/** How a language parts the whole from the fraction, and thousands from one another. */
export interface Signs {
  decimal: string;
  group: string;
}

export const signs: Record<Language, Signs> = {
  id: { decimal: ',', group: '.' },
  en: { decimal: '.', group: ',' },
};

const spaces = /[\s\u00a0\u202f]/g;
const groups = /^[1-9]\d{0,2}([.,]\d{3})+$/;

/**
 * The amount that somebody typed, '' for none; undefined while it is none yet. Groups of three behind the language's
 * own sign are thousands; any other sign, of either kind, begins the fraction: in Indonesian `1.500` is 1500, and
 * `7.5` as well as `7,5` is seven and a half.
 * @param decimals how many of them it may have
 */
export function amountIn(text: string, { decimal, group }: Signs, decimals: number): number | '' | undefined {
  const plain = text.replace(spaces, '');
  if (plain === '') return '';
  const [thousands, ...rest] = plain.split(decimal);
  const parts = groups.test(thousands) ? [thousands.replaceAll(group, ''), ...rest] : plain.split(/[.,]/);
  const [whole, fraction = ''] = parts;
  const isAmount = parts.length <= 2 && /^\d+$/.test(whole + fraction) && fraction.length <= decimals;
  return isAmount ? Number(`${whole}.${fraction}`) : undefined;
}

/** Whether an amount, of at most `max`, can begin so or is one. */
export const mayBegin = (text: string, signs: Signs, decimals: number, max: number): boolean =>
  ['', '0', '00', '000'].some((rest) => {
    const amount = amountIn(`${text}${rest}`, signs, decimals);
    return amount === '' || (amount !== undefined && amount <= max);
  });
