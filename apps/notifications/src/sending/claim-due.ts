import type { EntityManager } from 'typeorm';
import { Message } from '../messages/message.entity';

/** How long a claimed message is left alone: if its sender died, another one takes it after this. */
const leaseMs = 60_000;

/**
 * Claims messages that are due, each for this sender alone, and counts the attempt. The claim is committed before
 * anything is sent, so no transaction stays open while a mail server takes its time. A message waits for earlier ones
 * of its meeting to the same party: nobody gets a cancellation before the invitation.
 */
export async function claimDue(manager: EntityManager, now: Date, limit: number): Promise<Message[]> {
  const [rows] = await manager.query(
    `update message set attempts = attempts + 1, next_try = $2
     where message_id in (
       select m.message_id from message m
       where m.state = 'queued' and m.next_try <= $1
         and not exists (
           select 1 from message e
           where e.meeting_id = m.meeting_id and e.recipient = m.recipient
             and e.meeting_version < m.meeting_version and e.state = 'queued')
       order by m.next_try, m.message_id
       limit $3
       for update skip locked)
     returning message_id`,
    [now, new Date(now.getTime() + leaseMs), limit],
  );
  const ids = (rows as { message_id: string }[]).map((row) => row.message_id);
  if (ids.length === 0) return [];
  return manager
    .createQueryBuilder(Message, 'message')
    .where('message.message_id = any(:ids)', { ids })
    .orderBy('message.message_id')
    .getMany();
}
