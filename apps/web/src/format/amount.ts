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

/**
 * The amount that somebody typed, '' for none; undefined while it is none yet. Groups of three behind the language's
 * own sign are thousands; any other sign, of either kind, begins the fraction: in Indonesian `1.500` is 1500, and
 * `7.5` as well as `7,5` is seven and a half.
 */
export function amountIn(text: string, { decimal, group }: Signs): number | '' | undefined {
  const plain = text.replace(spaces, '');
  if (plain === '') return '';
  const [whole, fraction = '', more] = plain.split(decimal);
  if (more === undefined && /^[1-9]\d{0,2}([.,]\d{3})+$/.test(whole) && /^\d*$/.test(fraction))
    return Number(`${whole.replaceAll(group, '')}.${fraction}`);
  return /^(\d+[.,]?\d*|[.,]\d+)$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

/** Whether an amount can begin so, or is one: at most `max`, with at most so many decimals. */
export const mayBegin = (text: string, signs: Signs, decimals: number, max: number): boolean =>
  ['', '0', '00', '000'].some((rest) => {
    const amount = amountIn(`${text}${rest}`, signs);
    return amount === '' || (amount !== undefined && amount <= max && Number(amount.toFixed(decimals)) === amount);
  });
