import type { ServiceState } from '@titik/platform/state/state.dto';
import { upstreamProblem } from '../routing/upstream-problem';
import type { Silence, Standing } from './status.dto';

/** A service that answers is up when all of its parts are, and nothing waits for a broker that does not take it. */
export const standingOf = ({ parts }: Pick<ServiceState, 'parts'>): Standing =>
  parts.every(({ up, waitingSince }) => up && waitingSince === undefined) ? 'up' : 'degraded';

/** Why a service said nothing. @param error as `fetch` throws it */
export function silenceOf(error: unknown): Silence {
  const { name, cause } = error as Error;
  if (name === 'TimeoutError') return 'slow';
  if (name !== 'TypeError') return 'broken';
  return upstreamProblem(cause).status === 504 ? 'slow' : 'away';
}
