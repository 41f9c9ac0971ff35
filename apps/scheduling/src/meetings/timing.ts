import type { Environment } from '@titik/platform/environment';
import type { Meeting } from './meeting.entity';

const hour = 3_600_000;

/** How long a meeting waits for answers, and how many hours before the end of that and before its start it reminds. */
export interface Timing {
  holdHours: number;
  holdReminderHours: number;
  startReminderHours: readonly number[];
}

export const timingOf = (environment: Environment): Timing => ({
  holdHours: environment.HOLD_HOURS,
  holdReminderHours: environment.HOLD_REMINDER_HOURS,
  startReminderHours: environment.START_REMINDER_HOURS,
});

/** Until when a tentative meeting waits for answers: never beyond its own start. */
export function expiryOf(now: Date, start: Date, { holdHours }: Timing): Date {
  return new Date(Math.min(now.getTime() + holdHours * hour, start.getTime()));
}

/**
 * When a meeting is to remind next, given what just became of it: once before its hold lapses (half-way, where the hold
 * is shorter than twice the usual lead), and before its start. Null: never, as with the dozen meetings of a forum day that
 * follow each other: whoever is there has the day's timetable.
 */
export function nextReminder(
  { state, startsAt, expiresAt, forum }: Pick<Meeting, 'state' | 'startsAt' | 'expiresAt' | 'forum'>,
  now: Date,
  { holdReminderHours, startReminderHours }: Timing,
): Date | null {
  if (state === 'tentative' && expiresAt) {
    const lead = Math.min(holdReminderHours * hour, (expiresAt.getTime() - now.getTime()) / 2);
    return new Date(expiresAt.getTime() - lead);
  }
  if (state !== 'confirmed' || forum) return null;
  const times = startReminderHours.map((hours) => startsAt.getTime() - hours * hour).filter((at) => at > now.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}
