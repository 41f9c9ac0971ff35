import { Injectable } from '@nestjs/common';
import type { Offer } from '@titik/contracts/offer.events';
import { Outbox } from '@titik/eventing/outbox';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { DataSource, type EntityManager, In, LessThan } from 'typeorm';
import { newId } from '@titik/contracts/new-id';
import { page } from '@titik/platform/http/page';
import { checkOffer } from './check-offer';
import { loadOffers } from './load-offers';
import type { IdentifiedOfferInput, OfferInput, OfferPage, OfferQuery, OffersStored } from './offer.dto';
import { OfferEntity } from './offer.entity';
import { lockProducers, publishOffers, raiseOffers } from './publish';
import { storeCertificates } from './store-certificates';
import { storeOffers } from './store-offers';

@Injectable()
export class OffersService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** Registers an offer under a new id; see `put`. */
  create(input: OfferInput): Promise<Offer> {
    return this.put(newId(), input);
  }

  /**
   * Makes the offer of this id be active and as given, and publishes it when that changes it.
   * @throws InvalidError see `checkOffer`; offer.unknown-producer
   * @throws ConflictError offer.other-producer: an offer never moves to another producer
   */
  async put(id: string, input: OfferInput): Promise<Offer> {
    await this.store([{ ...input, offerId: id }], () => '');
    return this.one(id);
  }

  /** The same for up to 1,000 offers, all or none. @throws InvalidError offer.twice, and as `put` */
  async putAll(inputs: IdentifiedOfferInput[]): Promise<OffersStored> {
    return this.store(inputs, (i) => `offers.${i}.`);
  }

  /** Takes an offer off the market. @throws NotFoundError offer.unknown @throws ConflictError offer.already-withdrawn */
  async withdraw(id: string): Promise<Offer> {
    await this.database.transaction(async (tx) => {
      const seen = await tx.findOneBy(OfferEntity, { id });
      if (!seen) throw new NotFoundError('offer.unknown', { id });
      await lockProducers(tx, [seen.producerId]);
      const offer = await tx.findOneByOrFail(OfferEntity, { id });
      offer.withdraw();
      await tx.update(OfferEntity, { id }, { state: offer.state, version: offer.version });
      await publishOffers(tx, this.outbox, [id]);
    });
    return this.one(id);
  }

  /** @throws NotFoundError offer.unknown */
  async one(id: string): Promise<Offer> {
    const [offer] = await loadOffers(this.database.manager, [id]);
    if (!offer) throw new NotFoundError('offer.unknown', { id });
    return offer;
  }

  /** Newest first. */
  async list({ producerId, commodity, state, after, limit }: OfferQuery): Promise<OfferPage> {
    const rows = await this.database.getRepository(OfferEntity).find({
      select: { id: true },
      where: {
        ...(producerId && { producerId }),
        ...(commodity && { commodity }),
        ...(state && { state }),
        ...(after && { id: LessThan(after) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const ids = rows.map(({ id }) => id);
    return page(await loadOffers(this.database.manager, ids), limit, ({ offerId }) => offerId);
  }

  private store(inputs: IdentifiedOfferInput[], path: (i: number) => string): Promise<OffersStored> {
    const offers = inputs.map((input, i) => ({ ...checkOffer(input, path(i)), id: input.offerId ?? newId() }));
    const papers = inputs.map(({ certificates, producerId }, i) => ({ certificates, producerId, id: offers[i].id }));
    const seen = new Set<string>();
    offers.forEach(({ id }, i) => {
      if (seen.has(id)) throw new InvalidError('offer.twice', { field: `${path(i)}offerId`, id });
      seen.add(id);
    });
    return this.database.transaction(async (tx) => {
      await this.lockTheirs(tx, offers, path);
      const written = new Set(await storeOffers(tx, offers));
      const others = (await storeCertificates(tx, papers)).filter((id) => !written.has(id));
      await raiseOffers(tx, others);
      await publishOffers(tx, this.outbox, [...written, ...others]);
      return { offerIds: offers.map(({ id }) => id), changed: written.size + others.length };
    });
  }

  private async lockTheirs(
    tx: EntityManager,
    offers: { id: string; producerId: string }[],
    path: (i: number) => string,
  ): Promise<void> {
    const known = await lockProducers(tx, [...new Set(offers.map(({ producerId }) => producerId))]);
    const stored = await tx.find(OfferEntity, {
      select: { id: true, producerId: true },
      where: { id: In(offers.map(({ id }) => id)) },
    });
    const owners = new Map(stored.map(({ id, producerId }) => [id, producerId]));
    offers.forEach(({ id, producerId }, i) => {
      const field = `${path(i)}producerId`;
      if (!known.has(producerId)) throw new InvalidError('offer.unknown-producer', { field, producerId });
      if ((owners.get(id) ?? producerId) !== producerId) throw new ConflictError('offer.other-producer', { field, id });
    });
  }
}
