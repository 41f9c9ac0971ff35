import { InvalidError } from '@titik/platform/errors';

/** Business number, tax number, access to export declarations, electronic certificates of origin. */
export const paperKinds = ['nib', 'npwp', 'peb', 'e-ska'] as const;
export type PaperKind = (typeof paperKinds)[number];

const forms: Partial<Record<PaperKind, RegExp>> = { nib: /^\d{13}$/, npwp: /^\d{16}$/ };

/**
 * A legal number in the one way it is kept, so that "01.234.567.8-901.000" and "0012345678901000" are one NPWP:
 * capital letters and digits only; an NPWP of fifteen digits with the zero that made it sixteen.
 * @param field path of the number in what was entered
 * @throws InvalidError producer.paper-number
 */
export function paperNumber(kind: PaperKind, entered: string, field: string): string {
  const plain = entered.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const number = kind === 'npwp' && /^\d{15}$/.test(plain) ? `0${plain}` : plain;
  if (!(forms[kind] ?? /./).test(number))
    throw new InvalidError('producer.paper-number', { field, kind: kind.toUpperCase(), number: entered });
  return number;
}
