import type { Timetable } from '../day';

/** Priorities numbered without gaps: 0 for the most important meetings there are. */
export function classesOf(priorities: readonly number[]): number[] {
  const known = [...new Set(priorities)].sort((one, other) => one - other);
  return priorities.map((each) => known.indexOf(each));
}

/** How many meetings of each class have no slot. */
export function dropsByClass(classes: readonly number[], timetable: Timetable): number[] {
  const counts = Array.from({ length: Math.max(0, ...classes) + 1 }, () => 0);
  timetable.forEach((slot, meeting) => {
    if (slot < 0) counts[classes[meeting]]++;
  });
  return counts;
}

/** Whether counts are less in the first class in which they differ. */
export function isLess(counts: readonly number[], others: readonly number[]): boolean {
  const place = counts.findIndex((count, i) => count !== others[i]);
  return place >= 0 && counts[place] < others[place];
}

/** Weights under which one meeting of a class outweighs all of the less important classes, as far as numbers reach. */
export function weightsOf(priorities: readonly number[]): number[] {
  const classes = classesOf(priorities);
  const last = Math.max(0, ...classes);
  const base = Math.min(priorities.length + 1, 2 ** Math.floor(48 / Math.max(1, last)));
  return classes.map((each) => base ** (last - each));
}
