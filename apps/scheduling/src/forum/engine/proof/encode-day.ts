import type { Day, Timetable } from '../day';
import { Cnf } from './cnf';
import { addPools, type Places, placesIn } from './encode-pools';
import type { Narrowed } from './occupancy-bound';
import { possibleSlots } from './possible-slots';

/** A formula whose models are the timetables of a day. */
export interface DayFormula {
  cnf: Cnf;
  /** The timetable of a model, which says by variable whether it holds */
  timetableOf: (holds: (variable: number) => boolean) => Timetable;
}

/**
 * Writes out a day as a formula that has a model exactly where there is a timetable with no more than `most` breaks.
 *
 * A variable for each meeting and slot it can lie in; from these, who is busy when. Breaks and pools are told in terms
 * of who is busy, not of meetings: that is what makes the formula quick to solve. What is marked "implied" follows from
 * the rest and only makes it quicker.
 */
export function encodeDay(day: Day, most: number, narrowed?: readonly Narrowed[]): DayFormula {
  const cnf = new Cnf();
  const lies = possibleSlots(day).map((slots) => new Map(slots.map((slot) => [slot, cnf.variable()])));
  for (const places of lies) {
    cnf.add(...places.values());
    cnf.atMostOne([...places.values()]);
  }
  addPrecedences(cnf, day, lies);

  const own = meetingsOfEach(day);
  const busy = own.map((meetings) => {
    return Array.from({ length: day.slots }, (_, slot) => {
      const here = placesIn(lies, meetings, slot);
      cnf.atMostOne(here);
      return cnf.any(here);
    });
  });
  addPools(cnf, day, lies, own, busy);
  own.forEach((meetings, person) => addLoad(cnf, busy[person], morningLoad(day, lies, meetings), meetings.length));

  const breaks = busy.map((slots, person) => countBreaks(cnf, slots, own[person].length, most));
  narrowed?.forEach(({ leastBreaks, never, always }, person) => {
    for (const slot of never) cnf.add(-busy[person][slot]);
    for (const slot of always) cnf.add(busy[person][slot]);
    if (leastBreaks > 0) cnf.add(breaks[person][leastBreaks - 1] ?? cnf.no);
  });
  cnf.atMost(breaks.flat(), most);
  if (day.fairness !== undefined) addFairness(cnf, breaks, day.fairness, most);

  return {
    cnf,
    timetableOf: (holds) => lies.map((places) => [...places].find(([, place]) => holds(place))?.[0] ?? -1),
  };
}

function meetingsOfEach(day: Day): number[][] {
  const own: number[][] = Array.from({ length: day.participants }, () => []);
  day.meetings.forEach(({ a, b }, meeting) => {
    own[a].push(meeting);
    own[b].push(meeting);
  });
  return own;
}

function addPrecedences(cnf: Cnf, day: Day, lies: Places): void {
  day.meetings.forEach(({ after }, later) => {
    for (const earlier of after) {
      for (const [slot, place] of lies[later]) {
        for (const [other, earlierPlace] of lies[earlier]) if (other >= slot) cnf.add(-place, -earlierPlace);
      }
    }
  });
}

/** How many of these meetings can only lie in the morning, and how many can lie there. */
function morningLoad(day: Day, lies: Places, meetings: readonly number[]) {
  const inMorning = (slot: number) => slot < day.morning;
  return {
    slots: day.morning,
    least: meetings.filter((meeting) => [...lies[meeting].keys()].every(inMorning)).length,
    most: meetings.filter((meeting) => [...lies[meeting].keys()].some(inMorning)).length,
  };
}

/** Implied: somebody is busy in as many slots as they have meetings, and in the morning in as many as can lie there. */
function addLoad(cnf: Cnf, busy: readonly number[], morning: ReturnType<typeof morningLoad>, meetings: number): void {
  const between = (slots: readonly number[], least: number, most: number) => {
    if (least === 0 && most >= slots.length) return;
    const sum = cnf.count(slots, most + 1, 'exactly');
    if (least > 0) cnf.add(sum[least - 1] ?? cnf.no);
    if (sum.length > most) cnf.add(-sum[most]);
  };
  between(busy, meetings, meetings);
  if (morning.least > 0 || morning.most < meetings) between(busy.slice(0, morning.slots), morning.least, morning.most);
}

/** The breaks of one person in unary. */
function countBreaks(cnf: Cnf, busy: readonly number[], meetings: number, most: number): number[] {
  if (meetings < 2) return [];
  const slots = busy.length;
  const begun: number[] = [];
  for (const here of busy) begun.push(cnf.any([begun.at(-1) ?? cnf.no, here]));
  const goesOn: number[] = [];
  for (const here of busy.toReversed()) goesOn.unshift(cnf.any([goesOn[0] ?? cnf.no, here]));

  const starts = busy.slice(2).map((_, slot) => cnf.all([busy[slot], -busy[slot + 1], goesOn[slot + 2]]));
  const breaks = cnf.count(starts, Math.min(most, meetings - 1) + 1, 'exactly');
  while (breaks.length > Math.min(most, meetings - 1)) cnf.add(-breaks.pop()!);

  const some = breaks[0] ?? cnf.no;
  for (let place = 1; place < breaks.length; place++) cnf.add(-breaks[place], breaks[place - 1]);
  for (let slot = 0; slot < slots; slot++) {
    // Implied: all meetings need so many slots, and where there is no break, no more.
    cnf.add(-begun[slot], -goesOn[slot], busy[slot], some);
    if (slot + meetings < slots) {
      cnf.add(-begun[slot], -goesOn[slot + meetings], some);
      cnf.add(begun[slot], goesOn[slot + meetings]);
    }
    if (slot + meetings >= slots) cnf.add(begun[slot]);
    if (slot < meetings) cnf.add(goesOn[slot]);
  }
  return breaks;
}

/** Who has `fairness` breaks more than n has them only where everybody has n. */
function addFairness(cnf: Cnf, breaks: readonly number[][], fairness: number, most: number): void {
  const highest = Math.max(0, ...breaks.map((own) => own.length));
  for (let least = 1; least + fairness <= highest; least++) {
    // With so few breaks in all, somebody has fewer than that.
    const possible = least * breaks.length <= most && breaks.every((own) => own.length >= least);
    const everybody = possible ? cnf.variable() : cnf.no;
    for (const own of breaks) {
      if (possible) cnf.add(-everybody, own[least - 1]);
      if (own.length >= least + fairness) cnf.add(-own[least + fairness - 1], everybody);
    }
  }
}
