import { newId } from '@titik/contracts/new-id';
import { prepared } from '@titik/eventing/prepared';
import type { EntityManager } from 'typeorm';
import type { Acceptance } from './store-demands';

/**
 * Remembers who registered demands, one statement for callers of many requests. The state is not repeated: it is
 * version 1 of the demand, which the first later change keeps as its `before`.
 */
export async function auditRegistrations(tx: EntityManager, acceptances: Acceptance[]): Promise<void> {
  await prepared(
    tx,
    `insert into audit_entry (id, actor, kind, subject, action, reason, request_id)
     select r.id, r.actor, 'demand', r.subject, 'register', r.reason, r.request_id
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) as r(id, actor, subject, reason, request_id)`,
    [
      acceptances.map(() => newId()),
      acceptances.map(({ by }) => by.actor),
      acceptances.map(({ demand }) => demand.demandId),
      acceptances.map(({ by }) => by.reason ?? null),
      acceptances.map(({ by }) => by.requestId ?? null),
    ],
  );
}
