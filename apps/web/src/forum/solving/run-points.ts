import type { Run } from '../forum-queries';

export interface RunLines {
  /** Seconds that the chart spans */
  seconds: number;
  /** The most breaks that it shows */
  most: number;
  /** Corners of the best so far, in seconds and breaks */
  best: readonly (readonly [number, number])[];
  /** Corners of what no timetable is below */
  bound: readonly (readonly [number, number])[];
}

type Progress = Run['progress'];

/** What a run's chart shows: each value holds until the next is known, the last one until now. */
export function runLines(progress: Progress, limit: number): RunLines {
  const { elapsedMs, steps = [], breaks, bound } = progress;
  const now = elapsedMs / 1000;
  const seconds = progress.phase === 'ended' ? Math.max(now, 1) : Math.max(limit, now);
  const told = [...steps, { ms: elapsedMs, breaks, bound }];
  const line = (of: 'breaks' | 'bound'): [number, number][] => {
    const known = told.flatMap((step) => {
      const value = step[of];
      return value === undefined ? [] : [[Math.min(step.ms, elapsedMs) / 1000, value] as [number, number]];
    });
    return known.flatMap(([at, value], i) =>
      i === 0
        ? [[at, value]]
        : [
            [at, known[i - 1][1]],
            [at, value],
          ],
    );
  };
  const lines = { best: line('breaks'), bound: line('bound') };
  const most = Math.max(1, ...lines.best.map(([, value]) => value), ...lines.bound.map(([, value]) => value));
  return { seconds, most, ...lines };
}
