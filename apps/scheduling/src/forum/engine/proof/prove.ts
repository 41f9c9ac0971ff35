import { breaksOf } from '../breaks';
import type { Day, Timetable } from '../day';
import { encodeDay } from './encode-day';
import { keepsRules } from './keeps-rules';
import { occupancyBound } from './occupancy-bound';
import { possibleSlots } from './possible-slots';
import { bestEngine, type Engine } from './satisfy';

export interface ProveOptions {
  /** When to end, epoch in ms */
  until: number;
  signal?: AbortSignal;
  /** Told of every better bound and every better timetable */
  onProgress?: (news: { bound?: number; timetable?: Timetable }) => void;
  engine?: Engine;
}

export interface Proof {
  /** No timetable has fewer breaks; Infinity where there is no timetable */
  bound: number;
  /** The best timetable known, every rule kept */
  timetable?: Timetable;
  /** `optimal`: the timetable has `bound` breaks; `feasible`: it may not be the best; `unknown`: none was found yet */
  status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
}

/**
 * Says how few breaks a day can have: first by a bound, then by asking from there upwards whether there is a timetable
 * with no more, until there is one. What is claimed holds whenever it ends.
 *
 * @param incumbent the best timetable known; one that breaks a rule counts as none
 */
export async function prove(day: Day, incumbent: Timetable | undefined, options: ProveOptions): Promise<Proof> {
  const { onProgress, engine = bestEngine() } = options;
  let timetable = incumbent && keepsRules(day, incumbent) ? incumbent : undefined;
  const { narrow, ...occupancy } = occupancyBound(day, possibleSlots(day));
  let { bound } = occupancy;
  const ask = async (most: number) => {
    const { cnf, timetableOf } = encodeDay(day, most, narrow(most));
    const answer = await engine(cnf, options);
    if (typeof answer !== 'function') return answer;
    const found = timetableOf(answer);
    if (!keepsRules(day, found) || breaksIn(day, found) > most) throw new Error('An engine gave what is no model');
    if (timetable === undefined || breaksIn(day, found) < breaksIn(day, timetable)) {
      timetable = found;
      onProgress?.({ timetable });
    }
    return 'model';
  };
  const conclude = (): Proof => {
    if (bound === Infinity) return { bound, status: 'infeasible' };
    if (timetable === undefined) return { bound, status: 'unknown' };
    return { bound, timetable, status: breaksIn(day, timetable) === bound ? 'optimal' : 'feasible' };
  };

  if (bound < Infinity) onProgress?.({ bound });
  while (conclude().status === 'feasible' || conclude().status === 'unknown') {
    const answer = await ask(bound);
    if (answer === 'not known') break;
    if (answer === 'no model') {
      // Counting up would never end where there is no timetable at all.
      const any = timetable === undefined ? await ask(Infinity) : 'model';
      bound = any === 'no model' ? Infinity : bound + 1;
      if (bound < Infinity) onProgress?.({ bound });
    }
  }
  return conclude();
}

function breaksIn(day: Day, timetable: Timetable): number {
  return breaksOf(day, timetable).reduce((total, own) => total + own, 0);
}
