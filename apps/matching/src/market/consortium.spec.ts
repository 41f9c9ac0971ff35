import * as fc from 'fast-check';
import { formSupply, mostPartners, type Supplier } from './consortium';

const supplier = (name: string, amount: number, moq = 0, producer = name): Supplier => ({
  offerId: name,
  producerId: producer,
  producerName: name,
  amount,
  moq,
});

const split = (least: number, largest: Supplier[], most = least, sole?: Supplier) => {
  const { parts, coverage, shortfall } = formSupply({ least, most }, largest, sole);
  return { parts: parts.map(({ offerId, quantity }) => [offerId, quantity]), coverage, shortfall };
};

it('covers 20 t a month from villages of 3 to 8 t with the smallest set, and leaves the fifth in peace', () => {
  const villages = [
    supplier('a', 8000),
    supplier('b', 6000),
    supplier('c', 5000),
    supplier('d', 3000),
    supplier('e', 3000),
  ];
  expect(split(20_000, villages)).toEqual({
    parts: [
      ['a', 8000],
      ['b', 6000],
      ['c', 5000],
      ['d', 1000],
    ],
    coverage: 1,
    shortfall: 0,
  });
});

it('names what four villages together cannot deliver', () => {
  const villages = [supplier('a', 6000), supplier('b', 5000), supplier('c', 4000), supplier('d', 3000)];
  expect(split(20_000, villages)).toEqual({
    parts: [
      ['a', 6000],
      ['b', 5000],
      ['c', 4000],
      ['d', 3000],
    ],
    coverage: 0.9,
    shortfall: 2000,
  });
});

it.each<[string, ReturnType<typeof split>, object]>([
  [
    'takes the one that covers it alone, though others have more',
    split(2000, [supplier('big', 9000), supplier('best', 2500)], 2000, supplier('best', 2500)),
    { parts: [['best', 2000]], coverage: 1, shortfall: 0 },
  ],
  [
    'gives one that covers it alone no less than its least order',
    split(2000, [], 3000, supplier('best', 5000, 2500)),
    { parts: [['best', 2500]], coverage: 1, shortfall: 0 },
  ],
  [
    'counts a producer once, with its larger offer',
    split(10, [supplier('x', 6, 0, 'p'), supplier('y', 5, 0, 'p'), supplier('z', 3)]),
    {
      parts: [
        ['x', 6],
        ['z', 3],
      ],
      coverage: 0.9,
      shortfall: 1,
    },
  ],
  [
    'shrinks the larger share when the last one has a least order',
    split(10, [supplier('a', 8), supplier('b', 5, 4)]),
    {
      parts: [
        ['a', 6],
        ['b', 4],
      ],
      coverage: 1,
      shortfall: 0,
    },
  ],
  [
    'passes over one whose least order would exceed what is wanted',
    split(10, [supplier('a', 8, 7), supplier('b', 6, 5), supplier('c', 2)]),
    {
      parts: [
        ['a', 8],
        ['c', 2],
      ],
      coverage: 1,
      shortfall: 0,
    },
  ],
  ['finds nobody', split(10, []), { parts: [], coverage: 0, shortfall: 10 }],
])('%s', (_, actual, expected) => expect(actual).toEqual(expected));

it('never takes more partners than can be steered', () => {
  const crowd = Array.from({ length: 30 }, (_, at) => supplier(`p${at}`, 1));
  expect(split(30, crowd)).toMatchObject({ coverage: 0.4, shortfall: 30 - mostPartners });
});

it('keeps every promise: shares within capacity and least orders, coverage and shortfall of one mind', () => {
  const suppliers = fc.array(
    fc.record({ amount: fc.integer({ min: 0, max: 9000 }), moq: fc.integer({ min: 0, max: 3000 }), by: fc.nat(6) }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(
      suppliers,
      fc.integer({ min: 1, max: 30_000 }),
      fc.integer({ min: 0, max: 5000 }),
      (drawn, least, over) => {
        const all = drawn
          .map(({ amount, moq, by }, at) => supplier(`o${String(at).padStart(2, '0')}`, amount / 7, moq / 7, `p${by}`))
          .sort((a, b) => b.amount - a.amount);
        const { parts, coverage, shortfall } = formSupply({ least, most: least + over }, all);
        const total = parts.reduce((sum, { quantity }) => sum + quantity, 0);
        for (const { offerId, quantity } of parts) {
          const { amount, moq } = all.find((each) => each.offerId === offerId)!;
          expect(quantity).toBeGreaterThan(0);
          expect(quantity).toBeLessThanOrEqual(amount);
          expect(quantity).toBeGreaterThanOrEqual(moq - 1e-6);
        }
        expect(new Set(parts.map(({ producerId }) => producerId)).size).toBe(parts.length);
        expect(total).toBeLessThanOrEqual(least + over + 1e-5);
        expect(Math.max(0, least - total)).toBeCloseTo(shortfall, 4);
        expect(coverage).toBeLessThanOrEqual(1);
        expect(coverage === 1).toBe(shortfall === 0);
        expect(coverage).toBeCloseTo(Math.min(1, total / least), 3);
      },
    ),
  );
});
