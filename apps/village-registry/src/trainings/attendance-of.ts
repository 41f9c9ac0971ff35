/** Part of all sessions that a participant must have come to, to have finished. */
const finishedFrom = 0.8;

export interface Attendance {
  present: number;
  absent: number;
  /** Of the sessions whose attendance was taken, in whole percent; absent when none was. */
  percent?: number;
  /** Came to 80 % of all sessions, those to come included. */
  finished: boolean;
}

/**
 * How a participant attended.
 * @param present sessions that it came to
 * @param taken sessions whose attendance was taken; who is not noted in one was absent
 * @param sessions all sessions of the class
 */
export function attendanceOf(present: number, taken: number, sessions: number): Attendance {
  return {
    present,
    absent: taken - present,
    ...(taken > 0 && { percent: Math.round((100 * present) / taken) }),
    finished: sessions > 0 && present >= finishedFrom * sessions,
  };
}
