import type { Day } from '../day';
import { match, type Shortage } from './match';
import { windowsOf } from './windows';

/** Why a day cannot work; its sentence is `forum.reason.<code>`. People, meetings, slots and pools count from 0. */
export type Reason =
  /** Session, fixed slot and the slots forbidden to its two people leave a meeting nothing */
  | { code: 'meeting-without-slot'; meeting: number }
  | { code: 'precedence-circle'; meetings: readonly number[] }
  /** Each must lie before the next, and the last would fall off the day */
  | { code: 'precedence-chain-too-long'; meetings: readonly number[] }
  /** Somebody has more meetings than slots in which they can come */
  | { code: 'too-many-meetings'; person: number; meetings: readonly number[]; slots: readonly number[] }
  /** Some of somebody's meetings have too few slots between them; `people` are those to be asked for another slot */
  | {
      code: 'person-clash';
      person: number;
      people: readonly number[];
      meetings: readonly number[];
      slots: readonly number[];
    }
  /** More meetings than tables, or interpreters, times slots */
  | { code: 'pool-too-small'; pool: number; meetings: readonly number[]; room: number }
  /** Some of a pool's meetings have too few slots between them, as when all want the morning */
  | { code: 'pool-clash'; pool: number; meetings: readonly number[]; slots: readonly number[]; room: number };

/**
 * Looks for reasons why no timetable can hold all meetings, in milliseconds. Every reason is a proof; where there is
 * none the day may still be impossible.
 */
export function findReasons(day: Day): Reason[] {
  const { slots, circle, tooLong } = windowsOf(day);
  const reasons: Reason[] = tooLong.map((meetings) => ({ code: 'precedence-chain-too-long', meetings }));
  if (circle) reasons.push({ code: 'precedence-circle', meetings: circle });
  const named = new Set(tooLong.flat());
  slots.forEach((each, meeting) => {
    if (each.length === 0 && !named.has(meeting)) reasons.push({ code: 'meeting-without-slot', meeting });
  });
  const wish = (meeting: number): [number, readonly number[]] => [meeting, slots[meeting]];
  const possible = (meeting: number): boolean => slots[meeting].length > 0;

  meetingsOfEach(day).forEach((meetings, person) => {
    const { shortage } = match(meetings.filter(possible).map(wish), 1);
    if (shortage) reasons.push(ofPerson(day, person, meetings, shortage));
  });
  day.pools.forEach((pool, number) => {
    const { shortage } = match(pool.meetings.filter(possible).map(wish), pool.capacity);
    if (!shortage) return;
    const room = pool.capacity * day.slots;
    reasons.push(
      pool.meetings.length > room
        ? { code: 'pool-too-small', pool: number, meetings: pool.meetings, room }
        : { code: 'pool-clash', pool: number, ...shortage },
    );
  });
  return reasons;
}

function ofPerson(day: Day, person: number, meetings: readonly number[], shortage: Shortage): Reason {
  const slots = Array.from({ length: day.slots }, (_, slot) => slot).filter((slot) => !day.forbidden[person].has(slot));
  if (meetings.length > slots.length) return { code: 'too-many-meetings', person, meetings, slots };
  const people = new Set(shortage.meetings.map((m) => day.meetings[m].a + day.meetings[m].b - person));
  return {
    code: 'person-clash',
    person,
    people: [...people],
    meetings: shortage.meetings,
    slots: shortage.slots,
  };
}

/** The meetings of each participant. */
export function meetingsOfEach(day: Day): number[][] {
  const meetings: number[][] = Array.from({ length: day.participants }, () => []);
  day.meetings.forEach(({ a, b }, meeting) => {
    meetings[a].push(meeting);
    meetings[b].push(meeting);
  });
  return meetings;
}
