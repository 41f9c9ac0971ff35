import { InvalidError } from '@titik/platform/errors';
import { zoneClock } from '../../slots/zone-clock';
import type { ForumDay } from './forum-day.entity';

const minute = 60_000;
const mostSlots = 200;

/** A slot of a day, counted from 1, as instants. */
export interface SlotTime {
  no: number;
  /** `HH:MM` on the day's own clock */
  label: string;
  start: Date;
  end: Date;
}

/** How the slots of a day are laid: one after the other from an hour on, with breaks between them. */
export interface SlotPlan {
  from: string;
  count: number;
  slotMinutes: number;
  breaks?: readonly { from: string; to: string }[];
}

/**
 * The starts of slots of one length that follow each other from an hour on; a slot that would reach into a break begins
 * after it.
 * @returns `HH:MM` each
 * @throws InvalidError `forum-day.slots` where they do not end on the same day
 */
export function startsOf({ from, count, slotMinutes, breaks = [] }: SlotPlan): string[] {
  const pauses = breaks.map((each) => [minutesOf(each.from), minutesOf(each.to)]).sort(([a], [b]) => a - b);
  const starts: string[] = [];
  let at = minutesOf(from);
  while (starts.length < count) {
    for (const [begin, end] of pauses) if (at < end && at + slotMinutes > begin) at = end;
    if (at + slotMinutes > 1440) throw new InvalidError('forum-day.slots', { field: 'count' });
    starts.push(timeOf(at));
    at += slotMinutes;
  }
  return starts;
}

/** How many of the slots begin before an hour. */
export const morningOf = (starts: readonly string[], afternoonFrom: string): number =>
  starts.filter((start) => start < afternoonFrom).length;

/**
 * Slots that follow each other, none begun before the former ended, all on one day.
 * @throws InvalidError `forum-day.slots` naming the first that does not
 */
export function requireSlots(starts: readonly string[], slotMinutes: number): void {
  if (starts.length === 0 || starts.length > mostSlots) throw new InvalidError('forum-day.slots', { field: 'starts' });
  starts.forEach((start, i) => {
    const next = i + 1 < starts.length ? minutesOf(starts[i + 1]) : 1440;
    if (minutesOf(start) + slotMinutes > next) throw new InvalidError('forum-day.slots', { field: `starts.${i}` });
  });
}

/** The slots of a day as instants. An hour that its clock never shows counts as the one an hour later. */
export function slotTimes({ zone, date, starts, slotMinutes }: Pick<ForumDay, TimeFields>): SlotTime[] {
  const clock = zoneClock(zone);
  return starts.map((label, i) => {
    const start = clock.instantOf(Date.parse(`${date}T${label}Z`), 'later');
    return { no: i + 1, label, start: new Date(start), end: new Date(start + slotMinutes * minute) };
  });
}

type TimeFields = 'zone' | 'date' | 'starts' | 'slotMinutes';

/** A slot as people can find it: its number, and the hour at which it begins. */
export const tellSlot = (starts: readonly string[], no: number): string =>
  starts[no - 1] === undefined ? `${no}` : `${no} (${starts[no - 1]})`;

/** What a sentence is told, with its slot as people can find it. */
export const withHour = (params: Record<string, unknown>, starts: readonly string[]): Record<string, unknown> =>
  typeof params.slot === 'number' ? { ...params, slot: tellSlot(starts, params.slot) } : params;

/** The slot under way at an instant, or the last one before it; 0 before the first. */
export function slotAt(times: readonly SlotTime[], at: Date): number {
  return times.filter(({ start }) => start <= at).length;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
