import fc from 'fast-check';
import type { ForumRecords, Wish } from '../schedule/forum-records';
import { instanceOf } from '../schedule/instance';
import { seatsOf } from '../schedule/seats';
import { Search } from '../engine/search/search';
import { withChange } from './live-change';
import { mend } from './mend';

const wish = (id: string, a: string, b: string): Wish => ({
  id,
  ref: id,
  a,
  b,
  must: true,
  priority: 5,
  session: 'any',
  fixedSlot: null,
  lockedSlot: null,
  forbidden: [],
  language: null,
  ownLanguage: null,
  after: [],
  meetingId: null,
  withdrawn: false,
  ended: false,
});
const people = Array.from({ length: 8 }, (_, i) => `p${i}`);

/** A day that is laid out: whoever of the wishes finds a place has one. */
function laidOut(pairs: readonly (readonly [number, number])[], tables: number, seed: number): ForumRecords {
  const records: ForumRecords = {
    slots: 6,
    morning: 3,
    fairness: 2,
    participants: people.map((partyId) => ({
      partyId,
      role: 'producer',
      name: partyId,
      zone: 'Asia/Jakarta',
      arrives: 1,
      forbidden: [],
      goneFrom: null,
      language: null,
    })),
    tables: Array.from({ length: tables }, (_, i) => ({ no: i + 1, partyId: null, closedFrom: null })),
    interpreters: [],
    wishes: pairs.map(([a, b], i) => wish(`w${i}`, people[a], people[b])),
  };
  const { day, wishes } = instanceOf(records);
  const search = new Search(day, seed);
  search.run(1000);
  const timetable = search.best ?? search.partial;
  const seats = seatsOf(
    records,
    new Map(wishes.flatMap(({ id }, m) => (timetable[m] < 0 ? [] : [[id, timetable[m] + 1]]))),
  );
  return {
    ...records,
    wishes: wishes.map((each) => ({ ...each, ...(seats.has(each.id) && { placement: seats.get(each.id) }) })),
  };
}

const pairs = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 4, max: 7 })), { minLength: 3, maxLength: 14 })
  .map((given) => [...new Map(given.map((pair) => [pair.join(), pair])).values()]);

it('touches nothing that has begun, keeps every rule ahead, and tells exactly what differs', () => {
  fc.assert(
    fc.property(
      pairs,
      fc.integer({ min: 2, max: 4 }),
      fc.integer({ min: 0, max: 5 }),
      fc.nat(7),
      fc.constantFrom('noShow', 'late', 'tableClosed'),
      fc.nat(99),
      (given, tables, now, who, kind, seed) => {
        const before = laidOut(given, tables, seed);
        const change = {
          ...(kind === 'noShow' && { noShow: people[who] }),
          ...(kind === 'late' && { late: { partyId: people[who], fromSlot: Math.min(6, now + 3) } }),
          ...(kind === 'tableClosed' && { tableClosed: 1 }),
        };
        const { placements, outcome } = mend(withChange(before, change, now + 1), new Map(), now);
        const latest = Math.min(6, now + 3);
        const faults = before.wishes.flatMap(({ id, a, b, placement }) => {
          const after = placements.get(id);
          const told = outcome.moves.some(({ wishId }) => wishId === id);
          const lost = [...outcome.cancelled, ...outcome.dropped].some(({ wishId }) => wishId === id);
          const own = [a, b].includes(people[who]);
          const ahead = after !== undefined && after.slot > now;
          const same = JSON.stringify(after) === JSON.stringify(placement);
          return [
            placement && placement.slot <= now && !same && 'touched',
            ahead && own && kind === 'noShow' && 'with nobody',
            ahead && own && kind === 'late' && after.slot < latest && 'too early',
            ahead && kind === 'tableClosed' && after.tableNo === 1 && 'at no table',
            told !== (after !== undefined && !same) && 'a move is not told',
            lost !== (placement !== undefined && after === undefined) && 'a loss is not told',
          ].filter(Boolean);
        });
        expect(faults).toEqual([]);
        const taken = [...placements].flatMap(([id, { slot, tableNo }]) => {
          const { a, b } = before.wishes.find((each) => each.id === id)!;
          return [`${slot} ${a}`, `${slot} ${b}`, `${slot} table ${tableNo}`];
        });
        expect(new Set(taken).size).toBe(taken.length);
      },
    ),
    { numRuns: 60 },
  );
});

it('moves nobody to another slot where only a table is lost and others are free', () => {
  const day = laidOut(
    [
      [0, 4],
      [1, 5],
    ],
    3,
    1,
  );
  const { outcome } = mend(withChange(day, { tableClosed: 1 }, 1), new Map(), 0);
  expect([outcome.movedSlots, outcome.fewest, outcome.dropped]).toEqual([0, true, []]);
});

it('gives a wish on top a slot that is still ahead', () => {
  const day = laidOut([[0, 4]], 2, 1);
  const more = { ...day, wishes: [...day.wishes, wish('new', 'p0', 'p5')] };
  const { placements, outcome } = mend(more, new Map([['p5', new Set([4])]]), 3, 'new');
  expect(placements.get('new')!.slot).toBeGreaterThan(4);
  expect(outcome.moves.map(({ wishId, from }) => [wishId, from])).toEqual([['new', undefined]]);
});

it('does without an interpreter that goes: what needs one and has none moves', () => {
  const day = laidOut(
    [
      [0, 4],
      [1, 5],
    ],
    2,
    1,
  );
  const interpreters = ['i', 'j'].map((id) => ({ id, name: id, zone: '', languages: ['ja'], awayFrom: null }));
  const wishes = day.wishes.map((each, i) => ({
    ...each,
    language: 'ja',
    placement: { slot: 3, tableNo: i + 1, interpreterId: interpreters[i].id },
  }));
  const { placements, outcome } = mend(
    withChange({ ...day, interpreters, wishes }, { interpreterAway: 'i' }, 2),
    new Map(),
    1,
  );
  expect([outcome.movedSlots, outcome.fewest, outcome.atLeast]).toEqual([1, true, 1]);
  expect([...placements.values()].map(({ interpreterId }) => interpreterId)).toEqual(['j', 'j']);
  expect(placements.get('w0')!.slot).not.toBe(placements.get('w1')!.slot);
});
