import type { Interval } from './interval';
import { officeAt, type WorkingCalendar } from './office-hours';

/** A calendar whose owner may count what it bears for more or less than others do. */
export interface BurdenedCalendar extends WorkingCalendar {
  id: string;
  /** How much an hour outside its office hours weighs; absent: 1 */
  factor?: number;
}

/** A meeting that took place or is agreed. */
export interface PastMeeting {
  partyIds: readonly string[];
  /** Epoch milliseconds */
  start: number;
  end: number;
}

const minute = 60_000;

/** Minutes by which a meeting begins before an office opens (negative) or ends after it closes; 0 inside. */
export function minutesOutside(office: Interval, start: number, end: number): number {
  const early = office[0] - start;
  const late = end - office[1];
  if (early <= 0 && late <= 0) return 0;
  return early > late ? -early / minute : late / minute;
}

/**
 * What a meeting asks of one party: the square of the minutes outside its office hours times its factor, in whole
 * points. Early and late weigh the same; the square makes one very early hour worse than two somewhat early ones.
 */
export function burden(factor: number | undefined, office: Interval, start: number, end: number): number {
  return Math.round((factor ?? 1) * minutesOutside(office, start, end) ** 2);
}

/**
 * What each party has borne so far in meetings of exactly these parties, by id. It follows from the meetings and from
 * today's office hours and factors alone, so nothing has to be kept beside the meetings or mended when one is moved.
 */
export function burdensBorne(parties: readonly BurdenedCalendar[], past: readonly PastMeeting[]): Map<string, number> {
  const ours = new Set(parties.map(({ id }) => id));
  const same = past.filter(({ partyIds }) => partyIds.length === ours.size && partyIds.every((id) => ours.has(id)));
  return new Map(
    parties.map((party) => [
      party.id,
      same.reduce((sum, { start, end }) => sum + burden(party.factor, officeAt(party, start), start, end), 0),
    ]),
  );
}
