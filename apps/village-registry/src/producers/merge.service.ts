import { Injectable } from '@nestjs/common';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { Environment } from '@titik/platform/environment';
import { NotFoundError } from '@titik/platform/errors';
import { DataSource, type EntityManager } from 'typeorm';
import { publishingChange, publishOffers, raiseOffers } from '../offers/publish';
import { refreshEligibility } from '../offers/refresh-eligibility';
import { lockVillages } from '../villages/store-villages';
import type { DuplicatePage, DuplicateQuery } from './duplicate.dto';
import { findDuplicates } from './find-duplicates';
import { moveTo } from './move-to';
import { ProducerEntity } from './producer.entity';
import { producerViews } from './producer-views';
import type { ProducerView } from './producer.dto';
import { mustBeTheirProducers } from './whose-producers';

/** Producers that were registered twice become one; a person decides which. */
@Injectable()
export class MergeService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly environment: Environment,
  ) {}

  /** A coordinator's are pairs of which both are theirs. */
  duplicates(by: Caller, query: DuplicateQuery): Promise<DuplicatePage> {
    return findDuplicates(this.database.manager, by, query);
  }

  /**
   * Gives everything of one producer to another and leaves a pointer. Both are published, and the offers of both: they
   * share their certificates now.
   * @returns the producer that stays
   * @throws NotFoundError producer.unknown
   * @throws InvalidError producer.merge-self @throws ConflictError producer.already-merged, producer.too-many-exclusions
   * @throws ForbiddenError auth.not-yours
   */
  merge(by: Caller, id: string, into: string): Promise<ProducerView> {
    return this.database.transaction(async (tx) => {
      await this.lockBoth(tx, id, into);
      const from = await tx.findOneBy(ProducerEntity, { id });
      const other = await tx.findOneBy(ProducerEntity, { id: into });
      if (!from || !other) throw new NotFoundError('producer.unknown', { id: from ? into : id });
      await mustBeTheirProducers(tx, by, [id, into]);
      from.mergeInto(other);
      const before = await producerViews(tx, [id, into]);
      const earlier = (await tx.findBy(ProducerEntity, { mergedInto: id })).map((each) => each.id);
      const offers: OfferBefore[] = await tx.query(
        'select id, version, producer_id as of from offer where producer_id = any($1::uuid[]) order by id',
        [[id, into]],
      );
      await publishingChange(tx, this.outbox, [id, into, ...earlier], async () => {
        await moveTo(tx, id, into, this.environment.DELIVERY_WINDOW_MONTHS);
        await tx.update(ProducerEntity, { id }, { mergedInto: into });
      });
      await this.publishUnchanged(tx, offers);
      const after = await producerViews(tx, [id, into]);
      await audit(
        tx,
        by,
        [id, into].map((subject) => ({
          kind: 'producer',
          subject,
          action: subject === id ? 'merge' : 'take-over',
          before: {
            ...before.get(subject),
            offerIds: offers.flatMap((offer) => (offer.of === subject ? [offer.id] : [])),
          },
          after: after.get(subject),
        })),
      );
      return after.get(into)!;
    });
  }

  /** Villages before producers, as everywhere; then both producers, merged or not, in one order. */
  private async lockBoth(tx: EntityManager, ...ids: string[]): Promise<void> {
    const villages: { code: string }[] = await tx.query(
      'select village_code as code from producer_village where producer_id = any($1::uuid[])',
      [ids],
    );
    await lockVillages(
      tx,
      villages.map(({ code }) => code),
      'share',
    );
    await tx.query('select id from producer where id = any($1::uuid[]) order by id for no key update', [ids]);
  }

  /** Offers that the change itself did not publish: withdrawn ones, and all where the producer that stays is as it was. */
  private async publishUnchanged(tx: EntityManager, offers: readonly OfferBefore[]): Promise<void> {
    const rows: { id: string }[] = await tx.query(
      `select o.id from offer o join unnest($1::uuid[], $2::int[]) as n(id, version) using (id, version) order by o.id`,
      [offers.map(({ id }) => id), offers.map(({ version }) => version)],
    );
    const ids = rows.map(({ id }) => id);
    await refreshEligibility(tx, ids);
    await raiseOffers(tx, ids);
    await publishOffers(tx, this.outbox, ids);
  }
}

interface OfferBefore {
  id: string;
  version: number;
  /** Whose it was. */
  of: string;
}
