import { Injectable } from '@nestjs/common';
import { newId } from '@titik/contracts/new-id';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import { mayDoAll } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { DataSource, type EntityManager } from 'typeorm';
import { dayOf } from '@titik/platform/days';
import { OfferEntity } from '../offers/offer.entity';
import { lockProducers, publishOffers, raiseOffers } from '../offers/publish';
import { mustBeTheirProducers, whoseProducers } from '../producers/whose-producers';
import { commitMonths, releaseMonths } from './commit-months';
import type { ContractInput, ContractPage, ContractQuery, ContractView } from './contract.dto';
import { ContractEntity } from './contract.entity';
import { findContracts } from './find-contracts';
import { reckonMonths } from './reckon-months';
import { sameContract } from './same-contract';
import { storeContract } from './store-contract';
import { fillShort } from './take-months';

/** Promises of offers' goods to buyers; of offers that are not theirs: ForbiddenError auth.not-yours. */
@Injectable()
export class ContractsService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** See `promise`. */
  make(by: Caller, input: ContractInput): Promise<ContractView> {
    return this.database.transaction((tx) => this.promise(tx, by, input));
  }

  /**
   * Promises an offer's goods to one buyer and publishes the offer; the same contract again changes nothing.
   * @throws InvalidError contract.unknown-offer, contract.no-buyer, see `reckonMonths`
   * @throws ConflictError contract.exceeds-free, contract.offer-withdrawn, contract.differs
   */
  async promise(tx: EntityManager, by: Caller, input: ContractInput): Promise<ContractView> {
    const { contractId = newId(), offerId } = input;
    if (!input.demandId && !input.buyer) throw new InvalidError('contract.no-buyer', { field: 'buyer' });
    const offer = await this.locked(tx, offerId);
    if (!offer) throw new InvalidError('contract.unknown-offer', { field: 'offerId', offerId });
    await mustBeTheirProducers(tx, by, [offer.producerId], () => 'offerId');
    const [known] = await findContracts(tx, { id: contractId });
    if (known) {
      if (!sameContract(known, input, reckonMonths(offer, input.months, '')))
        throw new ConflictError('contract.differs', { id: contractId });
      return known;
    }
    if (offer.state === 'withdrawn') throw new ConflictError('contract.offer-withdrawn', { offerId });
    const months = reckonMonths(offer, input.months, dayOf(this.clock.now()).slice(0, 7));
    await storeContract(tx, { ...input, contractId }, months);
    await commitMonths(tx, { offerId, unit: offer.unit, months });
    return this.told(tx, by, 'make', contractId, offerId);
  }

  /**
   * Cancels a contract.
   * @throws NotFoundError contract.unknown @throws ConflictError contract.already-cancelled, contract.of-deal
   */
  cancel(by: Caller, id: string, reason: string): Promise<ContractView> {
    return this.database.transaction((tx) => this.release(tx, by, id, reason));
  }

  /** Gives a contract's months back and publishes the offer; see `cancel`. */
  async release(tx: EntityManager, by: Caller, id: string, reason: string): Promise<ContractView> {
    const seen = await tx.findOneBy(ContractEntity, { id });
    if (!seen) throw new NotFoundError('contract.unknown', { id });
    const offer = await this.locked(tx, seen.offerId);
    await mustBeTheirProducers(tx, by, [offer!.producerId]);
    const contract = await tx.findOneByOrFail(ContractEntity, { id });
    contract.mustStandAlone();
    const [before] = await findContracts(tx, { id });
    contract.cancel(this.clock.now(), reason);
    await tx.save(ContractEntity, contract);
    await releaseMonths(tx, id);
    await fillShort(tx, by, [contract.offerId]);
    return this.told(tx, { ...by, reason }, 'cancel', id, contract.offerId, before);
  }

  /** @throws NotFoundError contract.unknown */
  async one(by: Caller, id: string): Promise<ContractView> {
    const [found] = await findContracts(this.database.manager, { id });
    if (!found) throw new NotFoundError('contract.unknown', { id });
    await this.mustBeTheirs(by, found.offerId);
    return found;
  }

  /** Newest first, but for those of deals, which have ids of their own. */
  async list(by: Caller, query: ContractQuery): Promise<ContractPage> {
    if (query.offerId) await this.mustBeTheirs(by, query.offerId);
    const found = await findContracts(this.database.manager, { ...query, whose: whoseProducers(by) });
    return page(found, query.limit, ({ contractId }) => contractId);
  }

  private async mustBeTheirs(by: Caller, offerId: string): Promise<void> {
    if (mayDoAll(by)) return;
    const offer = await this.database.manager.findOneBy(OfferEntity, { id: offerId });
    if (offer) await mustBeTheirProducers(this.database.manager, by, [offer.producerId]);
  }

  /** Whatever changes what is published of an offer locks its producer first. */
  private async locked(tx: EntityManager, offerId: string): Promise<OfferEntity | undefined> {
    const seen = await tx.findOneBy(OfferEntity, { id: offerId });
    if (!seen) return undefined;
    await lockProducers(tx, [seen.producerId]);
    return tx.findOneByOrFail(OfferEntity, { id: offerId });
  }

  private async told(
    tx: EntityManager,
    by: Caller,
    action: string,
    id: string,
    offerId: string,
    before?: ContractView,
  ): Promise<ContractView> {
    await raiseOffers(tx, [offerId]);
    await publishOffers(tx, this.outbox, [offerId]);
    const [after] = await findContracts(tx, { id });
    await audit(tx, by, [{ kind: 'contract', subject: id, action, before, after }]);
    return after;
  }
}
