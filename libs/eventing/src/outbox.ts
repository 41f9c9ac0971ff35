import type { EventType } from '@titik/contracts/event-type';
import { eventTypes } from '@titik/contracts/registry';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { packedTexts, unpackedText } from './packed-texts';
import { prepared } from './prepared';
import { newId } from '@titik/contracts/new-id';

/** How many lines the relay works off side by side; a key always stands in the same one. */
export const relaySlots = 4;

interface OutboxMessage {
  topic: string;
  key: string;
  type: string;
  payload: string;
}

const known = new Set<unknown>(eventTypes);

/** Events that leave together with the state change that they tell of, or not at all. */
@Injectable()
export class Outbox {
  /**
   * Writes events into the open transaction; they are published after its commit, in this order for each key.
   * @param tx a manager inside a transaction
   * @param events instances of registered event classes (see `eventOf`)
   * @throws Error without an open transaction or for an event that no contract knows
   */
  async add(tx: EntityManager, events: readonly object[]): Promise<void> {
    await addToOutbox(tx, events.map(toMessage));
  }
}

function toMessage(event: object): OutboxMessage {
  const type = event.constructor as EventType;
  if (!known.has(type)) throw new Error(`${type.name} is no registered event`);
  return { topic: type.topic.name, key: type.key(event), type: type.type, payload: JSON.stringify(event) };
}

/** The statement behind {@link Outbox.add}, for messages that are not contract events (dead letters). */
export async function addToOutbox(tx: EntityManager, messages: readonly OutboxMessage[]): Promise<void> {
  if (!tx.queryRunner?.isTransactionActive) throw new Error('the outbox needs an open transaction');
  if (messages.length === 0) return;
  // Two writers of one key could commit in another order than their rows were numbered: the locks make one wait for
  // the other, and are joined so that no number is drawn before they are held.
  await prepared(
    tx,
    `with locks as materialized (
       select pg_advisory_xact_lock(20260901, h) from (select distinct hashtext(k) h from unnest($3::text[]) k order by 1) s
     )
     insert into outbox (id, topic, key, slot, type, payload)
     select m.id, m.topic, m.key, hashtext(m.key) & ${relaySlots - 1}, m.type, ${unpackedText('$5', 'm.start', 'm.length')}
     from (select count(*) from locks) held
     cross join unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $6::int[], $7::int[]) with ordinality
       as m(id, topic, key, type, start, length, place)
     order by place`,
    [
      messages.map(() => newId()),
      messages.map((message) => message.topic),
      messages.map((message) => message.key),
      messages.map((message) => message.type),
      ...packedTexts(messages.map((message) => message.payload)),
    ],
  );
  tx.queryRunner.data.outbox = true;
}
