import { Injectable } from '@nestjs/common';
import type { Language } from '@titik/contracts/values';
import { newId } from '@titik/contracts/new-id';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { NotFoundError } from '@titik/platform/errors';
import { type Match, requireVersion } from '@titik/platform/http/etag';
import { page } from '@titik/platform/http/page';
import { DataSource, type FindOperator, LessThan, Raw } from 'typeorm';
import { dayOf } from '@titik/platform/days';
import { isTheirs, mustBeTheirProducers, othersAmong, whoseProducers } from '../producers/whose-producers';
import { destinationOf, eligibilityOf } from './eligibility';
import type { Eligibility, EligibilityQuery } from './eligibility.dto';
import { findOffers } from './find-offers';
import { loadOffers } from './load-offers';
import type { IdentifiedOfferInput, OfferInput, OfferPage, OfferQuery, OffersStored, OfferView } from './offer.dto';
import { enteredOf, OfferEntity } from './offer.entity';
import { lockProducers, publishOffers } from './publish';
import { writeOffers } from './write-offers';

/**
 * Offers are what the market knows: everybody reads them. They are changed by whose producer it is, else
 * ForbiddenError auth.not-yours.
 */
@Injectable()
export class OffersService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Registers an offer under a new id; see `put`. */
  create(by: Caller, input: OfferInput): Promise<OfferView> {
    return this.put(by, newId(), input);
  }

  /**
   * Makes the offer of this id be active and as given.
   * @throws ConflictError request.version-changed; and see `writeOffers`
   */
  async put(by: Caller, id: string, input: OfferInput, match?: Match): Promise<OfferView> {
    await this.database.transaction(async (tx) => {
      await lockProducers(tx, [input.producerId]);
      const before = await tx.findOneBy(OfferEntity, { id });
      // Versions are told to whoever may write, and to nobody else.
      if (before) await mustBeTheirProducers(tx, by, [before.producerId], () => 'offerId');
      requireVersion(match, before?.version ?? 0);
      await writeOffers(tx, this.outbox, by, [{ ...input, offerId: id }], () => '');
    });
    return this.one(by, id);
  }

  /** The same for up to 1,000 offers, all or none. */
  async putAll(by: Caller, inputs: IdentifiedOfferInput[]): Promise<OffersStored> {
    const { offerIds, changedIds } = await this.database.transaction((tx) =>
      writeOffers(tx, this.outbox, by, inputs, (i) => `offers.${i}.`),
    );
    return { offerIds, changed: changedIds.length };
  }

  /** Takes an offer off the market. @throws NotFoundError offer.unknown @throws ConflictError offer.already-withdrawn */
  withdraw(by: Caller, id: string): Promise<OfferView> {
    return this.change(by, id, 'withdraw', (offer) => offer.withdraw());
  }

  /** Asks for its curation. @throws NotFoundError offer.unknown @throws ConflictError offer.not-to-submit */
  submit(by: Caller, id: string): Promise<OfferView> {
    return this.change(by, id, 'submit', (offer) => offer.submit());
  }

  /** Lets marketplaces show it. @throws NotFoundError offer.unknown @throws ConflictError offer.not-to-approve */
  approve(by: Caller, id: string): Promise<OfferView> {
    return this.change(by, id, 'approve', (offer) => offer.approve());
  }

  /** Keeps it from marketplaces. @throws NotFoundError offer.unknown @throws ConflictError offer.not-to-reject */
  reject(by: Caller, id: string, reason: string): Promise<OfferView> {
    return this.change(by, id, 'reject', (offer) => offer.reject(reason), reason);
  }

  /** @throws NotFoundError offer.unknown */
  async one(by: Caller, id: string): Promise<OfferView> {
    const [offer] = await this.load(by, [id]);
    if (!offer) throw new NotFoundError('offer.unknown', { id });
    return offer;
  }

  /** What keeps an offer out of a market on a day. @throws NotFoundError offer.unknown */
  async eligibility(
    id: string,
    { market, on = dayOf(this.clock.now()) }: EligibilityQuery,
    language: Language,
  ): Promise<Eligibility> {
    const [offer] = await loadOffers(this.database.manager, [id]);
    if (!offer) throw new NotFoundError('offer.unknown', { id });
    const { eligible, missing, bans } = eligibilityOf(offer, market, on);
    return {
      market: destinationOf(market),
      on,
      eligible,
      missing: missing.map((each) => ({ ...each, why: each.why[language] })),
      bans: bans.map(({ code, why, source, partly = false, checked }) => {
        return { code, why: why[language], source, partly, checked };
      }),
    };
  }

  /** Newest first. */
  async list(by: Caller, query: OfferQuery): Promise<OfferPage> {
    const { producerId, commodity, state, curation, whose, after, limit } = query;
    const rows = await this.database.getRepository(OfferEntity).find({
      select: { id: true },
      where: {
        ...(whose === 'mine' ? { producerId: theirProducer(by, producerId) } : producerId && { producerId }),
        ...(commodity && { commodity }),
        ...(state && { state }),
        ...(curation && { curation }),
        ...(after && { id: LessThan(after) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const ids = rows.map(({ id }) => id);
    return page(await this.load(by, ids), limit, ({ offerId }) => offerId);
  }

  private async change(
    by: Caller,
    id: string,
    action: string,
    change: (offer: OfferEntity) => void,
    reason?: string,
  ): Promise<OfferView> {
    await this.database.transaction(async (tx) => {
      const seen = await tx.findOneBy(OfferEntity, { id });
      if (!seen) throw new NotFoundError('offer.unknown', { id });
      await mustBeTheirProducers(tx, by, [seen.producerId]);
      await lockProducers(tx, [seen.producerId]);
      const offer = await tx.findOneByOrFail(OfferEntity, { id });
      const before = enteredOf(offer);
      change(offer);
      const { state, version, curation, curationReason } = offer;
      await tx.update(
        OfferEntity,
        { id },
        { state, version, curation, curationReason, updatedAt: () => 'clock_timestamp()' },
      );
      await audit(tx, by, [{ kind: 'offer', subject: id, action, before, after: enteredOf(offer), reason }]);
      await publishOffers(tx, this.outbox, [id]);
    });
    return this.one(by, id);
  }

  /** Whom a producer will not supply, and why its offer was refused, is its own affair. */
  private async load(by: Caller, ids: string[]): Promise<OfferView[]> {
    const tx = this.database.manager;
    const rows = new Map((await findOffers(tx, ids)).map((row) => [row.id, row]));
    const offers = await loadOffers(tx, ids, rows);
    const others = await othersAmong(
      tx,
      by,
      offers.map(({ producer }) => producer.producerId),
    );
    return offers.map(({ producer: { excludes, ...producer }, ...offer }) => {
      if (others.has(producer.producerId)) return { ...offer, producer };
      const curationReason = rows.get(offer.offerId)?.curationReason;
      return {
        ...offer,
        producer: { ...producer, ...(excludes && { excludes }) },
        ...(curationReason && { curationReason }),
      };
    });
  }
}

/** One of theirs, and this one where one is named. */
const theirProducer = (by: Caller, producerId?: string): FindOperator<string> =>
  Raw(
    (id) =>
      `${id} in (select p.id from producer p where ${isTheirs('p.id', 'cast(:whose as text)')} and (cast(:producerId as uuid) is null or p.id = cast(:producerId as uuid)))`,
    { whose: whoseProducers(by), producerId: producerId ?? null },
  );
