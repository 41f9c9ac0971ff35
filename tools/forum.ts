import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addWords, say } from '@titik/platform/words';
import { cadicalIsThere } from '../apps/scheduling/src/forum/engine/proof/cadical';
import { type Forum, type Reading } from '../apps/scheduling/src/forum/engine/read/forum';
import { readDay } from '../apps/scheduling/src/forum/engine/read/read-day';
import { type Solution, solve } from '../apps/scheduling/src/forum/engine/solve';
import en from '../apps/scheduling/src/words/en.json';
import id from '../apps/scheduling/src/words/id.json';
import { aptInstall, aptIsPossible } from './infra/apt';
import { step } from './infra/progress';

const usage = 'npm run -s forum -- FILE [--seconds S] [--fairness D] [--seed N] [--lang en|id] [--json]';

/** What `--json` prints and `npm run -s forum:check` reads. */
export interface Answer {
  name?: string;
  status: Solution['status'];
  breaks: number;
  bound: number;
  idleSlots: number;
  seconds: number;
  /** Where it was given or is in the file */
  fairness?: number;
  /** The slot of each meeting, from 0; -1 for none */
  timetable: readonly number[];
  dropped: readonly number[];
  reasons: Solution['reasons'];
}

/**
 * Lays out the forum day in a file (`.dzn` or JSON) and prints it slot by slot; Ctrl-C ends the search with the best
 * found so far. Gives 0 where every meeting has a slot, 2 where not all have, 1 where the file cannot be read.
 */
export async function main(args: string[]): Promise<number> {
  addWords('scheduling', { en, id });
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '30' },
      fairness: { type: 'string' },
      seed: { type: 'string', default: '1' },
      lang: { type: 'string', default: 'en' },
      json: { type: 'boolean', default: false },
    },
  });
  const numbers = [values.seconds, values.seed, values.fairness ?? '0'].map(Number);
  if (positionals.length !== 1 || numbers.some((each) => !(each >= 0))) {
    console.error(usage);
    return 1;
  }
  const language = values.lang === 'id' ? 'id' : 'en';
  const reading = readDay(readFileSync(positionals[0], 'utf8'));
  if (!reading.forum) {
    sayFaults(reading, language);
    return 1;
  }
  const { day, priorities, name } = reading.forum;
  if (values.fairness !== undefined) day.fairness = Number(values.fairness);

  // The engine proves without it too, only slower.
  if (!cadicalIsThere() && aptIsPossible()) {
    await step('installing a prover (apt-get, cadical)', () => aptInstall('cadical'), console.error);
  }
  const begun = Date.now();
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const solution = await solve(day, {
    until: begun + Number(values.seconds) * 1000,
    seed: Number(values.seed),
    priorities,
    signal: stop.signal,
  });
  const seconds = (Date.now() - begun) / 1000;
  if (values.json) console.log(JSON.stringify(answerOf(solution, seconds, day.fairness, name)));
  else print(reading.forum, solution, seconds, language);
  return solution.status === 'OPTIMAL' || solution.status === 'FEASIBLE' ? 0 : 2;
}

/** Prints what keeps a file from being read. */
export function sayFaults({ faults = [] }: Reading, language: 'en' | 'id'): void {
  for (const { field, code, params } of faults) {
    console.error(`${field && `${field}: `}${say(language, `scheduling:forum.fault.${code}`, params)}`);
  }
}

function answerOf(solution: Solution, seconds: number, fairness?: number, name?: string): Answer {
  const { status, breaks, bound, idleSlots, timetable, reasons, drops } = solution;
  return {
    ...(name !== undefined && { name }),
    status,
    breaks,
    bound,
    idleSlots,
    seconds,
    ...(fairness !== undefined && { fairness }),
    timetable,
    dropped: drops?.dropped ?? [],
    reasons,
  };
}

function print({ day, people }: Forum, solution: Solution, seconds: number, language: 'en' | 'id'): void {
  const { status, breaks, bound, idleSlots, timetable, reasons, drops } = solution;
  const words = (key: string, params = {}): string => say(language, `scheduling:forum.${key}`, params);
  console.log(words('result', { status, breaks, bound, idleSlots, seconds: seconds.toFixed(2) }));
  const pair = (meeting: number): string => `${people[day.meetings[meeting].a]} – ${people[day.meetings[meeting].b]}`;
  for (const reason of reasons) {
    console.log(
      words(`reason.${reason.code}`, {
        person: 'person' in reason ? people[reason.person] : '',
        people: 'people' in reason ? reason.people.map((person) => people[person]).join(', ') : '',
        meeting: 'meeting' in reason ? pair(reason.meeting) : '',
        meetings: 'meetings' in reason ? reason.meetings.map(pair).join('; ') : '',
        count: 'meetings' in reason ? reason.meetings.length : 1,
        slots: 'slots' in reason ? reason.slots.map((slot) => slot + 1).join(', ') : '',
        room: 'room' in reason ? reason.room : '',
        pool: 'pool' in reason ? reason.pool + 1 : '',
      }),
    );
  }
  if (drops) {
    const { atLeast, exact, dropped } = drops;
    console.log(words(exact ? 'dropped' : 'dropped-at-most', { number: dropped.length, atLeast }));
    for (const meeting of dropped) console.log(`  ${pair(meeting)}`);
  }
  for (let slot = 0; slot < day.slots; slot++) {
    const here = timetable.flatMap((each, meeting) => (each === slot ? [pair(meeting)] : []));
    console.log(`${words('slot', { slot: slot + 1, number: here.length })}\n  ${here.join('\n  ')}`.trimEnd());
  }
}
