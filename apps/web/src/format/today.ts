/** The calendar day of an instant on the reader's own clock, `2027-03-01`. */
export const localDay = (at: Date): string =>
  `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;

/** What the reader's own clock shows at an instant, `2027-03-01T10:00`. */
export const localTime = (at: Date): string =>
  `${localDay(at)}T${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** The calendar day on the reader's own clock; so many days later, or earlier. */
export function today(later = 0): string {
  const now = new Date();
  now.setDate(now.getDate() + later);
  return localDay(now);
}
