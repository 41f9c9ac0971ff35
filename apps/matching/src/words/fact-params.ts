import { certificateKind } from '@titik/catalogue/certificates';
import { marketRule } from '@titik/catalogue/market-day';
import { unitOf } from '@titik/catalogue/units';
import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';
import { formats } from './formats';
import { amountText } from './quantities';

type Fact = Record<string, number | string>;

/** Facts that are amounts of the fact's unit. */
const amounts = new Set(['available', 'wanted', 'dependable', 'potential', 'moq', 'shortfall']);
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A fact's values as a reader of the language writes them: numbers, dates, units, countries, certificates. */
export function factParams(fact: Fact, language: Language): Record<string, string> {
  const { unit } = fact;
  const params = Object.fromEntries(
    Object.entries(fact).map(([name, value]) => [
      name,
      typeof unit === 'string' && typeof value === 'number' && amounts.has(name)
        ? amountText(value, unit, language)
        : shown(name, value, language),
    ]),
  );
  if ('price' in params) params.quoted = [params.price, params.currency, params.incoterm].filter(Boolean).join(' ');
  return params;
}

function shown(name: string, value: number | string, language: Language): string {
  if (typeof value === 'number') return formats[language].number.format(value);
  if (name === 'unit') return unitOf(value)?.names[language] ?? value;
  if (name === 'certificate') return certificateName(value, language);
  if (name === 'kinds')
    return value
      .split(' ')
      .map((kind) => certificateName(kind, language))
      .join(', ');
  if (name === 'ban') return marketRule(value)?.why[language] ?? value;
  if (name === 'code' || name === 'lostCode') return rejection(value, language);
  if (name === 'since') return formats[language].month.format(new Date(value));
  if (name === 'market') return formats[language].country.of(value) ?? value;
  return day.test(value) ? formats[language].day.format(new Date(value)) : value;
}

const certificateName = (kind: string, language: Language): string => certificateKind(kind)?.names[language] ?? kind;

/** Codes that have no words here yet are shown as they are. */
function rejection(code: string, language: Language): string {
  const key = `rejection.${code}`;
  const said = say(language, `matching:${key}`);
  return said === key ? code : said;
}
