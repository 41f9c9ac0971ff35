import type { Channel } from '@titik/contracts/values';
import type { EntityManager } from 'typeorm';

/** An answer to whether a producer may be written to by a channel; without `at` it is given now. */
export interface ConsentRow {
  producerId: string;
  channel: Channel;
  given: boolean;
  at?: string;
}

/**
 * Writes answers, one statement; channels not given stay, and the same answer again keeps its first time.
 * @param consents each producer and channel once
 */
export async function storeConsents(tx: EntityManager, consents: readonly ConsentRow[]): Promise<void> {
  if (consents.length === 0) return;
  await tx.query(
    `insert into producer_consent as c (producer_id, channel, given, at)
     select n.producer_id, n.channel, n.given, coalesce(n.at, now())
     from unnest($1::uuid[], $2::text[], $3::boolean[], $4::timestamptz[]) as n(producer_id, channel, given, at)
     order by 1, 2
     on conflict (producer_id, channel) do update set given = excluded.given, at = excluded.at
       where c.given <> excluded.given`,
    [
      consents.map(({ producerId }) => producerId),
      consents.map(({ channel }) => channel),
      consents.map(({ given }) => given),
      consents.map(({ at }) => at ?? null),
    ],
  );
}
