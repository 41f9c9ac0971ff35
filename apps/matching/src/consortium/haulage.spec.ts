import * as fc from 'fast-check';
import { haulageOf, loads, trips } from './haulage';

const { leg, container } = haulageOf('KGM')!;

it.each([
  [1000, 1, 0.33],
  [3000, 1, 1],
  [3000.000000001, 1, 1],
  [5000, 2, 0.67],
  [8000, 3, 0.67],
])('%d kg go to the consolidation point in %d trucks of 3 t', (amount, legs, lastLeg) =>
  expect(trips(amount, leg)).toEqual({ legs, lastLeg }),
);

it('never shares a container between ports', () =>
  expect(
    loads(
      [
        { port: 'Tanjung Perak', amount: 8000 },
        { port: 'Tanjung Emas', amount: 6000 },
        { port: 'Tanjung Perak', amount: 5000 },
        { port: 'Tanjung Emas', amount: 1000 },
        { amount: 18_500 },
      ],
      container,
    ),
  ).toEqual([
    { amount: 18_500, containers: 2, fill: 0.51 },
    { port: 'Tanjung Perak', amount: 13_000, containers: 1, fill: 0.72 },
    { port: 'Tanjung Emas', amount: 7000, containers: 1, fill: 0.39 },
  ]));

it('knows no trucks and containers of pieces', () => {
  expect(haulageOf('H87')).toBeUndefined();
  expect(loads([{ port: 'Tanjung Perak', amount: 3500 }], undefined)).toEqual([
    { port: 'Tanjung Perak', amount: 3500 },
  ]);
});

it('loads all there is, in no more trucks and containers than it takes', () => {
  const share = fc.record({ port: fc.constantFrom('a', 'b'), amount: fc.integer({ min: 1, max: 60_000_000 }) });
  fc.assert(
    fc.property(fc.array(share, { minLength: 1 }), (drawn) => {
      const shares = drawn.map(({ port, amount }) => ({ port, amount: amount / 1000 }));
      for (const load of loads(shares, container)) {
        const amount = shares.reduce((sum, each) => sum + (each.port === load.port ? each.amount : 0), 0);
        expect(load.amount).toBeCloseTo(amount, 5);
        expect(load.containers! * container).toBeGreaterThanOrEqual(load.amount);
        expect((load.containers! - 1) * container).toBeLessThan(load.amount);
      }
      for (const { amount } of shares) {
        const { legs, lastLeg } = trips(amount, leg);
        expect((legs - 1 + lastLeg) * leg).toBeCloseTo(amount, -2);
        expect(lastLeg).toBeLessThanOrEqual(1);
      }
    }),
  );
});
