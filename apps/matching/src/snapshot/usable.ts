import type { PartitionBounds } from '@titik/eventing/bus';
import type { ReadUpTo } from './market-file';

/** Why a market that was written down cannot be gone on with; undefined when it can. */
export function whyUnusable(
  upTo: ReadUpTo,
  now: { cluster: string; topic: string; bounds: PartitionBounds },
): string | undefined {
  if (upTo.cluster !== now.cluster) return 'is of another cluster';
  if (upTo.topic !== now.topic) return 'is of another topic';
  const ahead = upTo.offsets.some(([partition, offset]) => BigInt(offset) > (now.bounds.get(partition)?.high ?? -1n));
  // A topic that was made anew counts from zero again.
  return ahead ? 'has read further than the topic reaches' : undefined;
}
