import fc from 'fast-check';
import { type DecimalSign, partUnit, readNumber } from './numbers';

describe('a number as written', () => {
  it.each<[string, DecimalSign, number | string]>([
    ['12', undefined, 12],
    ['12,5', undefined, 12.5],
    ['12.5', undefined, 12.5],
    ['0,125', undefined, 0.125],
    ['1.234,5', undefined, 1234.5],
    ['1,234.5', undefined, 1234.5],
    ['1.234.567', undefined, 1234567],
    ['1 234', undefined, 1234],
    ['1 234,50', undefined, 1234.5],
    ['-3,5', undefined, -3.5],
    ['1.234', 'comma', 1234],
    ['1.234', 'dot', 1.234],
    ['1,234', 'comma', 1.234],
    ['1,234', 'dot', 1234],
    ['1.234', undefined, 'ambiguous'],
    ['1,234', undefined, 'ambiguous'],
    ['1.23.456', undefined, 'no-number'],
    ['1,2,3', undefined, 'no-number'],
    ['12 ton', undefined, 'no-number'],
    ['1e5', undefined, 'no-number'],
    ['', undefined, 'no-number'],
  ])('%j with a decimal %s is %s', (text, sign, value) => expect(readNumber(text, sign)).toBe(value));

  it('comes back from either country’s own way of writing it', () => {
    const figures = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Math.round(value * 100) / 100 + 0);
    fc.assert(
      fc.property(figures, (value) => {
        for (const [country, sign] of [
          ['id-ID', 'comma'],
          ['en-US', 'dot'],
        ] as const)
          expect(readNumber(value.toLocaleString(country), sign)).toBeCloseTo(value, 6);
      }),
    );
  });

  it.each([
    ['5 ton', { figure: '5', unit: 'ton' }],
    ['1.250,5 kg', { figure: '1.250,5', unit: 'kg' }],
    ['20kodi', { figure: '20', unit: 'kodi' }],
    ['7', { figure: '7' }],
  ])('%j carries its unit', (written, parts) => expect(partUnit(written)).toEqual(parts));
});
