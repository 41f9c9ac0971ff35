import fc from 'fast-check';
import type { Delivery } from './delivery';
import { type BatchHandler, runs } from './runs';

const handled: BatchHandler = async () => undefined;
const other: BatchHandler = async () => undefined;
const handlers = new Map([
  ['a', handled],
  ['b', handled],
  ['c', other],
]);
const delivery = (type: string, id: number): Delivery => ({ id: String(id), type, key: 'k', time: '', data: id });

it('keeps types of one handler in one run, and what nobody handles out', () => {
  const cut = runs(
    ['a', 'b', 'x', 'a', 'c', 'a'].map((type, n) => delivery(type, n)),
    handlers,
  );
  expect(cut.map((run) => run.deliveries.map(({ id }) => id).join(''))).toEqual(['013', '4', '5']);
});

it('never changes the order, loses or doubles anything', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'x')), (types) => {
      const all = types.map((type, n) => delivery(type, n));
      const cut = runs(all, handlers);
      expect(cut.flatMap((run) => run.deliveries)).toEqual(all.filter(({ type }) => type !== 'x'));
      cut.slice(1).forEach((run, n) => expect(run.handler).not.toBe(cut[n].handler));
    }),
  );
});
