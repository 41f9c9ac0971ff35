import { roundedUp, supplyBars, ticksOf } from './supply-bars';

type Line = Parameters<typeof supplyBars>[0];

const part = (producerId: string, quantity: number, months?: [string, number][]) => ({
  offerId: producerId,
  producerId,
  producerName: producerId,
  quantity,
  ...(months && { months: months.map(([month, amount]) => ({ month, amount })) }),
});
const line = (supply: Partial<Line['supply']>, rhythm: 'monthly' | 'one-off' = 'monthly'): Line => ({
  wanted: { min: 20_000, unit: 'KGM', rhythm },
  supply: { parts: [], coverage: 1, shortfall: 0, text: '', details: [], ...supply },
});

it('stacks each month from the partners that give something in it, with what is missing on top', () => {
  const { bars, wanted, top } = supplyBars(
    line({
      parts: [
        part('a', 8000, [
          ['2027-01', 8000],
          ['2027-02', 8000],
        ]),
        part('b', 5000, [['2027-02', 5000]]),
      ],
      months: [
        { month: '2027-01', amount: 8000, shortfall: 12_000, loads: [] },
        { month: '2027-02', amount: 13_000, shortfall: 7000, loads: [] },
      ],
    }),
  );
  expect(
    bars.map(({ parts, shortfall }) => [parts.map(({ producerId, amount }) => `${producerId} ${amount}`), shortfall]),
  ).toEqual([
    [['a 8000'], 12_000],
    [['a 8000', 'b 5000'], 7000],
  ]);
  expect([wanted, top]).toEqual([20_000, 20_000]);
});

it('draws no wanted line over months that share a one-off quantity', () => {
  const shared = line(
    { parts: [part('a', 9000, [['2027-01', 9000]])], months: [{ month: '2027-01', amount: 9000, loads: [] }] },
    'one-off',
  );
  expect(supplyBars(shared)).not.toHaveProperty('wanted');
});

it('is one column where nothing is split by month, and one that is all shortfall where nobody supplies', () => {
  expect(supplyBars(line({ parts: [part('a', 15_000)], shortfall: 5000 })).bars).toHaveLength(1);
  expect(supplyBars(line({ shortfall: 20_000, coverage: 0 }))).toMatchObject({
    bars: [{ parts: [], shortfall: 20_000 }],
    top: 20_000,
  });
});

it.each([
  [0, 1],
  [3, 5],
  [20_000, 20_000],
  [20_001, 25_000],
  [0.7, 1],
])('an axis for %d ends at %d', (value, top) => {
  expect(roundedUp(value)).toBeCloseTo(top);
});

it.each([
  [5000, [0, 1000, 2000, 3000, 4000, 5000]],
  [20_000, [0, 5000, 10_000, 15_000, 20_000]],
  [2500, [0, 500, 1000, 1500, 2000, 2500]],
])('an axis to %d is marked at numbers that people read', (top, ticks) => {
  expect(ticksOf(top)).toEqual(ticks);
});
