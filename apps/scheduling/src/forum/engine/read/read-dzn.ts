import type { DayMeeting, Session } from '../day';
import { Fields } from './fields';
import type { Reading } from './forum';

const sessions: Readonly<Record<number, Session>> = { 1: 'morning', 2: 'afternoon', 3: 'any' };
const fairness = 2;

/**
 * Reads the published format of the problem (MiniZinc data, `.dzn`). Participants, slots and meetings count from 1
 * there, and 0 stands for none. `meetingsxBusiness` repeats what `requested` says, shifted by one, and is passed over.
 * How much breaks may differ is not in the file: 2, as in the publication.
 */
export function readDzn(text: string): Reading {
  const fields = new Fields();
  const parts = new Map(
    [...text.replace(/%.*$/gm, '').matchAll(/(\w+)\s*=\s*([^;]*);/g)].map(([, name, value]) => [name, value.trim()]),
  );
  const count = (name: string, from: number): number => {
    const value = parts.get(name);
    return fields.number(value === undefined ? undefined : Number(value), name, from, 100_000);
  };
  const list = <T>(name: string, read: (value: string) => T[], length: number): T[] => {
    const value = parts.get(name);
    if (value === undefined) {
      fields.fault(name, 'missing');
      return [];
    }
    const items = read(value);
    if (items.length !== length) fields.fault(name, 'wrong-length', { is: items.length, should: length });
    return items;
  };

  const participants = count('nBusiness', 1);
  const wished = count('nMeetings', 0);
  const tables = count('nTables', 0);
  const slots = count('nTotalSlots', 1);
  const morning = count('nMorningSlots', 0);
  const requested = list('requested', rowsOf, wished);
  const forbidden = list('forbidden', setsOf, participants).map((set, p) =>
    set.filter((slot) => slot !== 0).map((slot) => fields.number(slot, `forbidden[${p + 1}]`, 1, slots) - 1),
  );
  const fixed = list('fixed', numbersOf, wished).map((slot, m) => fields.number(slot, `fixed[${m + 1}]`, 0, slots));
  const precedences = list('precedences', setsOf, wished).map((set, m) =>
    set.map((earlier) => fields.number(earlier, `precedences[${m + 1}]`, 1, wished) - 1),
  );
  const meetings = requested.map(([a, b, session], m): DayMeeting => {
    const field = `requested[${m + 1}]`;
    const one = fields.number(a, `${field}.a`, 1, participants);
    const other = fields.number(b, `${field}.b`, 1, participants);
    if (one === other) fields.fault(field, 'with-oneself');
    if (!sessions[session]) fields.fault(`${field}.session`, 'unknown-session', { session });
    return {
      a: one - 1,
      b: other - 1,
      session: sessions[session] ?? 'any',
      ...(fixed[m] > 0 && { fixed: fixed[m] - 1 }),
      after: precedences[m] ?? [],
    };
  });

  if (fields.faults.length > 0) return { faults: fields.faults };
  const people = Array.from({ length: participants }, (_, p) => `${p + 1}`);
  return {
    forum: {
      day: {
        participants,
        slots,
        morning,
        meetings,
        forbidden: forbidden.map((each) => new Set(each)),
        pools: [{ capacity: tables, meetings: meetings.map((_, m) => m) }],
        fairness,
      },
      people,
      priorities: meetings.map(() => 1),
    },
  };
}

const numbersOf = (value: string): number[] =>
  value
    .replace(/[[\]{}]/g, '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map(Number);

/** The rows between the bars of `[|1,2,3|4,5,6|]`. */
const rowsOf = (value: string): number[][] =>
  value
    .split('|')
    .map(numbersOf)
    .filter((row) => row.length > 0);

const setsOf = (value: string): number[][] => [...value.matchAll(/\{([^}]*)\}/g)].map(([, set]) => numbersOf(set));
