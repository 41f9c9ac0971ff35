import { InvalidError } from '@titik/platform/errors';
import { Temporal } from 'temporal-polyfill';

/**
 * The hours that a person wrote into the form, on the clock of their zone; empty fields are left out.
 * @throws InvalidError `meeting.hours-unreadable` where one cannot be read, is skipped by that clock, or none is given
 */
export function proposedHours(fields: readonly unknown[], zone: string): string[] {
  const written = [...new Set(fields.filter((field) => field !== undefined && field !== ''))];
  if (written.length === 0) throw new InvalidError('meeting.hours-unreadable', { field: 'hour1' });
  return written.map((field) => {
    try {
      const local = Temporal.PlainDateTime.from(String(field)).toZonedDateTime(zone);
      if (local.toPlainDateTime().equals(String(field))) return local.toInstant().toString();
    } catch {
      // Told below, like an hour that the clocks skip.
    }
    throw new InvalidError('meeting.hours-unreadable', { field: 'hour1' });
  });
}
