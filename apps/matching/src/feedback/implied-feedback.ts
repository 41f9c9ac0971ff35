import { newId } from '@titik/contracts/new-id';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { type EntityManager, In, Not } from 'typeorm';
import { FeedbackRow } from './feedback.entity';

/** Whom an order of a demand moves up. */
export interface Implied {
  demandId: string;
  /** Of the demand's country */
  market: string;
  producerIds: readonly string[];
}

/** The producers that the present order of a demand counts as accepted. */
export async function acceptedByOrder(tx: EntityManager, demandId: string): Promise<string[]> {
  const rows = await tx.findBy(FeedbackRow, { demandId, source: 'order' });
  return rows.map(({ producerId }) => producerId);
}

/**
 * Counts those as accepted by the post whom an order moves up, and no others; what the post said itself stays, and so
 * does the day of those who were moved up before. The caller holds the standings of all concerned.
 */
export async function implyAccepted(
  tx: EntityManager,
  by: Caller,
  { demandId, market, producerIds }: Implied,
  today: string,
): Promise<void> {
  const gone = await tx.findBy(FeedbackRow, { demandId, source: 'order', producerId: Not(In([...producerIds])) });
  if (gone.length > 0) await tx.delete(FeedbackRow, { id: In(gone.map(({ id }) => id)) });
  const said = await tx.findBy(FeedbackRow, { demandId, side: 'post', producerId: In([...producerIds]) });
  const silent = producerIds.filter((producerId) => !said.some((each) => each.producerId === producerId));
  const fresh = silent.map((producerId) =>
    Object.assign(new FeedbackRow(), {
      id: newId(),
      demandId,
      producerId,
      side: 'post' as const,
      market,
      verdict: 'accepted' as const,
      code: null,
      text: null,
      note: null,
      lineId: null,
      offerId: null,
      source: 'order' as const,
      actor: by.actor,
      givenOn: today,
    }),
  );
  if (fresh.length > 0) await tx.insert(FeedbackRow, fresh);
  await audit(tx, by, [
    ...gone.map((row) => ({ kind: 'feedback', subject: row.id, action: 'remove', before: row.describe() })),
    ...fresh.map((row) => ({ kind: 'feedback', subject: row.id, action: 'put', after: row.describe() })),
  ]);
}
