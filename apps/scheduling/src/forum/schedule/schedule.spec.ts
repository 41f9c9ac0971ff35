import fc from 'fast-check';
import { checkTimetable } from '../engine/check/check-timetable';
import { Search } from '../engine/search/search';
import { fit } from './clashes';
import type { ForumRecords, Placement, Wish } from './forum-records';
import { instanceOf } from './instance';
import { seatsOf } from './seats';

const person = (partyId: string, over: object = {}) => ({
  partyId,
  role: 'producer' as const,
  name: `Name ${partyId}`,
  zone: 'Asia/Jakarta',
  arrives: 1,
  forbidden: [],
  goneFrom: null,
  language: null,
  ...over,
});
const table = (no: number, partyId: string | null = null, closedFrom: number | null = null) => ({
  no,
  partyId,
  closedFrom,
});
const interpreter = (id: string, languages: string[], awayFrom: number | null = null) => ({
  id,
  name: id,
  zone: 'Asia/Jakarta',
  languages,
  awayFrom,
});
const wish = (id: string, a: string, b: string, over: Partial<Wish> = {}): Wish => ({
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
  ...over,
});
const records = (over: Partial<ForumRecords> = {}): ForumRecords => ({
  slots: 4,
  morning: 2,
  fairness: 2,
  participants: ['a', 'b', 'c', 'd'].map((id) => person(id)),
  tables: [table(1), table(2)],
  interpreters: [],
  wishes: [],
  ...over,
});
const at = (slot: number, tableNo: number, interpreterId: string | null = null): Placement => ({
  slot,
  tableNo,
  interpreterId,
});

describe('instanceOf', () => {
  it('counts from 0 and takes arrivals, forbidden slots and what is booked elsewhere together', () => {
    const participants = [person('a', { arrives: 2, forbidden: [4] }), person('b')];
    const { day } = instanceOf(
      records({ participants, wishes: [wish('w', 'a', 'b', { fixedSlot: 3, forbidden: [1] })] }),
      {
        busy: new Map([['b', new Set([2])]]),
      },
    );
    expect(day.forbidden.map((slots) => [...slots])).toEqual([[0, 3], [1]]);
    expect(day.meetings).toEqual([{ a: 0, b: 1, session: 'any', fixed: 2, forbidden: new Set([0]), after: [] }]);
  });

  it('leaves out what is withdrawn, off, or wanted with somebody who does not come', () => {
    const participants = [person('a'), person('b'), person('c', { goneFrom: 2 })];
    const wishes = [
      wish('1', 'a', 'b', { after: ['2'] }),
      wish('2', 'a', 'b', { withdrawn: true, meetingId: 'm' }),
      wish('3', 'a', 'b', { ended: true, meetingId: 'n' }),
      wish('4', 'a', 'c'),
    ];
    const instance = instanceOf(records({ participants, wishes }));
    expect(instance.wishes.map(({ id }) => id)).toEqual(['1']);
    expect(instance.day.meetings[0].after).toEqual([]);
  });

  it('gives whoever has a table of their own no share of the others', () => {
    const tables = [table(1, 'a'), table(2), table(3, 'b', 2)];
    const { day } = instanceOf(records({ tables, wishes: [wish('1', 'a', 'c'), wish('2', 'b', 'd')] }));
    expect(day.pools).toEqual([{ capacity: 1, meetings: [1] }]);
  });

  it('puts what must be held before what may be', () => {
    const wishes = [wish('1', 'a', 'b', { priority: 9 }), wish('2', 'c', 'd', { must: false, priority: 1 })];
    expect(instanceOf(records({ wishes })).priorities).toEqual([9, 10]);
  });

  it('keeps what has a slot in it where it is told to', () => {
    const wishes = [wish('1', 'a', 'b', { placement: at(3, 1) }), wish('2', 'c', 'd')];
    expect(instanceOf(records({ wishes }), { keep: true }).day.meetings.map(({ fixed }) => fixed)).toEqual([
      2,
      undefined,
    ]);
    expect(instanceOf(records({ wishes })).day.meetings.map(({ fixed }) => fixed)).toEqual([undefined, undefined]);
  });
});

describe('seatsOf', () => {
  it('lets people stay at a table, and in their very seats where they have some', () => {
    const wishes = [wish('1', 'a', 'b'), wish('2', 'c', 'd', { placement: at(2, 1) }), wish('3', 'a', 'c')];
    const seats = seatsOf(
      records({ wishes }),
      new Map([
        ['1', 1],
        ['2', 2],
        ['3', 3],
      ]),
    );
    expect([...seats].map(([id, { tableNo }]) => [id, tableNo])).toEqual([
      ['1', 1],
      ['2', 1],
      ['3', 1],
    ]);
  });

  it('takes another table where one is closed, from the first slot that may change', () => {
    const wishes = [wish('1', 'a', 'b', { placement: at(1, 1) }), wish('2', 'a', 'c', { placement: at(2, 1) })];
    const day = records({ wishes, tables: [table(1, null, 2), table(2)] });
    const slots = new Map([
      ['1', 1],
      ['2', 2],
    ]);
    expect([...seatsOf(day, slots, 2).values()].map(({ tableNo }) => tableNo)).toEqual([1, 2]);
  });

  it('gives every timetable that keeps the pools tables and interpreters that fit', () => {
    const languages = ['ja', 'ar', 'zh', 'de'];
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.constantFrom(...languages), { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
        fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.option(fc.constantFrom(...languages))), { maxLength: 16 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.nat(5), { maxLength: 2 }),
        fc.nat(1000),
        (spoken, pairs, shared, owners, seed) => {
          const owned = [...new Set(owners)].map((p, i) => table(10 + i, `p${p}`));
          const day = records({
            fairness: null,
            participants: Array.from({ length: 6 }, (_, p) => person(`p${p}`)),
            tables: [...Array.from({ length: shared }, (_, i) => table(i + 1)), ...owned],
            interpreters: spoken.map((each, i) => interpreter(`i${i}`, each)),
            wishes: pairs
              .filter(([a, b]) => a !== b)
              .map(([a, b, language], i) => wish(`w${i}`, `p${a}`, `p${b}`, { language })),
          });
          const instance = instanceOf(day);
          const search = new Search(instance.day, seed);
          search.run(2000);
          const timetable = search.best ?? search.partial;
          const slots = new Map(
            instance.wishes.flatMap(({ id }, m) => (timetable[m] < 0 ? [] : [[id, timetable[m] + 1]])),
          );
          const seats = seatsOf(day, slots);
          expect([...seats.keys()].sort()).toEqual([...slots.keys()].sort());
          // Each meeting, taken out, fits in again just there: that is told by other code.
          const placed = {
            ...day,
            wishes: day.wishes.map((each) => ({
              ...each,
              ...(seats.has(each.id) && { placement: seats.get(each.id) }),
            })),
          };
          const seated = placed.wishes.filter(({ placement }) => placement !== undefined);
          const again = seated.map((each) => {
            const { slot, tableNo, interpreterId } = each.placement!;
            return fit(placed, each, { slot, tableNo, ...(interpreterId !== null && { interpreterId }) });
          });
          expect(again).toEqual(seated.map(({ placement }) => ({ placement })));
          expect(search.best ? checkTimetable(instance.day, search.best).faults : []).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('fit', () => {
  const wishes = [
    wish('1', 'a', 'b', { placement: at(1, 1, 'i'), language: 'ja' }),
    wish('2', 'c', 'd', { placement: at(2, 2), after: ['1'] }),
    wish('3', 'a', 'c', { language: 'ja', fixedSlot: 3 }),
  ];
  const day = records({ wishes, interpreters: [interpreter('i', ['ja'])] });
  const codes = (id: string, slot: number, more: object = {}, of = day) =>
    fit(
      of,
      of.wishes.find((each) => each.id === id)!,
      { slot, ...more },
    ).clashes?.map(({ code }) => code);

  it.each<[string, string, number, object, string[] | undefined]>([
    ['its own place is free for it', '1', 1, { tableNo: 1 }, undefined],
    ['another table too', '1', 1, { tableNo: 2 }, undefined],
    ['one that there is not', '1', 1, { tableNo: 9 }, ['forum-day.table-closed']],
    ['a slot after what must come later', '1', 3, {}, ['forum-day.not-before']],
    ['the slot of what must come earlier', '2', 1, {}, ['forum-day.not-after']],
    [
      'somebody who is in another meeting, its interpreter too',
      '3',
      1,
      {},
      ['forum-day.fixed-elsewhere', 'forum-day.person-busy', 'forum-day.no-interpreter'],
    ],
    ['where it is fixed to', '3', 3, {}, undefined],
  ])('%s', (_, id, slot, more, expected) => expect(codes(id, slot, more)).toEqual(expected));

  it('says whose table it is, and that an own table must be used', () => {
    const owned = { ...day, tables: [table(1), table(2, 'a')] };
    expect(codes('3', 3, { tableNo: 1 }, owned)).toEqual(['forum-day.own-table']);
    expect(codes('2', 2, { tableNo: 2 }, owned)).toEqual(['forum-day.table-of-other']);
  });
});
