import fc from 'fast-check';
import { grouped, numberIn } from './grouped';

it.each([
  [0, '0 kg'],
  [999, '999 kg'],
  [12500, '12 500 kg'],
  [1234567.125, '1 234 567.125 kg'],
  ['', ''],
])('writes %j as %j', (value, text) => {
  expect(grouped(value, ' ', ' kg')).toBe(text);
});

it.each([
  ['', ''],
  ['  ', ''],
  ['1 250', 1250],
  ['1 2505 %', 12505],
  ['2.5', 2.5],
  ['2.', undefined],
  ['two', undefined],
])('reads %j as %j', (text, value) => {
  expect(numberIn(text, ' ', ' %')).toBe(value);
});

it('reads back what it writes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.constantFrom('', ' ', '.'),
      fc.constantFrom('', ' %'),
      (value, separator, suffix) => numberIn(grouped(value, separator, suffix), separator, suffix) === value,
    ),
  );
});
