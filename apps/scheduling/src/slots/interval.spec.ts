import * as fc from 'fast-check';
import { intersect, type Interval, normalise, subtract } from './interval';

const intervals = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 10 })), { maxLength: 12 })
  .map((pairs) => normalise(pairs.map(([start, length]): Interval => [start, start + length])));
const points = (list: Interval[]) =>
  new Set(list.flatMap(([start, end]) => Array.from({ length: end - start }, (_, i) => start + i)));

it('intersects and subtracts as sets of minutes do', () => {
  fc.assert(
    fc.property(intervals, intervals, (a, b) => {
      const [inA, inB] = [points(a), points(b)];
      expect(points(intersect(a, b))).toEqual(new Set([...inA].filter((point) => inB.has(point))));
      expect(points(subtract(a, b))).toEqual(new Set([...inA].filter((point) => !inB.has(point))));
    }),
  );
});
