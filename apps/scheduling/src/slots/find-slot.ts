import { type BurdenedCalendar, burden } from './burden';
import { clip, intersect, type Interval, normalise, startsIn, subtract } from './interval';
import { stretched, type WorkingDay, workingDays } from './office-hours';

export interface SlotParty extends BurdenedCalendar {
  /** Taken stretches in epoch milliseconds, in any order */
  busy: readonly Interval[];
}

interface SlotQuery {
  parties: readonly SlotParty[];
  from: Date;
  to: Date;
  /** Length of the meeting */
  minutes: number;
  /** Grid of the starts in minutes, counted from the full hour UTC */
  step: number;
  /** How many slots at most */
  limit: number;
  /** Whether slots may overlap each other; absent: they may */
  apart?: boolean;
  /** What each party bore in earlier meetings of the same parties, by id; absent: nothing */
  borne?: ReadonlyMap<string, number>;
}

export interface Slot {
  start: Date;
  end: Date;
  /** Somebody meets outside their office hours, because the parties share none */
  outOfHours: boolean;
}

const minute = 60_000;

/**
 * Slots in which all parties are free, on a working day that is no holiday for any of them and in nobody's break.
 *
 * Where they share office hours: inside these, earliest first; full hours stay full (an empty answer), nobody is asked
 * to come at night because the calendar is crowded. Where they share none between `from` and `to`: the least painful
 * ones first, inside everybody's limits (06:00 to 22:00 unless they say otherwise), and by night only where even these
 * never meet and nobody's own limits forbid it.
 *
 * Least painful: whoever would then have borne most, this meeting and `borne` together, bears as little as can be;
 * among equals the second most burdened, and so on; then the least in all; then the earliest. So who bore more in
 * earlier meetings bears less now.
 */
export function findSlots(query: SlotQuery): Slot[] {
  const { parties, from, to } = query;
  if (parties.length === 0 || to <= from) return [];
  const days = parties.map((party) => workingDays(party, from, to));
  const office = common(
    days.map((each) => each.flatMap(({ work }) => work)),
    query,
  );
  if (fits(office, query)) return earliest(office, query);
  for (const night of [false, true]) {
    const reach = parties.map((party, i) => stretched(party, days[i], night));
    const shared = common(
      reach.map((each, i) => withoutBreaks(each, days[i])),
      query,
    );
    if (fits(shared, query)) return leastPainful(rank(shared, days, reach, query), query);
  }
  return [];
}

function common(parties: readonly Interval[][], { from, to }: SlotQuery): Interval[] {
  return clip(
    parties.reduce((shared, next) => intersect(shared, next)),
    from.getTime(),
    to.getTime(),
  );
}

const withoutBreaks = (reach: readonly Interval[], days: readonly WorkingDay[]): Interval[] =>
  days.flatMap(({ breaks }, i) => (breaks.length > 0 ? subtract([reach[i]], normalise(breaks)) : [reach[i]]));

function fits(intervals: readonly Interval[], { minutes, step }: SlotQuery): boolean {
  return !startsIn(intervals, minutes * minute, step * minute).next().done;
}

function* freeStarts(shared: readonly Interval[], { parties, minutes, step }: SlotQuery): Generator<number> {
  const busy = normalise(parties.flatMap((party) => party.busy));
  yield* startsIn(subtract(shared, busy), minutes * minute, step * minute);
}

function earliest(shared: readonly Interval[], query: SlotQuery): Slot[] {
  const slots: Slot[] = [];
  for (const start of freeStarts(shared, query)) {
    if (slots.length >= query.limit) break;
    const last = slots.at(-1);
    if (!query.apart || !last || start >= last.end.getTime()) slots.push(slotAt(start, query, false));
  }
  return slots;
}

/** Starts with what each would ask. Flat lists: a night of 60 days has thousands. */
interface Candidates {
  starts: number[];
  /** For each start what each party would then have borne, most first */
  accounts: number[];
  /** For each start what it asks of all together */
  totals: number[];
  parties: number;
}

function rank(
  shared: readonly Interval[],
  days: readonly WorkingDay[][],
  reach: readonly Interval[][],
  query: SlotQuery,
): Candidates {
  const { parties, minutes, borne } = query;
  const before = parties.map(({ id }) => borne?.get(id) ?? 0);
  const place = parties.map(() => 0);
  const found: Candidates = { starts: [], accounts: [], totals: [], parties: parties.length };
  for (const start of freeStarts(shared, query)) {
    const first = found.accounts.length;
    let total = 0;
    for (let i = 0; i < parties.length; i++) {
      while (reach[i][place[i]][1] <= start) place[i]++;
      const cost = burden(parties[i].factor, days[i][place[i]].office, start, start + minutes * minute);
      total += cost;
      insertFalling(found.accounts, first, before[i] + cost);
    }
    found.starts.push(start);
    found.totals.push(total);
  }
  return found;
}

/** Puts a value into the falling list that begins at `first`. */
function insertFalling(values: number[], first: number, value: number): void {
  let at = values.push(value) - 1;
  for (; at > first && values[at - 1] < value; at--) values[at] = values[at - 1];
  values[at] = value;
}

function leastPainful(candidates: Candidates, query: SlotQuery): Slot[] {
  const slots: Slot[] = [];
  let open = candidates.starts.map((_, i) => i);
  while (slots.length < query.limit && open.length > 0) {
    const best = open.reduce((one, other) => (lessPainful(candidates, other, one) ? other : one));
    const slot = slotAt(candidates.starts[best], query, true);
    slots.push(slot);
    if (slots.length === query.limit) break;
    const apart = query.apart ? query.minutes * minute : 1;
    open = open.filter((i) => Math.abs(candidates.starts[i] - candidates.starts[best]) >= apart);
  }
  return slots;
}

/** Whether one candidate comes before another; the later one never does when all is equal. */
function lessPainful({ accounts, totals, starts, parties }: Candidates, one: number, other: number): boolean {
  for (let i = 0; i < parties; i++) {
    const difference = accounts[one * parties + i] - accounts[other * parties + i];
    if (difference !== 0) return difference < 0;
  }
  return totals[one] === totals[other] ? starts[one] < starts[other] : totals[one] < totals[other];
}

function slotAt(start: number, { minutes }: SlotQuery, outOfHours: boolean): Slot {
  return { start: new Date(start), end: new Date(start + minutes * minute), outOfHours };
}
