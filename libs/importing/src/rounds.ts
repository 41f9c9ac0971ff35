/**
 * Parts rows into rounds in which every key stands once, in their order: a statement writes no row twice, and of two
 * rows for one thing the later has the last word.
 */
export function rounds<T>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const all: T[][] = [];
  const times = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    const round = times.get(key) ?? 0;
    times.set(key, round + 1);
    (all[round] ??= []).push(row);
  }
  return all;
}
