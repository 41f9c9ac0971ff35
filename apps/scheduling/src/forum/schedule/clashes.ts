import {
  awayOf,
  type Busy,
  type ForumRecords,
  openTables,
  ownTable,
  pairOf,
  type Placement,
  presentInterpreters,
  type Wish,
} from './forum-records';

/** Where somebody wants to have a meeting. */
export interface Wanted {
  slot: number;
  tableNo?: number;
  interpreterId?: string;
}

/** Why it cannot be there; its sentence is `problem.<code>`. */
export interface Clash {
  code: string;
  params: Record<string, unknown>;
}

export type Fit = { placement: Placement; clashes?: undefined } | { placement?: undefined; clashes: Clash[] };

/**
 * Whether one meeting can be held in a slot, with everything else as it is. Table and interpreter stay the same where
 * none are named and they are free, else any that are free are taken.
 */
export function fit(records: ForumRecords, wish: Wish, wanted: Wanted, busy: Busy = new Map()): Fit {
  const { slot } = wanted;
  const others = records.wishes.filter(({ id, placement }) => id !== wish.id && placement?.slot === slot);
  const clashes: Clash[] = [
    ...ofWish(records, wish, slot),
    ...[wish.a, wish.b].flatMap((partyId) => ofPerson(records, partyId, slot, others, busy)),
  ];
  const table = tableFor(records, wish, wanted, others);
  const interpreter = interpreterFor(records, wish, wanted, others);
  if (typeof table !== 'number') clashes.push(table);
  if (typeof interpreter === 'object' && interpreter !== null) clashes.push(interpreter);
  if (clashes.length > 0 || typeof table !== 'number') return { clashes };
  return { placement: { slot, tableNo: table, interpreterId: interpreter as string | null } };
}

function ofWish(records: ForumRecords, wish: Wish, slot: number): Clash[] {
  const clashes: Clash[] = [];
  const session = slot <= records.morning ? 'morning' : 'afternoon';
  if (wish.session !== 'any' && wish.session !== session)
    clashes.push({ code: 'forum-day.wrong-session', params: { slot } });
  if (wish.forbidden.includes(slot)) clashes.push({ code: 'forum-day.unwanted-slot', params: { slot } });
  const fixed = wish.lockedSlot ?? wish.fixedSlot;
  if (fixed !== null && fixed !== slot) clashes.push({ code: 'forum-day.fixed-elsewhere', params: { slot: fixed } });
  for (const other of records.wishes) {
    const at = other.placement?.slot;
    if (at === undefined) continue;
    const meeting = pairOf(other, records.participants);
    if (wish.after.includes(other.id) && at >= slot) {
      clashes.push({ code: 'forum-day.not-after', params: { meeting, slot: at } });
    }
    if (other.after.includes(wish.id) && at <= slot) {
      clashes.push({ code: 'forum-day.not-before', params: { meeting, slot: at } });
    }
  }
  return clashes;
}

function ofPerson(
  { participants, slots }: ForumRecords,
  partyId: string,
  slot: number,
  others: readonly Wish[],
  busy: Busy,
): Clash[] {
  const person = participants.find((each) => each.partyId === partyId)!;
  const { name } = person;
  const clashes: Clash[] = [];
  if (awayOf(person, slots).has(slot)) clashes.push({ code: 'forum-day.person-away', params: { name, slot } });
  else if (busy.get(partyId)?.has(slot)) clashes.push({ code: 'forum-day.person-engaged', params: { name, slot } });
  for (const other of others) {
    if (other.a !== partyId && other.b !== partyId) continue;
    clashes.push({ code: 'forum-day.person-busy', params: { name, slot, meeting: pairOf(other, participants) } });
  }
  return clashes;
}

function tableFor(records: ForumRecords, wish: Wish, wanted: Wanted, others: readonly Wish[]): number | Clash {
  const tables = openTables(records);
  const own = ownTable(wish, tables);
  const takenBy = (no: number): Wish | undefined => others.find(({ placement }) => placement?.tableNo === no);
  const { tableNo = own } = wanted;
  if (tableNo === undefined) {
    const free = tables.filter(({ no, partyId }) => partyId === null && !takenBy(no)).map(({ no }) => no);
    const present = wish.placement?.tableNo;
    const found = present !== undefined && free.includes(present) ? present : free.at(0);
    return found ?? { code: 'forum-day.no-table', params: { slot: wanted.slot } };
  }
  const table = tables.find(({ no }) => no === tableNo);
  if (!table) return { code: 'forum-day.table-closed', params: { table: tableNo } };
  if (own !== undefined && own !== tableNo) return { code: 'forum-day.own-table', params: { table: own } };
  if (own === undefined && table.partyId !== null) {
    const name = records.participants.find(({ partyId }) => partyId === table.partyId)?.name;
    return { code: 'forum-day.table-of-other', params: { table: tableNo, name } };
  }
  const other = takenBy(tableNo);
  if (!other) return tableNo;
  const meeting = pairOf(other, records.participants);
  return { code: 'forum-day.table-busy', params: { table: tableNo, slot: wanted.slot, meeting } };
}

function interpreterFor(
  records: ForumRecords,
  wish: Wish,
  { slot, interpreterId }: Wanted,
  others: readonly Wish[],
): string | null | Clash {
  const { language } = wish;
  if (language === null) return null;
  const free = presentInterpreters(records)
    .filter(({ id, languages }) => {
      return languages.includes(language) && !others.some(({ placement }) => placement?.interpreterId === id);
    })
    .map(({ id }) => id);
  const preferred = interpreterId ?? wish.placement?.interpreterId ?? undefined;
  if (preferred !== undefined && free.includes(preferred)) return preferred;
  const found = interpreterId === undefined ? free.at(0) : undefined;
  return found ?? { code: 'forum-day.no-interpreter', params: { slot, language } };
}
