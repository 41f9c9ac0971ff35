import type { ForumDay, Participant, Wish } from '../forum-queries';
import type { DayRecords } from '../steps-of';
import { fittingSlots } from './fitting-slots';

const wish = (over: Partial<Wish>): Wish =>
  ({ wishId: 'w', a: 'p', b: 'q', session: 'any', forbidden: [], after: [], ended: false, ...over }) as Wish;
const at = (slot: number, tableNo = 1) => ({ place: { slot, tableNo } });
const records = (over: Partial<DayRecords> = {}): DayRecords => ({
  day: { morning: 2, slots: [1, 2, 3, 4].map((no) => ({ no })) } as ForumDay,
  participants: ['p', 'q', 'r', 's'].map(
    (partyId) => ({ partyId, arrives: 1, forbidden: [] }) as unknown as Participant,
  ),
  tables: [{ no: 1 }, { no: 2 }],
  interpreters: [],
  wishes: [],
  changes: 0,
  ...over,
});
const fits = (over: Partial<Wish>, day: Partial<DayRecords> = {}) => [...fittingSlots(wish(over), records(day))];

it.each([
  ['anywhere on an empty day', {}, {}, [1, 2, 3, 4]],
  ['where both are free', {}, { wishes: [wish({ wishId: 'x', b: 'r', ...at(2) })] }, [1, 3, 4]],
  ['in its half of the day', { session: 'afternoon' }, {}, [3, 4]],
  ['not where it must not', { forbidden: [1, 4] }, {}, [2, 3]],
  ['only where it is locked', { lockedSlot: 3 }, {}, [3]],
  [
    'after what must be earlier',
    { after: ['x'] },
    { wishes: [wish({ wishId: 'x', a: 'r', b: 's', ...at(2) })] },
    [3, 4],
  ],
  [
    'before what must be later',
    {},
    { wishes: [wish({ wishId: 'x', a: 'r', b: 's', after: ['w'], ...at(3) })] },
    [1, 2],
  ],
  [
    'where a table is free',
    {},
    { tables: [{ no: 1 }], wishes: [wish({ wishId: 'x', a: 'r', b: 's', ...at(4) })] },
    [1, 2, 3],
  ],
  [
    'at its own table whatever the others do',
    {},
    { tables: [{ no: 1 }, { no: 2, partyId: 'q' }], wishes: [wish({ wishId: 'x', a: 'r', b: 's', ...at(4) })] },
    [1, 2, 3, 4],
  ],
] as const)('a meeting fits %s', (_, over, day, slots) => {
  expect(fits(over as Partial<Wish>, day as Partial<DayRecords>)).toEqual(slots);
});

it('a meeting fits only while both are there', () => {
  const [p, q, ...others] = records().participants;
  const people = [{ ...p, arrives: 2 }, { ...q, goneFrom: 4 }, ...others];
  expect(fits({}, { participants: people })).toEqual([2, 3]);
});
