import { InvalidError } from '@titik/platform/errors';
import type { FeedbackInput, FeedbackPlace } from './feedback.dto';
import type { MatchedDemand } from './matched-demand';
import { namedIn } from './named';

/**
 * Whether a verdict makes sense, and the demand's results or sessions name the producer that it is about.
 * @throws InvalidError feedback.code-missing, feedback.code-unneeded, feedback.text-missing, feedback.unknown-line,
 * feedback.unknown-producer, feedback.unknown-offer
 */
export function checkFeedback(
  { producerId }: FeedbackPlace,
  { verdict, code, text, lineId, offerId }: FeedbackInput,
  { demand, lines, proposed }: MatchedDemand,
): void {
  if (verdict === 'rejected' && !code) throw new InvalidError('feedback.code-missing', { field: 'code' });
  if (verdict === 'accepted' && code) throw new InvalidError('feedback.code-unneeded', { field: 'code' });
  if (code === 'other' && !text) throw new InvalidError('feedback.text-missing', { field: 'text' });
  if (lineId && !demand.lines.some((line) => line.lineId === lineId))
    throw new InvalidError('feedback.unknown-line', { field: 'lineId', lineId });
  const offers = namedIn(lines).get(producerId);
  if (!offers && !proposed.has(producerId)) throw new InvalidError('feedback.unknown-producer', { producerId });
  if (offerId && !offers?.some((offer) => offer.offerId === offerId && (!lineId || offer.lineId === lineId)))
    throw new InvalidError('feedback.unknown-offer', { field: 'offerId', offerId });
}
