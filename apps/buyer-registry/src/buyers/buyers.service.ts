import { Injectable } from '@nestjs/common';
import { officeHoursFault } from '@titik/contracts/office-hours';
import type { Buyer } from '@titik/contracts/party.events';
import { usualHours } from '@titik/contracts/usual-hours';
import { Outbox } from '@titik/eventing/outbox';
import { mustBeTheirs, postToList, speaksForPost } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { beside, type Match, requireVersion } from '@titik/platform/http/etag';
import { isDeepStrictEqual } from 'node:util';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { newId } from '@titik/contracts/new-id';
import { page } from '@titik/platform/http/page';
import { TradePostEntity } from '../trade-posts/trade-post.entity';
import { countComplaints } from '../complaints/count-complaints';
import { plain } from '../plain';
import type { BuyerInput, BuyerPage, BuyerQuery, BuyerView } from './buyer.dto';
import { BuyerEntity } from './buyer.entity';
import { PartyDirectory } from './party-directory';
import { recordBuyer } from './record-buyer';

/** Buyers with their contacts: seen and changed by the post that vouches for them; else ForbiddenError auth.not-yours. */
@Injectable()
export class BuyersService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly directory: PartyDirectory,
  ) {}

  /** Registers a buyer under a new id. @throws InvalidError buyer.unknown-post, buyer.office-hours */
  create(by: Caller, input: BuyerInput): Promise<Buyer> {
    return this.put(by, newId(), undefined, input);
  }

  /**
   * Makes the buyer of this id be as given. Nothing changes, and nothing is published, when it already is.
   * @param match the version that is to be changed; undefined for whichever there is
   * @throws InvalidError buyer.unknown-post, buyer.office-hours
   * @throws ConflictError buyer.move-needs-reason when another post vouches, request.version-changed
   */
  async put(by: Caller, id: string, match: Match | undefined, input: BuyerInput): Promise<Buyer> {
    mustBeTheirs(speaksForPost(by, input.postId), 'postId');
    const fault = input.officeHours && officeHoursFault(input.officeHours);
    if (fault) throw new InvalidError('buyer.office-hours', { field: `officeHours.${fault}` });
    const buyer = await this.database.transaction((tx) => this.write(tx, by, id, match, input));
    this.directory.forget(id);
    return buyer;
  }

  /** @throws NotFoundError buyer.unknown */
  async one(by: Caller, id: string): Promise<BuyerView> {
    const buyer = await this.database.getRepository(BuyerEntity).findOneBy({ id });
    if (!buyer) throw new NotFoundError('buyer.unknown', { id });
    mustBeTheirs(speaksForPost(by, buyer.postId));
    const complaints = await countComplaints(this.database.manager, id);
    return { ...buyer.state(), complaints, [beside]: Object.values(complaints).join('-') };
  }

  /** Newest first. */
  async list(by: Caller, { after, limit, ...asked }: BuyerQuery): Promise<BuyerPage> {
    const postId = postToList(by, asked.postId);
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

  private async write(
    tx: EntityManager,
    by: Caller,
    id: string,
    match: Match | undefined,
    input: BuyerInput,
  ): Promise<Buyer> {
    if (!(await tx.existsBy(TradePostEntity, { id: input.postId })))
      throw new InvalidError('buyer.unknown-post', { field: 'postId', postId: input.postId });
    // Two first PUTs of one id: the later waits here and then sees the earlier one's row.
    await tx.query('select pg_advisory_xact_lock(20260911, hashtext($1))', [id]);
    const known = await tx.findOne(BuyerEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (known) mustBeTheirs(speaksForPost(by, known.postId));
    requireVersion(match, known?.version ?? 0);
    if (known && known.postId !== input.postId)
      throw new ConflictError('buyer.move-needs-reason', { field: 'postId', id });
    const wanted = Object.assign(new BuyerEntity(), {
      id,
      version: known?.version ?? 1,
      name: input.name,
      postId: input.postId,
      country: input.country,
      subdivision: input.subdivision ?? null,
      zone: input.zone,
      contact: plain(input.contact),
      officeHours: plain(input.officeHours ?? usualHours(input.country)),
      excludedProducers: inOrder(input.excludedProducers),
      illustrative: input.illustrative ?? false,
      vouched: known?.vouched ?? true,
      upheldComplaints: known?.upheldComplaints ?? 0,
    });
    if (known && isDeepStrictEqual(known, wanted)) return known.state();
    const done = known ? { action: 'put', before: known.state() } : { action: 'register' };
    return recordBuyer(tx, this.outbox, by, wanted, done);
  }
}

/** The same list in another order is the same; none is null. */
const inOrder = (ids: string[] = []): string[] | null =>
  ids.length > 0 ? [...new Set(ids.map((id) => id.toLowerCase()))].sort() : null;
