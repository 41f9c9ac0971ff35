import { isSignedOut } from '../api/problem';
import { type Service } from './services';

export interface Answers<T> {
  items: T[];
  /** Services that did not answer */
  away: Service[];
}

/**
 * Asks several services for one list.
 * @throws when nobody is signed in, or when none of them answers
 */
export async function askAll<T>(
  asked: readonly Service[],
  ask: (service: Service) => Promise<readonly T[]>,
): Promise<Answers<T>> {
  const answers = await Promise.allSettled(asked.map(ask));
  const refused = answers.filter((answer) => answer.status === 'rejected');
  const signedOut = refused.find(({ reason }) => isSignedOut(reason));
  if (signedOut) throw signedOut.reason;
  if (asked.length > 0 && refused.length === asked.length) throw refused[0].reason;
  return {
    items: answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])),
    away: asked.filter((_, place) => answers[place].status === 'rejected'),
  };
}
