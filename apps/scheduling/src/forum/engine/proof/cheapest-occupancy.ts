import type { Day } from '../day';

/** What one participant's occupancy of a day must keep to, whoever they meet. */
export interface Person {
  meetings: number;
  /** Of which can only lie in the morning, or only after it */
  morning: number;
  afternoon: number;
  /** By slot: can a meeting of theirs lie there? Must one? */
  can: boolean[];
  must: boolean[];
  /** The sets of pools their meetings use, each set once */
  pools: number[][];
}

export function peopleOf(day: Day, slots: readonly (readonly number[])[]): Person[] {
  const poolsOf: number[][] = day.meetings.map(() => []);
  day.pools.forEach(({ meetings }, pool) => {
    for (const meeting of new Set(meetings)) poolsOf[meeting].push(pool);
  });
  const people = Array.from({ length: day.participants }, (): Person => {
    const none = () => Array.from({ length: day.slots }, () => false);
    return { meetings: 0, morning: 0, afternoon: 0, can: none(), must: none(), pools: [] };
  });
  day.meetings.forEach(({ a, b }, meeting) => {
    const own = slots[meeting];
    for (const person of [people[a], people[b]]) {
      person.meetings++;
      if (own.every((slot) => slot < day.morning)) person.morning++;
      else if (own.every((slot) => slot >= day.morning)) person.afternoon++;
      for (const slot of own) person.can[slot] = true;
      if (own.length === 1) person.must[own[0]] = true;
      if (!person.pools.some((pools) => pools.join() === poolsOf[meeting].join())) person.pools.push(poolsOf[meeting]);
    }
  });
  return people;
}

/**
 * The cheapest way for one participant to be busy in as many slots as they have meetings: a price for each slot and
 * one for each break, of which there are no more than `mostBreaks`. By going from slot to slot with the number of
 * meetings and of breaks so far. @returns undefined where there is none
 */
export function cheapestOccupancy(
  day: Day,
  { meetings, morning, afternoon, can, must }: Person,
  price: (slot: number) => number,
  breakPrice: number,
  mostBreaks: number,
): { cost: number; busy: number[] } | undefined {
  if (meetings === 0) return { cost: 0, busy: [] };
  const breaks = Math.min(mostBreaks, meetings - 1) + 1;
  const width = (meetings + 1) * breaks * 2;
  const place = (slot: number, met: number, broken: number, busy: number) =>
    slot * width + (met * breaks + broken) * 2 + busy;
  const costs = new Float64Array((day.slots + 1) * width).fill(Infinity);
  const from = new Int32Array(costs.length);
  const offer = (to: number, cost: number, here: number) => {
    if (cost >= costs[to]) return;
    costs[to] = cost;
    from[to] = here;
  };
  costs[0] = 0;
  for (let slot = 0; slot < day.slots; slot++) {
    const own = can[slot] ? price(slot) : 0;
    for (let met = 0; met <= Math.min(slot, meetings); met++) {
      if (slot === day.morning && (met < morning || meetings - met < afternoon)) continue;
      for (let broken = 0; broken < breaks; broken++) {
        for (let busy = 0; busy < 2; busy++) {
          const here = place(slot, met, broken, busy);
          if (costs[here] === Infinity) continue;
          if (!must[slot]) offer(place(slot + 1, met, broken, 0), costs[here], here);
          if (!can[slot] || met === meetings) continue;
          const breaking = busy === 0 && met > 0 ? 1 : 0;
          if (broken + breaking === breaks) continue;
          offer(place(slot + 1, met + 1, broken + breaking, 1), costs[here] + own + breaking * breakPrice, here);
        }
      }
    }
  }
  let end = place(day.slots, meetings, 0, 0);
  for (let at = end; at < place(day.slots, meetings + 1, 0, 0); at++) if (costs[at] < costs[end]) end = at;
  if (costs[end] === Infinity) return undefined;
  const busy: number[] = [];
  for (let slot = day.slots - 1, at = end; slot >= 0; slot--) {
    if (at & 1) busy.push(slot);
    at = from[at];
  }
  return { cost: costs[end], busy };
}
