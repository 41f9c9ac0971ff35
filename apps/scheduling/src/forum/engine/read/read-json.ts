import type { DayMeeting, Pool, Session } from '../day';
import { Fields } from './fields';
import type { Reading } from './forum';

const sessions: readonly unknown[] = ['morning', 'afternoon', 'any'];
const ofNumber: readonly (Session | undefined)[] = [undefined, 'morning', 'afternoon', 'any'];
const most = 100_000;

/**
 * Reads a day in our own format, or in the short one of random days (`P`, `L`, `T`, `AM`, `D`, `meetings` of three
 * numbers each, `forb` a list of slots a participant, `fixed` a slot or -1 a meeting, `prec` the earlier meetings of
 * each). Everything counts from 0. In our own:
 *
 * `{ name?, slots, morning?, tables, fairness?, participants: [{ name, forbidden?: [slot] }],
 *   interpreters?: { language: how many }, pools?: [{ capacity, meetings: [meeting] }],
 *   meetings: [{ a, b, session?: 'morning' | 'afternoon' | 'any', fixed?: slot, after?: [meeting],
 *     interpreter?: language, priority?: 1 for the most important and default }] }`
 *
 * Without `morning` the whole day is morning; without `fairness` breaks may differ by any number.
 */
export function readJson(text: string): Reading {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { faults: [{ field: '', code: 'not-json', params: { message: (error as Error).message } }] };
  }
  return typeof data === 'object' && data !== null && 'P' in data ? readShort(data) : readOwn(data);
}

function readShort(data: unknown): Reading {
  const fields = new Fields();
  const { name, P, L, T, AM, D, meetings: rows, forb, fixed, prec } = fields.object(data, '', shortFields);
  const participants = fields.number(P, 'P', 1, most);
  const slots = fields.number(T, 'T', 1, most);
  const wishes = fields.list(rows, 'meetings');
  const ofEach = (value: unknown, field: string, length: number): readonly unknown[] => {
    if (value === undefined) return [];
    const given = fields.list(value, field);
    if (given.length !== length) fields.fault(field, 'wrong-length', { is: given.length, should: length });
    return given;
  };
  const earlier = ofEach(prec, 'prec', wishes.length);
  const fixedSlots = ofEach(fixed, 'fixed', wishes.length);
  const meetings = wishes.map((row, m): DayMeeting => {
    const field = `meetings[${m}]`;
    const [a, b, s] = fields.list(row, field);
    const one = fields.number(a, `${field}[0]`, 0, participants - 1);
    const other = fields.number(b, `${field}[1]`, 0, participants - 1);
    if (one === other) fields.fault(field, 'with-oneself');
    const slot = fields.optional(fixedSlots[m], `fixed[${m}]`, -1, slots - 1) ?? -1;
    return {
      a: one,
      b: other,
      session: ofNumber[fields.number(s, `${field}[2]`, 1, 3)] ?? 'any',
      ...(slot >= 0 && { fixed: slot }),
      after: fields.numbers(earlier[m], `prec[${m}]`, 0, wishes.length - 1),
    };
  });
  const away = ofEach(forb, 'forb', participants);
  const morning = fields.optional(AM, 'AM', 0, slots) ?? slots;
  const fairness = fields.optional(D, 'D', 0);
  const pools = [{ capacity: fields.number(L, 'L', 0), meetings: meetings.map((_, m) => m) }];
  const forbidden = Array.from(
    { length: participants },
    (_, p) => new Set(fields.numbers(away[p], `forb[${p}]`, 0, slots - 1)),
  );
  if (fields.faults.length > 0) return { faults: fields.faults };
  return {
    forum: {
      day: { participants, slots, morning, meetings, forbidden, pools, ...(fairness !== undefined && { fairness }) },
      ...(typeof name === 'string' && { name }),
      people: forbidden.map((_, p) => `${p + 1}`),
      priorities: meetings.map(() => 1),
    },
  };
}

const shortFields = ['name', 'P', 'L', 'T', 'AM', 'D', 'meetings', 'forb', 'fixed', 'prec'] as const;

const dayFields = [
  'name',
  'slots',
  'morning',
  'tables',
  'fairness',
  'participants',
  'interpreters',
  'pools',
  'meetings',
] as const;
const meetingFields = ['a', 'b', 'session', 'fixed', 'after', 'interpreter', 'priority'] as const;

function readOwn(data: unknown): Reading {
  const fields = new Fields();
  const forum = fields.object(data, '', dayFields);
  const slots = fields.number(forum.slots, 'slots', 1, most);
  const morning = fields.optional(forum.morning, 'morning', 0, slots) ?? slots;
  const tables = fields.number(forum.tables, 'tables', 0);
  const fairness = fields.optional(forum.fairness, 'fairness', 0);
  const name = forum.name === undefined ? undefined : fields.text(forum.name, 'name');
  const people = fields.list(forum.participants, 'participants').map((each, p) => {
    const field = `participants[${p}]`;
    const person = fields.object(each, field, ['name', 'forbidden']);
    return {
      name: fields.text(person.name, `${field}.name`),
      forbidden: new Set(fields.numbers(person.forbidden, `${field}.forbidden`, 0, slots - 1)),
    };
  });
  const interpreters = new Map(
    Object.entries(forum.interpreters === undefined ? {} : fields.object(forum.interpreters, 'interpreters')).map(
      ([language, count]): [string, { capacity: number; meetings: number[] }] => [
        language,
        { capacity: fields.number(count, `interpreters.${language}`, 0), meetings: [] },
      ],
    ),
  );
  const priorities: number[] = [];
  const wishes = fields.list(forum.meetings, 'meetings');
  const meetings = wishes.map((each, m): DayMeeting => {
    const field = `meetings[${m}]`;
    const wish = fields.object(each, field, meetingFields);
    const a = fields.number(wish.a, `${field}.a`, 0, people.length - 1);
    const b = fields.number(wish.b, `${field}.b`, 0, people.length - 1);
    if (a === b && wish.a !== undefined && wish.b !== undefined) fields.fault(field, 'with-oneself');
    const session = wish.session ?? 'any';
    if (!sessions.includes(session)) fields.fault(`${field}.session`, 'unknown-session', { session });
    const fixed = fields.optional(wish.fixed, `${field}.fixed`, 0, slots - 1);
    priorities.push(fields.optional(wish.priority, `${field}.priority`, 1, 9) ?? 1);
    if (wish.interpreter !== undefined) {
      const language = fields.text(wish.interpreter, `${field}.interpreter`);
      const pool = interpreters.get(language);
      if (pool) pool.meetings.push(m);
      else fields.fault(`${field}.interpreter`, 'unknown-interpreter', { language });
    }
    const after = fields.numbers(wish.after, `${field}.after`, 0, wishes.length - 1);
    return { a, b, session: session as Session, ...(fixed !== undefined && { fixed }), after };
  });
  const others = (forum.pools === undefined ? [] : fields.list(forum.pools, 'pools')).map((each, k): Pool => {
    const field = `pools[${k}]`;
    const pool = fields.object(each, field, ['name', 'capacity', 'meetings']);
    return {
      capacity: fields.number(pool.capacity, `${field}.capacity`, 0),
      meetings: [...new Set(fields.numbers(pool.meetings, `${field}.meetings`, 0, wishes.length - 1))],
    };
  });
  if (fields.faults.length > 0) return { faults: fields.faults };
  return {
    forum: {
      day: {
        participants: people.length,
        slots,
        morning,
        meetings,
        forbidden: people.map(({ forbidden }) => forbidden),
        pools: [{ capacity: tables, meetings: meetings.map((_, m) => m) }, ...interpreters.values(), ...others],
        ...(fairness !== undefined && { fairness }),
      },
      ...(name !== undefined && { name }),
      people: people.map(({ name }) => name),
      priorities,
    },
  };
}
