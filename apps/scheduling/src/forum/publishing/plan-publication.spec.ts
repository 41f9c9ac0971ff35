import fc from 'fast-check';
import type { Wish } from '../schedule/forum-records';
import { planPublication } from './plan-publication';

const wish = (over: Partial<Wish>): Wish =>
  ({ id: 'w', a: 'a', b: 'b', meetingId: null, withdrawn: false, ended: false, ...over }) as Wish;
const placement = { slot: 1, tableNo: 1, interpreterId: null };

it.each<[string, Partial<Wish>, string]>([
  ['a place and no meeting', { placement }, 'add'],
  ['a place and a meeting', { placement, meetingId: 'm' }, 'seat'],
  ['a meeting and no place', { meetingId: 'm' }, 'cancel'],
  ['a meeting that nobody wants any more', { meetingId: 'm', withdrawn: true }, 'cancel'],
  ['a meeting that a party called off', { placement, meetingId: 'm', ended: true }, 'ended'],
])('%s: %s', (_, over, where) => {
  const plan = planPublication([wish(over)]);
  expect(Object.entries(plan).flatMap(([name, those]) => (those.length > 0 ? [name] : []))).toEqual([where]);
});

it('neither a place nor a meeting: nothing', () => {
  expect(planPublication([wish({})])).toEqual({ add: [], seat: [], cancel: [], ended: [] });
});

it('every wish stands in one list at most', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), (placed, published, withdrawn, ended) => {
      const plan = planPublication([
        wish({ ...(placed && { placement }), meetingId: published ? 'm' : null, withdrawn, ended }),
      ]);
      expect(Object.values(plan).flat().length).toBeLessThanOrEqual(1);
    }),
  );
});
