import * as fc from 'fast-check';
import { LineTally, mostTallied } from './line-tally';

const leaves = 3;
const rows = 32 * leaves;
const step = fc.record({
  leaf: fc.nat(leaves - 1),
  rows: fc.integer(),
  what: fc.constantFrom('add', 'take', 'write'),
  count: fc.nat(mostTallied + 9),
});

it('counts as an array of numbers would, up to the most that it holds', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.constantFrom(0, 2, mostTallied - 1), (steps, first) => {
      const tally = new LineTally();
      const counts = Array<number>(rows).fill(first);
      for (let row = rows - 1; row >= 0; row--) tally.write(row, first);
      for (const { leaf, rows: which, what, count } of steps) {
        const spent = what === 'take' ? tally.take(leaf, which) : 0;
        if (what === 'add') tally.add(leaf, which);
        if (what === 'write') tally.write(32 * leaf, count);
        for (let place = 0; place < 32; place++) {
          const row = 32 * leaf + place;
          const isIn = ((which >>> place) & 1) === 1;
          if (what === 'write' && place === 0) counts[row] = Math.min(mostTallied, count);
          if (what === 'add' && isIn) counts[row] = Math.min(mostTallied, counts[row] + 1);
          if (what !== 'take') continue;
          expect((spent >>> place) & 1).toBe(isIn && counts[row] === 0 ? 1 : 0);
          if (isIn && counts[row] === 0) tally.write(row, 0);
          else if (isIn) counts[row]--;
        }
      }
      expect(counts.map((_, row) => tally.read(row))).toEqual(counts);
    }),
  );
});
