import type { Candidate, LineMatch } from '@titik/contracts/match.events';
import type { RankedProducer, ReplayedLine } from './history.dto';

/** A candidate as it is told in a history. */
export const ranked = ({ offerId, producerId, producerName, score }: Candidate): RankedProducer => ({
  offerId,
  producerId,
  producerName,
  score,
});

/**
 * Holds a stored line against the order and the scores that its facts give.
 * @param order all its candidates, best first
 */
export function replayLine(
  { lineId, words, candidates }: LineMatch,
  order: readonly { offerId: string; score: number }[],
): ReplayedLine {
  const known = new Map(candidates.map((candidate) => [candidate.offerId, candidate]));
  const stored = candidates.map(ranked);
  const replayed = order.map(({ offerId, score }) => ({ ...ranked(known.get(offerId)!), score }));
  const same = stored.every(
    ({ offerId, score }, at) => replayed[at]?.offerId === offerId && replayed[at].score === score,
  );
  return { lineId, words, same, stored, replayed };
}
