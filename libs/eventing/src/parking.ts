import type { EntityManager } from 'typeorm';
import type { IncomingMessage } from './bus';
import { backOffMs } from './failure';
import type { Place } from './inbox';
import { addToOutbox } from './outbox';
import { ParkedEvent } from './parked-event.entity';
import { prepared } from './prepared';

/** After so many failed tries, about a quarter of an hour, an event is dead and an operator is asked. */
export const maxAttempts = 10;

/** Keys of the partition that have a waiting event: their later events must wait behind it. */
export async function heldBackKeys(tx: EntityManager, place: Place, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await prepared<{ key: string }>(
    tx,
    `select distinct key from parked where consumer = $1 and topic = $2 and key = any($3::text[]) and state = 'waiting'`,
    [place.group, place.topic, keys],
  );
  return new Set(rows.map((row) => row.key));
}

export interface ParkingCase {
  message: IncomingMessage;
  reason: string;
  state: 'waiting' | 'dead';
  attempts: number;
}

/** Puts events aside; a dead one is also copied to the service's dead letters. */
export async function park(tx: EntityManager, place: Place, cases: ParkingCase[]): Promise<void> {
  if (cases.length === 0) return;
  const rows = cases.map(({ message, reason, state, attempts }) => ({
    consumer: place.group,
    cluster: place.cluster,
    topic: place.topic,
    partition: place.partition,
    offset: message.offset.toString(),
    key: message.key,
    value: message.value,
    headers: message.headers,
    state,
    reason,
    attempts,
    nextTry: new Date(Date.now() + backOffMs(attempts)),
  }));
  await tx.createQueryBuilder().insert().into(ParkedEvent).values(rows).orIgnore().execute();
  await copyToDeadLetters(
    tx,
    rows.filter((row) => row.state === 'dead'),
  );
}

type ParkedRow = Pick<
  ParkedEvent,
  'consumer' | 'topic' | 'partition' | 'offset' | 'key' | 'value' | 'headers' | 'reason'
>;

export async function copyToDeadLetters(tx: EntityManager, rows: ParkedRow[]): Promise<void> {
  await addToOutbox(
    tx,
    rows.map(({ value, ...row }) => ({
      topic: `${row.consumer}.dlq`,
      key: row.key ?? `${row.topic}:${row.partition}:${row.offset}`,
      type: 'titiktemu.eventing.dead-letter.v1',
      payload: JSON.stringify({ ...row, value: value?.toString('base64') ?? null }),
    })),
  );
}
