/** A number with its thousands apart, `12 500 %`. */
export const grouped = (value: number | string, separator: string, suffix: string): string =>
  value === '' ? '' : `${String(value).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, separator)}${suffix}`;

/** The number that a text written so stands for, '' for none; undefined while it is none yet. */
export function numberIn(text: string, separator: string, suffix: string): number | '' | undefined {
  const plain = text.replace(suffix, '').replaceAll(separator, '').trim();
  if (plain === '') return '';
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
