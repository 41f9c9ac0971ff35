import { zoneClock } from './zone-clock';

/** The date that a zone's calendar shows at an instant, `YYYY-MM-DD`. */
export function localDate(zone: string, at: number): string {
  return shown(zone, at).slice(0, 10);
}

/** The wall-clock time of a zone at an instant with its offset, `2027-01-12T10:00:00+11:00`. */
export function localTime(zone: string, at: Date): string {
  const minutes = Math.round(zoneClock(zone).offsetAt(at.getTime()) / 60_000);
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${shown(zone, at.getTime()).slice(0, 19)}${minutes < 0 ? '-' : '+'}${hour}:${minute}`;
}

/** Whether it is a zone that the time-zone database knows. */
export function isZone(zone: string): boolean {
  try {
    zoneClock(zone);
    return true;
  } catch {
    return false;
  }
}

/** The calendar day after, `YYYY-MM-DD`. */
export function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** ISO day of the week, Monday = 1. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay() || 7;
}

const shown = (zone: string, at: number): string => new Date(at + zoneClock(zone).offsetAt(at)).toISOString();
