import { quantityOf } from './quantity-of';

const form = {
  quantity: (value: number, unit: string): string =>
    unit === 'KGM' && value >= 1000
      ? `${value / 1000} ton`
      : `${value.toLocaleString('id')} ${unit === 'TNE' ? 'ton' : 'kg'}`,
};

it.each([
  [{ min: 4, unit: 'TNE' }, '4 ton'],
  [{ min: 4, max: 4, unit: 'TNE' }, '4 ton'],
  [{ min: 4, max: 6, unit: 'TNE' }, '4–6 ton'],
  [{ min: 1200, max: 2500, unit: 'TNE' }, '1.200–2.500 ton'],
  [{ min: 800, max: 2000, unit: 'KGM' }, '800 kg – 2 ton'],
])('%j is %s', (wanted, words) => {
  expect(quantityOf(wanted, form)).toBe(words);
});
