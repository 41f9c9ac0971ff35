import { Injectable } from '@nestjs/common';
import type { Deal } from '@titik/contracts/deal.events';
import { newestDeals } from '@titik/contracts/newest-deals';
import { Outbox } from '@titik/eventing/outbox';
import { byService, type Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { InvalidError } from '@titik/platform/errors';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { ContractEntity } from '../contracts/contract.entity';
import { settleContract } from '../contracts/settle-contract';
import { fillShort } from '../contracts/take-months';
import { DeliveryEntity } from '../deliveries/delivery.entity';
import { strikeOut } from '../deliveries/strike-out';
import { writeDeliveries } from '../deliveries/write-deliveries';
import { findOffers } from '../offers/find-offers';
import { publishOffers, raiseOffers } from '../offers/publish';
import { DealEntity } from './deal.entity';
import { holdProducers } from './hold-producers';
import { howFar } from './how-far';
import { contractIdOf, deliveriesOf, monthsOf, promisedBy } from './what-deals-say';

const by: Caller = byService('deal');
/** Why a contract ended or a delivery was struck out, as people read it in the record. */
const reasons = { lost: 'deal-lost', changed: 'deal-changed' } as const;

/** What deals bind and deliver: contracts of their months, and their shipments in the delivery record. */
@Injectable()
export class DealsService {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /**
   * Brings contracts and deliveries in line with deals as they now stand; an older version, or the same again, changes
   * nothing.
   * @throws NotFoundError producer.unknown @throws InvalidError contract.unknown-offer, contract.other-producer,
   * see `reckonMonths`
   */
  async follow(tx: EntityManager, deals: readonly Deal[]): Promise<void> {
    const newest = newestDeals(deals);
    const known = await tx.findBy(DealEntity, { id: In(newest.map(({ dealId }) => dealId)) });
    const former = new Map(known.map((each) => [each.id, each]));
    const fresh = newest.filter(({ dealId, version }) => version > (former.get(dealId)?.version ?? 0));
    if (fresh.length === 0) return;
    const homes = await holdProducers(
      tx,
      fresh.filter((deal) => deal.contract || deal.shipments.length > 0 || former.has(deal.dealId)),
    );
    await this.settleContracts(tx, fresh, homes);
    await this.recordDeliveries(tx, fresh, homes, former);
    await tx.upsert(
      DealEntity,
      fresh.map((deal) => ({
        id: deal.dealId,
        version: deal.version,
        shipmentIds: deal.shipments.map(({ shipmentId }) => shipmentId),
        producerId: deal.producerId,
        reached: howFar(deal),
      })),
      ['id'],
    );
  }

  private async settleContracts(
    tx: EntityManager,
    deals: readonly Deal[],
    homes: ReadonlyMap<string, string>,
  ): Promise<void> {
    const changed = new Set<string>();
    for (const deal of deals) for (const offerId of await this.settle(tx, deal, homes)) changed.add(offerId);
    // What one deal gives back another may lack.
    await fillShort(tx, by, [...changed]);
    const offerIds = [...changed].sort();
    await raiseOffers(tx, offerIds);
    await publishOffers(tx, this.outbox, offerIds);
  }

  /** @returns the offers of which a deal now promises otherwise than before */
  private async settle(tx: EntityManager, deal: Deal, homes: ReadonlyMap<string, string>): Promise<string[]> {
    const { dealId, demandId, contract, producerId, state } = deal;
    const promised = promisedBy(deal);
    const known = await tx.findBy(ContractEntity, { dealId });
    const offerIds = [...new Set([...promised.keys(), ...known.map(({ offerId }) => offerId)])].sort();
    const offers = new Map((await findOffers(tx, offerIds)).map((offer) => [offer.id, offer]));
    const changed: string[] = [];
    for (const offerId of offerIds) {
      const offer = offers.get(offerId);
      if (!offer) throw new InvalidError('contract.unknown-offer', { field: 'offerId', offerId });
      if (offer.producerId !== homes.get(producerId))
        throw new InvalidError('contract.other-producer', { field: 'offerId', offerId, producerId });
      const signed = {
        contractId: contractIdOf(dealId, offerId),
        dealId,
        offerId,
        demandId,
        ...(contract?.reference !== undefined && { reference: contract.reference }),
        months: monthsOf(offer, promised.get(offerId) ?? []),
      };
      const why = state === 'lost' ? reasons.lost : reasons.changed;
      if (await settleContract(tx, by, signed, this.clock.now(), why)) changed.push(offerId);
    }
    return changed;
  }

  private async recordDeliveries(
    tx: EntityManager,
    deals: readonly Deal[],
    homes: ReadonlyMap<string, string>,
    former: ReadonlyMap<string, DealEntity>,
  ): Promise<void> {
    const months = this.environment.DELIVERY_WINDOW_MONTHS;
    const given = deals.flatMap((deal) => deliveriesOf(deal, homes.get(deal.producerId) ?? deal.producerId));
    const ids = new Set(given.map(({ deliveryId }) => deliveryId));
    const gone = deals.flatMap(({ dealId }) => former.get(dealId)?.shipmentIds.filter((id) => !ids.has(id)) ?? []);
    await strikeOut(tx, this.outbox, by, months, { ids: gone, reason: reasons.changed, now: this.clock.now() });
    // What a person struck out stays struck out.
    const struck = await tx.find(DeliveryEntity, {
      select: { id: true },
      where: { id: In([...ids]), cancelledAt: Not(IsNull()) },
    });
    const counting = given.filter(({ deliveryId }) => !struck.some(({ id }) => id === deliveryId));
    if (counting.length === 0) return;
    await writeDeliveries(tx, this.outbox, by, months, counting, (place) => `shipments.${place}.`);
  }
}
