import { isWithin } from '@titik/catalogue/commodity';
import type { Obstacle } from '../market/unlock';
import { type Counts, Tally } from './tally';
import { trainingFor } from './trainings';
import type { BookLine, BookUnlock, NamedObstacle } from './unlock-book';

export const groupings = ['lack', 'training', 'village', 'commodity', 'market'] as const;
export type Grouping = (typeof groupings)[number];

/** What a report is asked for. */
export interface Question {
  by: Grouping;
  /** Market of the catalogue. */
  market?: string;
  /** Lines for this commodity or one below it. */
  commodity?: string;
  /** Only what this gate keeps shut, and with an item this certificate. */
  gate?: string;
  item?: string;
  /** Which villages count, by number; all without it. */
  among?: Uint8Array;
  limit: number;
}

/** A group of the report: an obstacle, a training's code, a village's code, a commodity and form, or a market. */
export interface Group {
  /** What it goes by, the same in every instance. */
  name: string;
  /** One of its obstacles and lines; a village's does not say which. */
  obstacle?: Obstacle;
  line?: BookLine;
  tally: Counts;
}

export interface RollUp {
  groups: Group[];
  /** Whether some line has more producers than are kept of it: then villages are at least so many. */
  more: boolean;
}

/** How many demands are looked at without a pause. */
const stride = 128;

/**
 * Groups what coaching would open. Each step looks at some demands, so that whoever drives it may do other things in
 * between.
 * @param demands the lines of each open demand
 * @param villages codes of the villages by number
 * @returns most open demands first, then most kilograms a month, then most kilograms at once, then by name
 */
export function* rollUp(
  demands: Iterable<readonly BookLine[]>,
  villages: readonly string[],
  question: Question,
): Generator<void, RollUp> {
  const { by, limit } = question;
  const chosen = by === 'village' ? yield* leading(demands, villages, question) : undefined;
  let more = false;
  const groups = new Map<string | number, Group & { tally: Tally }>();
  const count = villages.length;
  const add = (
    key: string | number,
    name: string,
    line: BookLine,
    unlock: BookUnlock,
    its: ArrayLike<number>,
  ): void => {
    let group = groups.get(key);
    if (!group) {
      group = { name, obstacle: unlock.obstacle, line, tally: new Tally(chosen ? 0 : count) };
      groups.set(key, group);
    }
    group.tally.add(line, unlock, its);
  };
  yield* eachUnlock(demands, question, (line, unlock, its) => {
    more ||= unlock.more;
    if (by !== 'village') {
      const name = nameOf(by, line, unlock.obstacle);
      return add(name, name, line, unlock, its);
    }
    for (let at = 0; at < its.length; at++)
      if (chosen![its[at]] === 1) add(its[at], villages[its[at]], line, unlock, []);
  });
  return { groups: inOrder([...groups.values()], limit), more };
}

/** Most open demands first, then most kilograms a month, then most kilograms at once, then by name. */
export const inOrder = (groups: readonly Group[], limit: number): Group[] =>
  groups
    .map((group) => ({ group, numbers: numbersOf(group.tally) }))
    .sort((a, b) => compare(a.numbers, b.numbers) || (a.group.name < b.group.name ? -1 : 1))
    .slice(0, limit)
    .map(({ group }) => group);

/** What the group of an unlock goes by. */
export function nameOf(by: Exclude<Grouping, 'village'>, { asks, market }: BookLine, obstacle: NamedObstacle): string {
  if (by === 'market') return market;
  if (by === 'commodity') return asks;
  if (by === 'training') return trainingFor(obstacle)?.code ?? obstacle.gate;
  return obstacle.name;
}

function* eachUnlock(
  demands: Iterable<readonly BookLine[]>,
  { market, commodity, gate, item, among }: Question,
  visit: (line: BookLine, unlock: BookUnlock, villages: ArrayLike<number>) => void,
): Generator<void, void> {
  let looked = 0;
  for (const lines of demands) {
    if (++looked % stride === 0) yield;
    for (const line of lines) {
      if (market !== undefined && line.market !== market) break;
      if (commodity !== undefined && !isWithin(line.line.commodity, commodity)) continue;
      for (const unlock of line.unlocks) {
        const { obstacle } = unlock;
        if (gate !== undefined && (obstacle.gate !== gate || (item ?? obstacle.item) !== obstacle.item)) continue;
        const its = among ? Array.from(unlock.villages).filter((village) => among[village] === 1) : unlock.villages;
        if (!among || its.length > 0) visit(line, unlock, its);
      }
    }
  }
}

/** Marks the villages that lead the report: a tally for every village of the country would be too dear. */
function* leading(
  demands: Iterable<readonly BookLine[]>,
  villages: readonly string[],
  question: Question,
): Generator<void, Uint8Array> {
  const count = villages.length;
  const [opened, monthly, atOnce] = [new Uint32Array(count), new Float64Array(count), new Float64Array(count)];
  const [lastDemand, lastLine] = [new Uint32Array(count), new Uint32Array(count)];
  let [demand, lineNumber, demandId, lineBefore]: [number, number, string, BookLine | undefined] = [
    0,
    0,
    '',
    undefined,
  ];
  yield* eachUnlock(demands, question, (line, _, its) => {
    if (line !== lineBefore) lineNumber++;
    if (line.demandId !== demandId) demand++;
    [lineBefore, demandId] = [line, line.demandId];
    const { counted, least } = line;
    const [each, once] = counted.unit !== 'KGM' ? [0, 0] : counted.rhythm === 'monthly' ? [least, 0] : [0, least];
    for (let at = 0; at < its.length; at++) {
      const village = its[at];
      if (lastLine[village] === lineNumber) continue;
      lastLine[village] = lineNumber;
      monthly[village] += each;
      atOnce[village] += once;
      if (lastDemand[village] !== demand) opened[village]++;
      lastDemand[village] = demand;
    }
  });
  const order = Array.from(opened.keys())
    .filter((village) => opened[village] > 0)
    .sort(
      (a, b) =>
        opened[b] - opened[a] ||
        monthly[b] - monthly[a] ||
        atOnce[b] - atOnce[a] ||
        (villages[a] < villages[b] ? -1 : 1),
    );
  const chosen = new Uint8Array(count);
  for (const village of order.slice(0, question.limit)) chosen[village] = 1;
  return chosen;
}

const numbersOf = ({ demands, wanted }: Counts): number[] => [
  demands,
  wanted.get('monthly KGM')?.quantity ?? 0,
  wanted.get('one-off KGM')?.quantity ?? 0,
];

const compare = (a: number[], b: number[]): number => b[0] - a[0] || b[1] - a[1] || b[2] - a[2];
