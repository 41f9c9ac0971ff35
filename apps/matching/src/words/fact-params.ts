import { certificateKind } from '@titik/catalogue/certificates';
import { unitOf } from '@titik/catalogue/units';
import type { Language } from '@titik/contracts/values';

type Fact = Record<string, number | string>;

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A fact's values as a reader of the language writes them: numbers, dates, units, countries, certificates. */
export function factParams(fact: Fact, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(fact).map(([name, value]) => [name, shown(name, value, language)]));
}

function shown(name: string, value: number | string, language: Language): string {
  if (typeof value === 'number') return value.toLocaleString(language, { maximumFractionDigits: 2 });
  if (name === 'unit') return unitOf(value)?.names[language] ?? value;
  if (name === 'certificate') return certificateName(value, language);
  if (name === 'kinds')
    return value
      .split(' ')
      .map((kind) => certificateName(kind, language))
      .join(', ');
  if (name === 'market') return new Intl.DisplayNames(language, { type: 'region' }).of(value) ?? value;
  if (day.test(value)) {
    return new Date(value).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
  }
  return value;
}

const certificateName = (kind: string, language: Language): string => certificateKind(kind)?.names[language] ?? kind;
