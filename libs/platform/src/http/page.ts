/**
 * Cuts a page out of rows read with one row more than asked for.
 * @returns the page, with `next` (the last id shown) when there are more.
 */
export function page<T>(rows: T[], limit: number, idOf: (row: T) => string): { items: T[]; next?: string } {
  if (rows.length <= limit) return { items: rows };
  const items = rows.slice(0, limit);
  return { items, next: idOf(items[limit - 1]) };
}
