/** The calendar day on the reader's own clock, `2027-03-01`; so many days later, or earlier. */
export function today(later = 0): string {
  const now = new Date();
  now.setDate(now.getDate() + later);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
