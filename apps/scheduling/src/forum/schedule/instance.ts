import type { Day, DayMeeting, Pool } from '../engine/day';
import {
  awayOf,
  type Busy,
  type ForumRecords,
  type Interpreter,
  openTables,
  ownTable,
  type Participant,
  presentInterpreters,
  type Wish,
} from './forum-records';

/** What a pool of the engine's day stands for. */
export type PoolName = { kind: 'tables' } | { kind: 'interpreters'; languages: readonly string[] };

/** A day as the engine knows it, with what each of its numbers stands for. */
export interface Instance {
  day: Day;
  wishes: readonly Wish[];
  participants: readonly Participant[];
  pools: readonly PoolName[];
  priorities: readonly number[];
}

/** Wishes that may be left out come after all that may not. */
const leastPriority = 9;
/** Languages that the same interpreters speak: each set of them is a pool of its own. */
const mostLanguages = 8;

/**
 * The engine's day: slots from 0, tables that belong to nobody as one pool, and as many pools of interpreters as it
 * takes that a slot within all of them can be given interpreters (Hall): one for each set of languages that people
 * share. Nobody needs a pool for a table of their own, as nobody is in two meetings at once.
 *
 * @param part `keep`: what has a slot stays in it; `wanted`: which wishes take part, all that still can be held where
 *   left out
 */
export function instanceOf(
  records: ForumRecords,
  part: { busy?: Busy; keep?: boolean; wanted?: (wish: Wish) => boolean } = {},
): Instance {
  const { participants, slots, morning, fairness } = records;
  const gone = new Set(participants.filter(({ goneFrom }) => goneFrom !== null).map(({ partyId }) => partyId));
  const { wanted = ({ a, b }: Wish) => !gone.has(a) && !gone.has(b) } = part;
  const wishes = records.wishes.filter((wish) => !wish.withdrawn && !wish.ended && wanted(wish));
  const personOf = new Map(participants.map(({ partyId }, p) => [partyId, p]));
  const numberOf = new Map(wishes.map(({ id }, m) => [id, m]));
  const meetings = wishes.map((wish): DayMeeting => {
    const fixed = (part.keep ? wish.placement?.slot : undefined) ?? wish.lockedSlot ?? wish.fixedSlot;
    return {
      a: personOf.get(wish.a)!,
      b: personOf.get(wish.b)!,
      session: wish.session,
      ...(fixed !== null && { fixed: fixed - 1 }),
      ...(wish.forbidden.length > 0 && { forbidden: new Set(wish.forbidden.map((slot) => slot - 1)) }),
      after: wish.after.flatMap((id) => numberOf.get(id) ?? []),
    };
  });
  const tables = openTables(records);
  const shared = wishes.flatMap((wish, m) => (ownTable(wish, tables) === undefined ? [m] : []));
  const interpreting = interpreterPools(wishes, presentInterpreters(records));
  return {
    day: {
      participants: participants.length,
      slots,
      morning,
      meetings,
      forbidden: participants.map(
        (person) => new Set([...awayOf(person, slots, part.busy?.get(person.partyId))].map((slot) => slot - 1)),
      ),
      pools: [
        { capacity: tables.filter(({ partyId }) => partyId === null).length, meetings: shared },
        ...interpreting.map(({ pool }) => pool),
      ],
      ...(fairness !== null && { fairness }),
    },
    wishes,
    participants,
    pools: [{ kind: 'tables' }, ...interpreting.map(({ name }) => name)],
    priorities: wishes.map(({ must, priority }) => (must ? priority : leastPriority + priority)),
  };
}

function interpreterPools(
  wishes: readonly Wish[],
  interpreters: readonly Interpreter[],
): { pool: Pool; name: PoolName }[] {
  const needed = [...new Set(wishes.flatMap(({ language }) => language ?? []))].sort();
  const sets = needed.flatMap((_, i) => setsFrom(needed, i, interpreters));
  return sets.map((languages) => ({
    pool: {
      capacity: interpreters.filter((each) => each.languages.some((language) => languages.includes(language))).length,
      meetings: wishes.flatMap(({ language }, m) => (language !== null && languages.includes(language) ? [m] : [])),
    },
    name: { kind: 'interpreters', languages },
  }));
}

/** The sets of languages that begin with one and hold together by interpreters who speak several of them. */
function setsFrom(needed: readonly string[], first: number, interpreters: readonly Interpreter[]): string[][] {
  const together = (one: string, other: string): boolean =>
    interpreters.some(({ languages }) => languages.includes(one) && languages.includes(other));
  let grown = [[needed[first]]];
  const found = [...grown];
  while (grown.length > 0 && grown[0].length < mostLanguages) {
    const bigger = grown.flatMap((set) =>
      needed
        .slice(first + 1)
        .filter((each) => !set.includes(each) && set.some((one) => together(one, each)))
        .map((each) => [...set, each].sort()),
    );
    grown = [...new Map(bigger.map((set) => [set.join(), set])).values()];
    found.push(...grown);
  }
  return found;
}
