/** The calendar day of an instant on the reader's own clock, `2027-03-01`. */
export function localDay(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The calendar day on the reader's own clock; so many days later, or earlier. */
export function today(later = 0): string {
  const now = new Date();
  now.setDate(now.getDate() + later);
  return localDay(now);
}
