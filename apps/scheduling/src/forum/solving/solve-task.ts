import type { Day, Timetable } from '../engine/day';
import type { News, Solution } from '../engine/solve';

/** What a worker is given. */
export interface SolveTask {
  day: Day;
  priorities: readonly number[];
  seconds: number;
  seed: number;
}

/** What a worker says: news with the breaks of a better timetable, or what came of it all. */
export type WorkerWord =
  | { news: Omit<News, 'timetable'> & { breaks?: number; timetable?: Timetable } }
  | { solution: Solution; seconds: number };

/** Sent to a worker that is to end with the best it has. */
export const stopWord = 'stop';
