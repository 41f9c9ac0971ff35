import { unitOf } from '@titik/catalogue/units';
import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';
import { formats } from './formats';

/** An amount as people say it: what weighs a ton and more in tons. */
export function amountText(amount: number, unit: string, language: Language): string {
  const number = (value: number): string => formats[language].number.format(value);
  if (unit !== 'KGM') {
    const name = unitOf(unit)?.names[language] ?? unit;
    return say(language, 'matching:supply.amount.other', { amount: number(amount), unit: name });
  }
  if (amount < 1000) return say(language, 'matching:supply.amount.kilograms', { amount: number(amount) });
  return say(language, 'matching:supply.amount.tonnes', { amount: number(amount / 1000) });
}

/** Successive months (`YYYY-MM`): their names, of several the first and the last. */
export function monthsText(months: readonly string[], language: Language): string {
  const named = (month: string) =>
    new Date(`${month}-01`).toLocaleDateString(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const [first, last] = [months[0], months[months.length - 1]];
  return first === last ? named(first) : `${named(first)} – ${named(last)}`;
}

export const listText = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
