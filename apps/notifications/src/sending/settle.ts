import type { MessageOutcome } from '@titik/contracts/meeting.events';
import type { EntityManager } from 'typeorm';
import type { Message } from '../messages/message.entity';

/** How one attempt ended. */
export type Settlement = { message: Message } & (
  | { state: 'sent' }
  | { state: 'kept'; path: string }
  | { state: 'failed'; reason: string }
  | { state: 'queued'; nextTry: Date; reason: string }
);

/**
 * Writes down how attempts ended, in one statement. An attempt whose claim has run out and was taken over by another
 * sender changes nothing: the newer attempt counts.
 * @returns the outcomes to tell the world of: those that are final and were written
 */
export async function settle(
  tx: EntityManager,
  settlements: readonly Settlement[],
  now: Date,
): Promise<MessageOutcome[]> {
  const [rows] = await tx.query(
    `update message set state = s.state, reason = s.reason, path = s.path,
       next_try = coalesce(s.next_try, message.next_try),
       settled_at = case when s.state = 'queued' then null else $7::timestamptz end
     from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
       as s(message_id, attempts, state, reason, path, next_try)
     where message.message_id = s.message_id and message.attempts = s.attempts and message.state = 'queued'
     returning message.message_id`,
    [
      settlements.map(({ message }) => message.messageId),
      settlements.map(({ message }) => message.attempts),
      settlements.map(({ state }) => state),
      settlements.map((end) => ('reason' in end ? end.reason : null)),
      settlements.map((end) => ('path' in end ? end.path : null)),
      settlements.map((end) => ('nextTry' in end ? end.nextTry : null)),
      now,
    ],
  );
  const written = new Set((rows as { message_id: string }[]).map((row) => row.message_id));
  return settlements.flatMap((end) => {
    if (end.state === 'queued' || !written.has(end.message.messageId)) return [];
    return end.message.outcome(end.state, 'reason' in end ? end.reason : undefined);
  });
}
