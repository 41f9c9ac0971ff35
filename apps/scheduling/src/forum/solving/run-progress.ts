import type { News, phases } from '../engine/solve';

/** When a run knew better: a better timetable, or a higher bound. */
export interface RunStep {
  /** Since it began */
  ms: number;
  breaks?: number;
  bound?: number;
}

/** How far a run has come. */
export interface RunProgress {
  phase: 'starting' | (typeof phases)[number] | 'ended';
  elapsedMs: number;
  wishes: number;
  /** So many have a slot in the best found so far */
  placed: number;
  /** Breaks of the best timetable with every wish; absent while there is none */
  breaks?: number;
  /** No timetable has fewer */
  bound?: number;
  /** How it came there; absent in runs of former versions */
  steps?: readonly RunStep[];
}

export const atStart = (wishes: number): RunProgress => ({
  phase: 'starting',
  elapsedMs: 0,
  wishes,
  placed: 0,
  steps: [],
});

/** The progress after a piece of news. @param ms since the run began */
export function after(
  progress: RunProgress,
  { phase, placed, bound, breaks }: Omit<News, 'timetable'> & { breaks?: number },
  ms: number,
): RunProgress {
  const known = breaks ?? progress.breaks;
  const least = bound !== undefined && bound < Infinity ? bound : progress.bound;
  const better = known !== progress.breaks || least !== progress.bound;
  const step = { ms, ...(known !== undefined && { breaks: known }), ...(least !== undefined && { bound: least }) };
  return {
    ...progress,
    ...(phase && { phase }),
    placed: known === undefined ? Math.max(progress.placed, placed ?? 0) : progress.wishes,
    ...(known !== undefined && { breaks: known }),
    ...(least !== undefined && { bound: least }),
    steps: better ? [...(progress.steps ?? []), step] : progress.steps,
  };
}
