import type { OfficeHours } from './values';

/** Stretches of one day, `HH:MM` each, in their order. */
export type DayStretch = Readonly<{ from: string; to: string }>;

/**
 * When an office works on a weekday, breaks cut out; empty on a day off.
 * @param day ISO number, Monday = 1
 */
export function hoursOn(hours: OfficeHours, day: number): DayStretch[] {
  const whole = wholeDayOn(hours, day);
  if (!whole) return [];
  return breaksOn(hours, day).reduce(
    (left: DayStretch[], pause) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: earlier(to, pause.from) },
          { from: later(from, pause.to), to },
        ].filter((each) => each.from < each.to),
      ),
    [whole],
  );
}

/** From opening to closing on a weekday, breaks within; undefined on a day off. */
export function wholeDayOn({ days, from, to, byDay }: OfficeHours, day: number): DayStretch | undefined {
  if (!days.includes(day)) return undefined;
  const own = byDay?.find((each) => each.day === day);
  return own ? { from: own.from, to: own.to } : { from, to };
}

/** The breaks of a weekday, also those that lie before it opens or after it closes. */
export function breaksOn({ breaks = [] }: OfficeHours, day: number): DayStretch[] {
  return breaks.filter(({ days }) => !days || days.includes(day));
}

/**
 * What keeps office hours from being used: the path of the first field at fault. A day ends before it begins, a
 * weekday with hours of its own is no working day or named twice, or breaks leave nothing of a day.
 */
export function officeHoursFault(hours: OfficeHours): string | undefined {
  const { days, from, to, byDay = [], breaks = [] } = hours;
  if (from >= to) return 'to';
  for (const [i, each] of byDay.entries()) {
    if (each.from >= each.to) return `byDay.${i}.to`;
    if (!days.includes(each.day) || byDay.findIndex(({ day }) => day === each.day) < i) return `byDay.${i}.day`;
  }
  const ended = breaks.findIndex((each) => each.from >= each.to);
  if (ended >= 0) return `breaks.${ended}.to`;
  return days.some((day) => hoursOn(hours, day).length === 0) ? 'breaks' : undefined;
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);
