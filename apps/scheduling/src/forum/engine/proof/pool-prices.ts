import type { Day } from '../day';
import { cheapestOccupancy, type Person } from './cheapest-occupancy';

/** What a break costs, in whole numbers, so that no bound rests on a rounding */
export const BREAK = 20_000;
const ROUNDS = 300;

/** The best prices found for the slots of a day's pools. */
export interface Prices {
  /** No timetable costs less, a break at BREAK */
  value: number;
  /** What somebody pays for being busy in a slot */
  pays: (person: Person) => (slot: number) => number;
}

/**
 * Each slot of a pool gets a price, half of which each participant pays who is busy in it; then everybody takes the
 * occupancy that is cheapest for them alone, whatever the others do. What they pay, less the price of all there is in
 * the pools, is a bound for any prices (Lagrangian relaxation). Prices are raised where too much is taken and lowered
 * where less is, in ever smaller steps.
 *
 * @param mostEach the most breaks of one participant
 * @returns undefined where somebody has no occupancy with so few
 */
export function findPrices(day: Day, people: readonly Person[], mostEach: number): Prices | undefined {
  const zeros = () => day.pools.map(() => new Float64Array(day.slots));
  const prices = zeros();
  const wanted = zeros();
  let bestPrices = zeros();
  let best = -Infinity;
  let step = BREAK / 10;
  let stale = 0;
  for (let round = 0; round < ROUNDS && step >= 1; round++) {
    const answer = respond(day, people, prices, mostEach);
    if (answer === undefined) return undefined;
    const value = answer.cost - sum(prices.map((own, pool) => sum(own) * 2 * day.pools[pool].capacity));
    if (value > best + 1) {
      best = value;
      bestPrices = prices.map((own) => own.slice());
      stale = 0;
    } else if (++stale > 10) {
      prices.forEach((own, pool) => own.set(bestPrices[pool]));
      step *= 0.7;
      stale = 0;
    }
    // One answer jumps; the mean of the last ones says where too much is taken.
    eachSlot(wanted, (own, pool, slot) => {
      own[slot] += (round === 0 ? 1 : 0.3) * (answer.load[pool][slot] - own[slot]);
    });
    const excess = zeros();
    eachSlot(excess, (own, pool, slot) => {
      const over = wanted[pool][slot] - 2 * day.pools[pool].capacity;
      own[slot] = prices[pool][slot] > 0 ? over : Math.max(0, over);
    });
    const length = Math.sqrt(sum(excess.map((own) => sum(own.map((over) => over * over)))));
    if (length === 0) break;
    eachSlot(prices, (own, pool, slot) => {
      own[slot] = Math.max(0, Math.round(own[slot] + (step * excess[pool][slot]) / length));
    });
  }
  return { value: best, pays: (person) => pays(person, bestPrices) };
}

/** What everybody pays at these prices, and how much of each pool they take; nothing where somebody cannot be placed. */
function respond(day: Day, people: readonly Person[], prices: readonly Float64Array[], mostEach: number) {
  const load = prices.map((own) => new Float64Array(own.length));
  let cost = 0;
  for (const person of people) {
    const cheapest = cheapestOccupancy(day, person, pays(person, prices), BREAK, mostEach);
    if (cheapest === undefined) return undefined;
    cost += cheapest.cost;
    for (const slot of cheapest.busy) for (const pool of person.pools[0]) load[pool][slot]++;
  }
  return { cost, load };
}

/** What somebody pays for being busy in a slot, at least: which of their meetings it is, is not known. */
function pays({ pools }: Person, prices: readonly Float64Array[]): (slot: number) => number {
  return (slot) => Math.min(...pools.map((own) => sum(own.map((pool) => prices[pool][slot]))));
}

function eachSlot(
  byPool: readonly Float64Array[],
  visit: (own: Float64Array, pool: number, slot: number) => void,
): void {
  byPool.forEach((own, pool) => own.forEach((_, slot) => visit(own, pool, slot)));
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
