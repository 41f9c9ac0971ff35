import type { ProducerStanding, ProducerStandingRecorded } from '@titik/contracts/standing.events';
import type { Delivery } from '@titik/eventing/delivery';
import { isRole, mustBeTheirs, speaksForProducer } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { NotFoundError } from '@titik/platform/errors';
import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import type { OfferChange } from '../market/offer-change';
import { OfferIndex } from '../market/offer-index';
import { Rematch } from '../matches/rematch.service';
import { StandingRow } from './standing.entity';

/** Tells how producers stand, and keeps the market in memory told of it. */
@Injectable()
export class StandingService {
  private readonly versions = new Map<string, number>();

  constructor(
    private readonly market: OfferIndex,
    private readonly rematch: Rematch,
    private readonly dataSource: DataSource,
  ) {}

  take(deliveries: readonly Delivery<ProducerStandingRecorded>[]): void {
    for (const { data } of deliveries)
      for (const change of this.changedBy(data.standing)) this.rematch.offerChanged(change);
  }

  /** Producers see their own. @throws NotFoundError standing.unknown @throws ForbiddenError auth.not-yours */
  async one(by: Caller, producerId: string): Promise<ProducerStanding> {
    if (isRole(by, 'producer')) mustBeTheirs(speaksForProducer(by, producerId));
    const row = await this.dataSource.getRepository(StandingRow).findOneBy({ producerId, version: MoreThan(0) });
    if (!row) throw new NotFoundError('standing.unknown', { producerId });
    return row.describe();
  }

  private changedBy({ producerId, version, sessions, feedback }: ProducerStanding): OfferChange[] {
    if ((this.versions.get(producerId) ?? 0) >= version) return [];
    this.versions.set(producerId, version);
    return this.market.setStanding(producerId, { sessions, feedback });
  }
}
