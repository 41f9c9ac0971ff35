import type { EntityManager } from 'typeorm';
import { prepared } from './prepared';

/** The consumer group, the partition and the member that works on it. */
export interface Place {
  group: string;
  /** Offsets mean something in one cluster only: a new one counts from zero again. */
  cluster: string;
  topic: string;
  partition: number;
  owner: string;
}

/** Someone else has already gone past the batch: its effects must not be written a second time. */
export class Fenced extends Error {
  override name = 'Fenced';
  constructor(readonly nextOffset: bigint) {
    super(`already settled up to offset ${nextOffset}`);
  }
}

/**
 * Claims the offsets `first`…`last` for this transaction.
 * @throws Fenced when the partition's progress is already beyond `first`
 */
export async function passFence(tx: EntityManager, place: Place, first: bigint, last: bigint): Promise<void> {
  const key = [`${place.group}@${place.cluster}`, place.topic, place.partition];
  const passed = await prepared(
    tx,
    `insert into consumer_progress as progress (grp, topic, part, next_offset, owner) values ($1, $2, $3, $5, $6)
     on conflict (grp, topic, part) do update set next_offset = excluded.next_offset, owner = excluded.owner
       where progress.next_offset <= $4
     returning 1`,
    [...key, first.toString(), (last + 1n).toString(), place.owner],
  );
  if (passed.length > 0) return;
  const [row] = await tx.query(
    'select next_offset from consumer_progress where grp = $1 and topic = $2 and part = $3',
    key,
  );
  throw new Fenced(BigInt(row.next_offset));
}

/** Marks events as taken to effect. @returns the ids that had not been before */
export async function takeNew(tx: EntityManager, consumer: string, eventIds: string[]): Promise<Set<string>> {
  if (eventIds.length === 0) return new Set();
  const rows = await prepared<{ event_id: string }>(
    tx,
    `insert into inbox (consumer, event_id) select $1, unnest($2::uuid[]) on conflict do nothing returning event_id`,
    [consumer, eventIds],
  );
  return new Set(rows.map((row) => row.event_id));
}

/** Forgets what is older than any redelivery can be. @returns how many rows went */
export async function pruneInbox(tx: EntityManager, keepDays: number): Promise<number> {
  const [, count] = await tx.query(`delete from inbox where seen_at < now() - make_interval(days => $1)`, [keepDays]);
  return count;
}
