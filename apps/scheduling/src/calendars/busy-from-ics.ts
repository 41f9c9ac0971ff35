import { InvalidError } from '@titik/platform/errors';
import ICAL from 'ical.js';
import { type Interval, normalise } from '../slots/interval';
import { isZone } from '../slots/local-day';
import { zoneClock } from '../slots/zone-clock';

const day = 86_400_000;

/** So many repetitions are read of one calendar file. */
export const mostOccurrences = 20_000;

export interface Reading {
  /** IANA zone of the party, for all-day events and times that name no zone */
  zone: string;
  /** Epoch milliseconds between which busy times are wanted */
  from: number;
  to: number;
}

/**
 * The stretches in which a calendar file (iCalendar, RFC 5545) says that its owner is busy, joined and in order, cut
 * to the range asked for: events that are neither transparent nor cancelled, with all their repetitions, exceptions
 * and moved occurrences, and published free/busy times. Names, places and guests are not read. A hostile file can keep
 * it busy for ever: see `BusyReader`.
 *
 * @throws InvalidError `calendar.not-ics`, `calendar.unknown-zone`, `calendar.too-many`
 */
export function busyFromIcs(text: string, reading: Reading): Interval[] {
  const calendars = rootsOf(text);
  const budget = { left: mostOccurrences };
  try {
    const busy = calendars.flatMap((calendar) => [
      ...eventsOf(calendar).flatMap((event) => occurrences(event, reading, budget)),
      ...calendar.getAllSubcomponents('vfreebusy').flatMap((each) => freeBusy(each, reading)),
    ]);
    return normalise(busy.map(([start, end]) => [Math.max(start, reading.from), Math.min(end, reading.to)]));
  } catch (error) {
    throw error instanceof InvalidError ? error : new InvalidError('calendar.not-ics');
  }
}

function rootsOf(text: string): ICAL.Component[] {
  const calendars = parsed(text)
    .map((root) => new ICAL.Component(root))
    .filter(({ name }) => name === 'vcalendar');
  if (calendars.length === 0) throw new InvalidError('calendar.not-ics');
  return calendars;
}

function parsed(text: string): unknown[][] {
  try {
    const roots = ICAL.parse(text) as unknown[];
    return (typeof roots[0] === 'string' ? [roots] : roots) as unknown[][];
  } catch {
    throw new InvalidError('calendar.not-ics');
  }
}

/** Each event with its moved occurrences. */
function eventsOf(calendar: ICAL.Component): ICAL.Event[] {
  const all = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  const masters = all.filter((event) => !event.isRecurrenceException());
  const byUid = new Map(masters.map((event) => [event.uid, event]));
  const orphans = all.filter((event) => {
    if (!event.isRecurrenceException()) return false;
    const master = byUid.get(event.uid);
    master?.relateException(event);
    return !master;
  });
  return [...masters, ...orphans];
}

function occurrences(event: ICAL.Event, reading: Reading, budget: { left: number }): Interval[] {
  if (!event.isRecurring()) return isFree(event) ? [] : [lasts(event, event.startDate, event.endDate, reading)];
  const found: Interval[] = [];
  skipThePast(event, reading);
  const iterator = event.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    if (--budget.left < 0) throw new InvalidError('calendar.too-many', { most: mostOccurrences });
    if (instantOf(next, zoneNamed(event.component, 'dtstart'), reading.zone) >= reading.to) break;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    if (!isFree(item)) found.push(lasts(item, startDate, endDate, reading));
  }
  return found;
}

/**
 * Lets a daily or weekly event that has no count begin whole rounds later, a month before it matters: the same days,
 * and years of repetitions that nobody asks for need not be walked through.
 */
function skipThePast({ component, startDate, endDate }: ICAL.Event, { from }: Reading): void {
  const rules = component.getAllProperties('rrule').map((rule) => rule.getFirstValue() as ICAL.Recur);
  const days = { DAILY: 1, WEEKLY: 7 }[rules[0]?.freq as string];
  if (rules.length !== 1 || rules[0].count || days === undefined || component.hasProperty('rdate')) return;
  const round = days * rules[0].interval;
  const rounds = Math.floor((from - startDate.toUnixTime() * 1000) / day / round) - Math.ceil(32 / round);
  if (rounds <= 0) return;
  for (const [name, time] of [
    ['dtstart', startDate],
    ['dtend', endDate],
  ] as const) {
    const property = component.getFirstProperty(name);
    const later = time.clone();
    later.adjust(rounds * round, 0, 0, 0);
    property?.setValue(later);
  }
}

function lasts({ component }: ICAL.Event, start: ICAL.Time, end: ICAL.Time, { zone }: Reading): Interval {
  const named = zoneNamed(component, 'dtstart');
  const endsIn = component.hasProperty('rrule') ? named : (zoneNamed(component, 'dtend') ?? named);
  return [instantOf(start, named, zone), instantOf(end, endsIn, zone)];
}

const isFree = ({ component }: ICAL.Event): boolean =>
  saysOf(component, 'transp') === 'TRANSPARENT' || saysOf(component, 'status') === 'CANCELLED';

const saysOf = (component: ICAL.Component, name: string): string =>
  String(component.getFirstPropertyValue(name) ?? '').toUpperCase();

function freeBusy(component: ICAL.Component, { zone }: Reading): Interval[] {
  return component
    .getAllProperties('freebusy')
    .filter((property) => String(property.getParameter('fbtype') ?? 'BUSY').toUpperCase() !== 'FREE')
    .flatMap((property) => property.getValues() as ICAL.Period[])
    .map((period) => [instantOf(period.start, undefined, zone), instantOf(period.getEnd(), undefined, zone)]);
}

const zoneNamed = (component: ICAL.Component, property: string): string | undefined => {
  const named = component.getFirstProperty(property)?.getParameter('tzid');
  return named === undefined ? undefined : String(named);
};

// Our own time-zone database before the file's: many files carry rules that have changed since.
function instantOf(time: ICAL.Time, named: string | undefined, zone: string): number {
  const { year, month, day, hour, minute, second } = time;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  if (time.zone === ICAL.Timezone.utcTimezone) return wall;
  if (time.isDate || named === undefined) return zoneClock(zone).instantOf(wall, 'earlier');
  if (isZone(named)) return zoneClock(named).instantOf(wall, 'earlier');
  if (time.zone?.component) return time.toUnixTime() * 1000;
  throw new InvalidError('calendar.unknown-zone', { zone: named });
}
