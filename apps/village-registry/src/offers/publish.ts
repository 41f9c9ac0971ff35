import { eventOf } from '@titik/contracts/event-type';
import { OfferRecorded } from '@titik/contracts/offer.events';
import { ProducerRecorded } from '@titik/contracts/party.events';
import type { Outbox } from '@titik/eventing/outbox';
import { NotFoundError } from '@titik/platform/errors';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { producerFacts } from '../producers/producer-facts';
import { loadOffers } from './load-offers';
import type { OfferEntity } from './offer.entity';
import { refreshEligibility } from './refresh-eligibility';

/**
 * Locks producers against other writers, in one order for all, so that two changes never wait for each other.
 * @returns those that exist; one that was merged is there no more
 */
export async function lockProducers(tx: EntityManager, ids: string[]): Promise<Set<string>> {
  const rows: { id: string }[] = await tx.query(
    'select id from producer where id = any($1::uuid[]) and merged_into is null order by id for no key update',
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Ids of the active offers of producers; they carry the producers' facts. */
export async function activeOffers(tx: EntityManager, producerIds: string[]): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select id from offer where producer_id = any($1::uuid[]) and state = 'active' order by id`,
    [producerIds],
  );
  return rows.map(({ id }) => id);
}

/** Raises the versions of offers whose published state changed by something outside their own row. */
export async function raiseOffers(tx: EntityManager, ids: string[]): Promise<void> {
  if (ids.length > 0)
    await tx.query(
      'update offer set version = version + 1, updated_at = clock_timestamp() where id = any($1::uuid[])',
      [ids],
    );
}

/** Publishes offers as they now stand. @param known those whose rows need not be read */
export async function publishOffers(
  tx: EntityManager,
  outbox: Outbox,
  ids: string[],
  known?: ReadonlyMap<string, OfferEntity>,
): Promise<void> {
  const offers = await loadOffers(tx, ids, known);
  if (offers.length > 0)
    await outbox.add(
      tx,
      offers.map((offer) => eventOf(OfferRecorded, { offer })),
    );
}

/**
 * Runs a change of producers' facts (their own, their villages', their deliveries) and publishes what it changed, and
 * only that: producers whose party facts differ, active offers whose producer facts differ, each with a raised version.
 * @param producerIds all that the change may touch; new ones enter with version 0
 */
export async function publishingChange(
  tx: EntityManager,
  outbox: Outbox,
  producerIds: string[],
  change: () => Promise<void>,
): Promise<void> {
  await lockProducers(tx, producerIds);
  const before = await producerFacts(tx, producerIds);
  await change();
  const after = await producerFacts(tx, producerIds);
  const changed = (part: 'party' | 'inOffers') =>
    [...after.keys()].filter((id) => !isDeepStrictEqual(before.get(id)?.[part], after.get(id)![part]));
  const parties = changed('party');
  if (parties.length > 0)
    await tx.query('update producer set version = version + 1 where id = any($1::uuid[])', [parties]);
  const offerIds = await activeOffers(tx, changed('inOffers'));
  // With its villages a producer may gain or lose a certificate that only some of them hold.
  await refreshEligibility(tx, offerIds);
  await raiseOffers(tx, offerIds);
  const offers = await loadOffers(tx, offerIds);
  const events = [
    ...parties.map((id) => {
      const { version, party } = after.get(id)!;
      return eventOf(ProducerRecorded, { producer: { ...party, version: version + 1 } });
    }),
    ...offers.map((offer) => eventOf(OfferRecorded, { offer })),
  ];
  if (events.length > 0) await outbox.add(tx, events);
}

/** Locks a producer. @throws NotFoundError producer.unknown */
export async function mustExist(tx: EntityManager, producerId: string): Promise<void> {
  if (!(await lockProducers(tx, [producerId])).has(producerId))
    throw new NotFoundError('producer.unknown', { id: producerId });
}
