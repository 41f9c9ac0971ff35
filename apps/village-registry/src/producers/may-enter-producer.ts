import { isRole, mayDoAll, speaksForProducer } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { isDeepStrictEqual } from 'node:util';
import type { ProducerInput, ProducerView } from './producer.dto';

type Entered = Pick<ProducerInput, 'villageCodes' | 'mentor'> & { id: string };

/**
 * Whether they may enter a producer so. A coordinator enters those that stand for a village of theirs, and adds or takes
 * away no village of another; a producer's person enters their own, but not for which villages it stands nor who
 * accompanies it: both are for the programme to say, and open markets to it.
 * @param before the producer as it is; undefined for a new one
 * @param theirs villages, of those before and after, that are theirs
 * @returns the faulty field, or undefined
 */
export function mayNotEnter(
  by: Caller,
  { id, villageCodes, mentor }: Entered,
  before: ProducerView | undefined,
  theirs: ReadonlySet<string>,
): string | undefined {
  if (mayDoAll(by)) return undefined;
  const had = before?.villages.map(({ code }) => code) ?? [];
  const moved = [
    ...villageCodes.filter((code) => !had.includes(code)),
    ...had.filter((code) => !villageCodes.includes(code)),
  ];
  if (isRole(by, 'producer')) {
    if (!before || !speaksForProducer(by, id)) return 'producerId';
    if (moved.length > 0) return 'villageCodes';
    return isDeepStrictEqual({ ...mentor }, { ...before.mentor }) ? undefined : 'mentor';
  }
  if (before && !had.some((code) => theirs.has(code))) return 'producerId';
  return moved.every((code) => theirs.has(code)) ? undefined : 'villageCodes';
}
