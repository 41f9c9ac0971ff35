import fc from 'fast-check';
import { amountIn, mayBegin, signs } from './amount';
import { number } from './format';

it.each([
  ['', '', ''],
  ['  ', '', ''],
  ['12', 12, 12],
  ['1 250', 1250, 1250],
  ['7,5', 7.5, 7.5],
  ['7.5', 7.5, 7.5],
  ['1.500', 1500, 1.5],
  ['1,500', 1.5, 1500],
  ['1.500,25', 1500.25, undefined],
  ['1,500.25', undefined, 1500.25],
  ['1.234.567', 1234567, undefined],
  ['0.125', 0.125, 0.125],
  ['12500.5', 12500.5, 12500.5],
  [',5', 0.5, 0.5],
  ['2.', 2, 2],
  ['1.5000', undefined, undefined],
  ['.', undefined, undefined],
  ['1.2.3', undefined, undefined],
  ['1.500,2,5', undefined, undefined],
  ['two', undefined, undefined],
  ['-4', undefined, undefined],
])('reads %j as %j in Indonesian, as %j in English', (text, inIndonesian, inEnglish) => {
  expect(amountIn(text, signs.id, 3)).toBe(inIndonesian);
  expect(amountIn(text, signs.en, 3)).toBe(inEnglish);
});

it('reads back what the language writes, and lets it be typed sign by sign', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }).map((thousandths) => thousandths / 1000),
      fc.constantFrom('id' as const, 'en' as const),
      (amount, language) => {
        const text = number(amount, language, 3);
        const beginnings = Array.from(text, (_, last) => text.slice(0, last + 1));
        return (
          amountIn(text, signs[language], 3) === amount &&
          beginnings.every((beginning) => mayBegin(beginning, signs[language], 3, Number.POSITIVE_INFINITY))
        );
      },
    ),
  );
});

it.each([
  ['', true],
  ['9', true],
  ['9,9', true],
  ['9,99', false],
  ['10,', true],
  ['11', false],
  ['1.2.', false],
  ['x', false],
])('of an amount up to ten with one decimal %j is a beginning: %s', (text, may) => {
  expect(mayBegin(text, signs.id, 1, 10)).toBe(may);
});
