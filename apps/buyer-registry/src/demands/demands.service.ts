import { Injectable } from '@nestjs/common';
import { type Demand, DemandClosed } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { Outbox } from '@titik/eventing/outbox';
import { Clock } from '@titik/platform/clock';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager, In, LessThan } from 'typeorm';
import { newId } from '@titik/contracts/new-id';
import { PartyDirectory } from '../buyers/party-directory';
import { page } from '@titik/platform/http/page';
import { AcceptDemands } from './accept-demands';
import type { DemandInput, DemandPage, DemandQuery } from './demand.dto';
import { DemandEntity } from './demand.entity';
import { productsOf } from './products-of-line';
import { registerDemand } from './register-demand';
import { UnresolvedWordsService } from './unresolved-words.service';

const keyLength = 200;

@Injectable()
export class DemandsService {
  constructor(
    private readonly database: DataSource,
    private readonly parties: PartyDirectory,
    private readonly door: AcceptDemands,
    private readonly unresolved: UnresolvedWordsService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers a demand. Words that no product is found for refuse the whole demand, which is not stored; the phrases
   * are kept for a person (`GET unresolved-words`).
   * @param key the caller's Idempotency-Key, up to 200 characters: a repeat gets the first answer
   * @throws InvalidError with the field's path, see `PartyDirectory.vouched`, `productsOf`, `registerDemand`;
   *   demand.unresolved-words, demand.bad-key
   * @throws ConflictError demand.key-reused
   */
  async register(input: DemandInput, key?: string): Promise<Demand> {
    if (key !== undefined && !/^[\x21-\x7e]{1,200}$/.test(key))
      throw new InvalidError('demand.bad-key', { field: 'Idempotency-Key', most: keyLength });
    const buyer = await this.parties.vouched(input.postId, input.buyerId);
    const products = await this.resolve(input);
    const demand = registerDemand(
      { ...input, country: input.country ?? buyer.country, products },
      this.clock.now(),
      newId,
    );
    return this.door.accept({ demand, ...(key !== undefined && { key, requestHash: hashOf(input) }) });
  }

  /** @throws NotFoundError demand.unknown */
  async one(id: string): Promise<Demand> {
    const demand = await this.database
      .getRepository(DemandEntity)
      .findOne({ where: { id }, relations: { lines: true } });
    if (!demand) throw new NotFoundError('demand.unknown', { id });
    return demand.describe();
  }

  /** Newest first. */
  async list({ postId, state, after, limit }: DemandQuery): Promise<DemandPage> {
    const rows = await this.database.getRepository(DemandEntity).find({
      where: { ...(postId && { postId }), ...(state && { state }), ...(after && { id: LessThan(after) }) },
      order: { id: 'DESC' },
      relations: { lines: true },
      relationLoadStrategy: 'query',
      take: limit + 1,
    });
    return page(
      rows.map((row) => row.describe()),
      limit,
      ({ demandId }) => demandId,
    );
  }

  /** @throws NotFoundError demand.unknown @throws ConflictError demand.already-closed */
  close(id: string, reason: string): Promise<Demand> {
    return this.database.transaction(async (tx) => {
      const [demand] = await closeAll(tx, this.outbox, [id], reason, this.clock.now());
      if (!demand) throw new NotFoundError('demand.unknown', { id });
      return demand;
    });
  }

  private async resolve({ lines, postId }: DemandInput) {
    const found = lines.map((line, i) => productsOf(line, `lines.${i}`));
    const phrases = found.flatMap(({ unresolved }) => unresolved);
    if (phrases.length > 0) {
      await this.unresolved.keep(phrases, postId);
      const line = found.findIndex(({ unresolved }) => unresolved.length > 0);
      throw new InvalidError('demand.unresolved-words', { field: `lines.${line}.words`, phrases: phrases.join(', ') });
    }
    return found.map(({ products }) => products);
  }
}

/**
 * Closes demands and publishes it, in the caller's transaction; unknown ids are left out.
 * @throws ConflictError demand.already-closed
 */
export async function closeAll(
  tx: EntityManager,
  outbox: Outbox,
  ids: string[],
  reason: string,
  now: Date,
): Promise<Demand[]> {
  const demands = await tx.find(DemandEntity, {
    where: { id: In(ids) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const full = await tx.find(DemandEntity, {
    where: { id: In(demands.map(({ id }) => id)) },
    relations: { lines: true },
  });
  for (const demand of full) demand.close(reason, now);
  await tx.query(
    `update demand d set state = 'closed', version = c.version, closing_reason = $3, closed_at = $4
     from unnest($1::uuid[], $2::int[]) as c(id, version) where d.id = c.id`,
    [full.map(({ id }) => id), full.map(({ version }) => version), reason, now],
  );
  const closed = full.map((demand) => demand.describe());
  await outbox.add(
    tx,
    closed.map((demand) => eventOf(DemandClosed, { demand })),
  );
  return closed;
}

const hashOf = (input: DemandInput): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');
