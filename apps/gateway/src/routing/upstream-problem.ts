/** What the caller is told when a service did not answer. */
export interface UpstreamProblem {
  status: 502 | 504;
  code: 'gateway.upstream-away' | 'gateway.upstream-slow';
}

/**
 * Sorts a failure of a call to a service: 504 where it took too long, 502 where it is away or broke off.
 * @param error as the proxy reports it: its `cause` is the first failure
 */
export function upstreamProblem(error: unknown): UpstreamProblem {
  for (let at = error as Failure | undefined, depth = 0; at && depth < 5; at = at.cause, depth++) {
    if (typeof at.code === 'string' && /TIMEOUT|TIMEDOUT/.test(at.code)) {
      return { status: 504, code: 'gateway.upstream-slow' };
    }
  }
  return { status: 502, code: 'gateway.upstream-away' };
}

interface Failure {
  code?: unknown;
  cause?: Failure;
}
