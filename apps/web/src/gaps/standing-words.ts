import type { Schemas } from '../api/client';

type Feedback = Schemas['matching.ProducerStanding']['feedback'][number];

/** How a market thinks of a producer, of which 0.5 is neither good nor bad. */
export function standingWord({ value }: Pick<Feedback, 'value'>): 'good' | 'fair' | 'bad' {
  if (value > 0.55) return 'good';
  return value < 0.45 ? 'bad' : 'fair';
}
