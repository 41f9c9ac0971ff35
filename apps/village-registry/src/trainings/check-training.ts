import { InvalidError } from '@titik/platform/errors';
import type { Seat } from './store-training';

/** @throws InvalidError training.ends-before */
export function checkPeriod({ from, to }: { from: string; to: string }): void {
  if (to < from) throw new InvalidError('training.ends-before', { field: 'to', to });
}

/**
 * Participants as seats, each once.
 * @throws InvalidError training.producer-or-village, training.twice
 */
export function seatsOf(
  participants: readonly { producerId?: string; villageCode?: string; person?: string }[],
): Seat[] {
  const seen = new Set<string>();
  return participants.map(({ producerId, villageCode, person = '' }, i) => {
    const field = `participants.${i}`;
    const of = producerId ?? villageCode;
    if (of === undefined || (producerId && villageCode))
      throw new InvalidError('training.producer-or-village', { field });
    const key = `${of} ${person}`;
    if (seen.has(key)) throw new InvalidError('training.twice', { field });
    seen.add(key);
    return { producerId: producerId ?? null, villageCode: villageCode ?? null, person };
  });
}

/** @throws InvalidError training.outside-period */
export function checkSessions(
  sessions: readonly { heldOn: string }[],
  { from, to }: { from: string; to: string },
): void {
  const outside = sessions.findIndex(({ heldOn }) => heldOn < from || heldOn > to);
  if (outside >= 0)
    throw new InvalidError('training.outside-period', {
      field: `sessions.${outside}.heldOn`,
      heldOn: sessions[outside].heldOn,
      from,
      to,
    });
}
