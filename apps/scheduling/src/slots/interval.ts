/** A stretch of time `[start, end)` in epoch milliseconds. */
export type Interval = readonly [start: number, end: number];

/** Sorts and joins what touches or overlaps. */
export function normalise(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** What lies in both lists; both sorted and free of overlaps. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const shared: Interval[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const start = Math.max(a[i][0], b[j][0]);
    const end = Math.min(a[i][1], b[j][1]);
    if (end > start) shared.push([start, end]);
    if (a[i][1] < b[j][1]) i++;
    else j++;
  }
  return shared;
}

/** What of a sorted list lies between two instants. */
export function clip(intervals: readonly Interval[], from: number, to: number): Interval[] {
  return intersect(intervals, [[from, to]]);
}

/** What of `from` is not taken; both sorted and free of overlaps. */
export function subtract(from: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const free: Interval[] = [];
  let first = 0;
  for (const [start, end] of from) {
    while (first < taken.length && taken[first][1] <= start) first++;
    let cursor = start;
    for (let i = first; i < taken.length && taken[i][0] < end; i++) {
      if (taken[i][0] > cursor) free.push([cursor, taken[i][0]]);
      cursor = Math.max(cursor, taken[i][1]);
    }
    if (cursor < end) free.push([cursor, end]);
  }
  return free;
}

/** Starts on the grid of `step` at which `length` fits, earliest first; all in milliseconds. */
export function* startsIn(free: readonly Interval[], length: number, step: number): Generator<number> {
  for (const [start, end] of free) {
    for (let at = Math.ceil(start / step) * step; at + length <= end; at += step) yield at;
  }
}
