import { newId } from '@titik/contracts/new-id';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../caller';

/** A change to be remembered; `before` is absent for what is new, `after` for what is gone. */
export interface Change {
  /** What kind of thing: offer, demand, village … */
  kind: string;
  /** Its id or code. */
  subject: string;
  /** What was done, as a verb: put, withdraw, close … */
  action: string;
  before?: object | null;
  after?: object | null;
  /** Why; the caller's own reason when absent. */
  reason?: string;
}

/** Remembers changes in the caller's transaction, so that what is rolled back leaves no trace; one statement. */
export async function audit(tx: EntityManager, by: Caller, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ before, after, reason, ...change }) => ({
    id: newId(),
    ...change,
    before: before ?? null,
    after: after ?? null,
    reason: reason ?? by.reason ?? null,
  }));
  await tx.query(
    `insert into audit_entry (id, actor, kind, subject, action, before, after, reason, request_id)
     select c.id, $2, c.kind, c.subject, c.action, c.before, c.after, c.reason, $3
     from jsonb_to_recordset($1::jsonb)
       as c(id uuid, kind text, subject text, action text, before jsonb, after jsonb, reason text)`,
    [JSON.stringify(rows), by.actor, by.requestId ?? null],
  );
}
