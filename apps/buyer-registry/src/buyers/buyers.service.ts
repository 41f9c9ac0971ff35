import { Injectable } from '@nestjs/common';
import { eventOf } from '@titik/contracts/event-type';
import { type Buyer, BuyerRecorded } from '@titik/contracts/party.events';
import { Outbox } from '@titik/eventing/outbox';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { isDeepStrictEqual } from 'node:util';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { newId } from '@titik/contracts/new-id';
import { page } from '@titik/platform/http/page';
import { TradePostEntity } from '../trade-posts/trade-post.entity';
import type { BuyerInput, BuyerPage, BuyerQuery } from './buyer.dto';
import { BuyerEntity } from './buyer.entity';
import { PartyDirectory } from './party-directory';

@Injectable()
export class BuyersService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly directory: PartyDirectory,
  ) {}

  /** Registers a buyer under a new id. @throws InvalidError buyer.unknown-post, buyer.office-hours */
  create(input: BuyerInput): Promise<Buyer> {
    return this.put(newId(), input);
  }

  /**
   * Makes the buyer of this id be as given. Nothing changes, and nothing is published, when it already is.
   * @throws InvalidError buyer.unknown-post, buyer.office-hours
   */
  async put(id: string, input: BuyerInput): Promise<Buyer> {
    if (input.officeHours.from >= input.officeHours.to)
      throw new InvalidError('buyer.office-hours', { field: 'officeHours.to' });
    const buyer = await this.database.transaction((tx) => this.write(tx, id, input));
    this.directory.forget(id);
    return buyer;
  }

  /** @throws NotFoundError buyer.unknown */
  async one(id: string): Promise<Buyer> {
    const buyer = await this.database.getRepository(BuyerEntity).findOneBy({ id });
    if (!buyer) throw new NotFoundError('buyer.unknown', { id });
    return buyer.state();
  }

  /** Newest first. */
  async list({ postId, after, limit }: BuyerQuery): Promise<BuyerPage> {
    const rows = await this.database.getRepository(BuyerEntity).find({
      where: { ...(postId && { postId }), ...(after && { id: LessThan(after) }) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return page(
      rows.map((row) => row.state()),
      limit,
      ({ buyerId }) => buyerId,
    );
  }

  private async write(tx: EntityManager, id: string, input: BuyerInput): Promise<Buyer> {
    if (!(await tx.existsBy(TradePostEntity, { id: input.postId })))
      throw new InvalidError('buyer.unknown-post', { field: 'postId', postId: input.postId });
    // Two first PUTs of one id: the later waits here and then sees the earlier one's row.
    await tx.query('select pg_advisory_xact_lock(20260911, hashtext($1))', [id]);
    const before = await tx.findOneBy(BuyerEntity, { id });
    const wanted = Object.assign(new BuyerEntity(), {
      id,
      version: before?.version ?? 1,
      name: input.name,
      postId: input.postId,
      country: input.country,
      subdivision: input.subdivision ?? null,
      zone: input.zone,
      contact: plain(input.contact),
      officeHours: plain(input.officeHours),
      illustrative: input.illustrative ?? false,
    });
    if (before && isDeepStrictEqual(before, wanted)) return before.state();
    if (before) wanted.version += 1;
    await tx.save(BuyerEntity, wanted);
    await this.outbox.add(tx, [eventOf(BuyerRecorded, { buyer: wanted.state() })]);
    return wanted.state();
  }
}

/** What JSON keeps of a value: comparable with what comes back from the database. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
