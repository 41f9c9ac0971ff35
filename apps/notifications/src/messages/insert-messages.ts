import type { EntityManager } from 'typeorm';
import { newId } from '@titik/contracts/new-id';
import type { DraftMessage } from './messages-of';

/** Queues messages in one statement; one that is already there for its event, party and channel stays as it is. */
export async function insertMessages(tx: EntityManager, drafts: readonly DraftMessage[], now: Date): Promise<void> {
  if (drafts.length === 0) return;
  await tx.query(
    `insert into message (message_id, event_id, recipient, channel, kind, meeting_id, meeting_version, demand_id,
       recipient_name, person, address, language, zone, subject, meeting, addresses, reply_to, certificate, details, deal,
       state, attempts, next_try, created_at)
     select m.message_id, m.event_id, m.recipient, 'email', m.kind, m.meeting_id, m.meeting_version, m.demand_id,
       m.recipient_name, m.person, m.address, m.language, m.zone, m.subject, m.meeting, m.addresses, m.reply_to, m.certificate, m.details,
       m.deal,
       'queued', 0, $16, $16
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::int[], $7::uuid[], $8::text[],
       $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::jsonb[], $15::jsonb[], $17::text[], $18::jsonb[], $19::jsonb[], $20::jsonb[])
       as m(message_id, event_id, recipient, kind, meeting_id, meeting_version, demand_id, recipient_name,
         person, address, language, zone, subject, meeting, addresses, reply_to, certificate, details, deal)
     on conflict on constraint message_once do nothing`,
    [
      drafts.map(() => newId()),
      drafts.map((draft) => draft.eventId),
      drafts.map((draft) => draft.recipient),
      drafts.map((draft) => draft.kind),
      drafts.map((draft) => draft.meeting?.meetingId ?? null),
      drafts.map((draft) => draft.meeting?.version ?? null),
      drafts.map((draft) => (draft.deal ?? draft.meeting)?.demandId ?? null),
      drafts.map((draft) => draft.recipientName),
      drafts.map((draft) => draft.person),
      drafts.map((draft) => draft.address),
      drafts.map((draft) => draft.language),
      drafts.map((draft) => draft.zone),
      drafts.map((draft) => draft.subject),
      drafts.map((draft) => draft.meeting && JSON.stringify(draft.meeting)),
      drafts.map((draft) => JSON.stringify(draft.addresses)),
      now,
      drafts.map((draft) => draft.replyTo),
      drafts.map((draft) => draft.certificate && JSON.stringify(draft.certificate)),
      drafts.map((draft) => JSON.stringify(draft.details)),
      drafts.map((draft) => draft.deal && JSON.stringify(draft.deal)),
    ],
  );
}
