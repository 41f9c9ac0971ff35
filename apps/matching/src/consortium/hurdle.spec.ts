import { cases } from '@titik/testing/cases';
import * as fc from 'fast-check';
import type { Supplier, Wanted } from './consortium.types';
import { costHurdles } from './cost-hurdles';
import { coverHurdle } from './cover-hurdle';
import { fewest } from './fewest';
import { costOf, coverageOf } from './period-split';
import { PointSums } from './point-sums';
import { type Problem, problemOf } from './problem';

// A bound may let too much through, never too little: else the best set might be lost.

const months = ['2027-01', '2027-02', '2027-03'];

const problem = fc
  .record({
    rhythm: fc.constantFrom('monthly' as const, 'monthly' as const, 'one-off' as const),
    least: fc.integer({ min: 5, max: 25 }),
    over: fc.nat(10),
    drawn: fc.array(
      fc.record({
        free: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 })), { minLength: 3, maxLength: 3 }),
        moq: fc.nat(6),
        cost: fc.integer({ min: 1, max: 30 }),
        point: fc.nat(3),
        producer: fc.nat(8),
      }),
      { minLength: 2, maxLength: 9 },
    ),
  })
  .map(({ rhythm, least, over, drawn }) => {
    const wanted: Wanted = { rhythm, least, most: least + over, unit: 'H87', months };
    const suppliers = drawn.map(({ free, moq, cost, point, producer }, at): Supplier => ({
      offerId: `offer ${at}`,
      producerId: `producer ${producer}`,
      villages: [],
      gathers: false,
      consolidationPoint: `point ${point}`,
      free,
      moq,
      cost,
      score: 0,
    }));
    return problemOf(wanted, suppliers);
  })
  .filter(({ suppliers }) => suppliers.length > 0);

/** All sets of so many that may stand together. */
function sets({ suppliers, rivals }: Problem, size: number): number[][] {
  let grown: number[][] = [[]];
  for (let step = 0; step < size; step++) {
    grown = grown.flatMap((set) =>
      suppliers
        .map((_, place) => place)
        .filter((place) => place > (set.at(-1) ?? -1) && !set.some((member) => rivals[member].includes(place)))
        .map((place) => [...set, place]),
    );
  }
  return grown;
}

const brought = (worth: Float64Array, set: readonly number[]): number =>
  set.reduce((sum, place) => sum + worth[place], 0);

it('lets every smallest set through that covers the target at the cost it has', () => {
  fc.assert(
    fc.property(problem, fc.double({ min: 1, max: 2, noNaN: true }), (task, above) => {
      const { set, coverage } = fewest(task, 4, { left: 1e6 });
      const hurdles = [
        coverHurdle(task, set.length, coverage - 1),
        ...costHurdles(task, set.length, coverage, above * costOf(task, set)),
      ];
      for (const other of sets(task, set.length).filter((each) => coverageOf(task, each) >= coverage)) {
        const goal = { partners: set.length, target: coverage, ceiling: costOf(task, other) + 1e-6 };
        expect(hurdles.filter(({ worth, needed }) => brought(worth, other) < needed(goal))).toEqual([]);
      }
    }),
    { numRuns: cases(1500) },
  );
});

it('never says that points bring less than some choice of them does', () => {
  const worths = fc.array(fc.integer({ min: -9, max: 20 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(problem, worths, fc.integer({ min: 1, max: 3 }), fc.nat(2), (task, drawn, size, open) => {
      const left = Math.min(size, task.suppliers.length);
      const places = task.suppliers.map((_, place) => place);
      const worth = Float64Array.from(places, (place) => drawn[place]);
      const used = new Float64Array(task.points);
      used[0] = 1;
      const sums = new PointSums(worth, places, task, left);
      const bound = sums.from(0, left, open, used, new Float64Array(places.length));
      const opens = (set: readonly number[]): number =>
        new Set(set.map((place) => task.point[place]).filter((point) => used[point] === 0)).size;
      const best = sets(task, left)
        .filter((set) => opens(set) <= open)
        .reduce((most, set) => Math.max(most, brought(worth, set)), -Infinity);
      expect(best).toBeLessThanOrEqual(bound + 1e-9);
    }),
    { numRuns: cases(1000) },
  );
});
