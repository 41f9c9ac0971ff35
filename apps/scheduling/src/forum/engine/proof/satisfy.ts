import { setImmediate } from 'node:timers/promises';
import { cadicalIsThere, runCadical } from './cadical';
import type { Cnf } from './cnf';
import { Solver } from './solver';

/** A model, as a question for each variable; that there is none; or that the time was too short to say. */
export type Answer = ((variable: number) => boolean) | 'no model' | 'not known';

export interface Limits {
  /** Epoch, ms */
  until: number;
  signal?: AbortSignal;
}

export type Engine = (cnf: Cnf, limits: Limits) => Promise<Answer>;

/** CaDiCaL where it is installed, else our own. */
export function bestEngine(): Engine {
  return cadicalIsThere() ? runCadical : runOwn;
}

/** Searches here, in short pieces, so that others on this thread have their turns. */
export async function runOwn(cnf: Cnf, { until, signal }: Limits): Promise<Answer> {
  const solver = new Solver(cnf);
  for (;;) {
    if (signal?.aborted || Date.now() >= until) return 'not known';
    const found = solver.search(200);
    if (found !== undefined) return found ? (variable) => solver.holds(variable) : 'no model';
    await setImmediate();
  }
}
