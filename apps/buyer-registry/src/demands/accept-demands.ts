import { Injectable } from '@nestjs/common';
import { type Demand, DemandRegistered } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { Outbox } from '@titik/eventing/outbox';
import { ConflictError, InvalidError } from '@titik/platform/errors';
import { DataSource, type EntityManager, In } from 'typeorm';
import { auditRegistrations } from './audit-registrations';
import { DemandEntity } from './demand.entity';
import { MicroBatch } from './micro-batch';
import { type Acceptance, storeDemands } from './store-demands';

const mostTogether = 500;

/** SQLSTATE of a failed statement; undefined for any other error. */
const sqlState = (error: unknown): string | undefined => (error as { code?: string }).code;

/** Classes 22 and 23: a value or a constraint, so one row's fault. */
const byItem = (error: unknown): boolean => /^2[23]/.test(sqlState(error) ?? '');

/** The durable door for demands: state and event in one commit, and one commit for all that wait. */
@Injectable()
export class AcceptDemands {
  private readonly batches = new MicroBatch<Acceptance, Demand | ConflictError>(
    (acceptances) => this.database.transaction((tx) => this.storeAll(tx, acceptances)),
    mostTogether,
    byItem,
  );

  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Stores and publishes a demand; resolves after the commit.
   * @returns the demand, or the one that an earlier request with the same post and key left
   * @throws ConflictError demand.key-reused when that earlier request asked for something else
   * @throws InvalidError demand.unknown-party when post or buyer vanished meanwhile
   */
  async accept(acceptance: Acceptance): Promise<Demand> {
    const accepted = await this.batches.add(acceptance).catch((error: unknown) => {
      throw sqlState(error) === '23503' ? new InvalidError('demand.unknown-party', { field: 'buyerId' }) : error;
    });
    if (accepted instanceof ConflictError) throw accepted;
    return accepted;
  }

  /**
   * Stores and publishes demands in the caller's transaction.
   * @returns for each the demand, or the one that an earlier request with the same post and key left, or the error
   *   demand.key-reused
   */
  async storeAll(tx: EntityManager, acceptances: Acceptance[]): Promise<(Demand | ConflictError)[]> {
    const written = await storeDemands(tx, acceptances);
    const fresh = acceptances.filter(({ demand }) => written.has(demand.demandId));
    if (fresh.length > 0) {
      await auditRegistrations(tx, fresh);
      await this.outbox.add(
        tx,
        fresh.map(({ demand }) => eventOf(DemandRegistered, { demand })),
      );
    }
    if (fresh.length === acceptances.length) return acceptances.map(({ demand }) => demand);
    const earlier = await this.earlier(
      tx,
      acceptances.filter(({ demand }) => !written.has(demand.demandId)),
    );
    return acceptances.map((acceptance) =>
      written.has(acceptance.demand.demandId) ? acceptance.demand : earlier(acceptance),
    );
  }

  private async earlier(
    tx: EntityManager,
    repeats: Acceptance[],
  ): Promise<(repeat: Acceptance) => Demand | ConflictError> {
    const stored = await tx.find(DemandEntity, {
      where: {
        postId: In(repeats.map(({ demand }) => demand.postId)),
        idempotencyKey: In(repeats.map(({ key }) => key)),
      },
      relations: { lines: true },
    });
    return ({ demand, key, requestHash }) => {
      const first = stored.find((one) => one.postId === demand.postId && one.idempotencyKey === key)!;
      return first.requestHash === requestHash
        ? first.describe()
        : new ConflictError('demand.key-reused', { demandId: first.id });
    };
  }
}
