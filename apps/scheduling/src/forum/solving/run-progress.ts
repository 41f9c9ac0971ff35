import type { News, phases } from '../engine/solve';

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
}

export const atStart = (wishes: number): RunProgress => ({ phase: 'starting', elapsedMs: 0, wishes, placed: 0 });

/** The progress after a piece of news. */
export function after(
  progress: RunProgress,
  { phase, placed, bound, breaks }: Omit<News, 'timetable'> & { breaks?: number },
): RunProgress {
  const known = breaks ?? progress.breaks;
  return {
    ...progress,
    ...(phase && { phase }),
    placed: known === undefined ? Math.max(progress.placed, placed ?? 0) : progress.wishes,
    ...(known !== undefined && { breaks: known }),
    ...(bound !== undefined && bound < Infinity && { bound }),
  };
}
