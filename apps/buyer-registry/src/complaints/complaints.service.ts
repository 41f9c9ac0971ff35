import { Injectable } from '@nestjs/common';
import { newId } from '@titik/contracts/new-id';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import { isRole, mayDoAll, mustBeTheirs, speaksForPost } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { type Match, requireVersion } from '@titik/platform/http/etag';
import { page } from '@titik/platform/http/page';
import { DataSource, type EntityManager, type FindOptionsWhere, LessThan, Raw } from 'typeorm';
import { BuyerEntity } from '../buyers/buyer.entity';
import { lockBuyer, recordBuyer } from '../buyers/record-buyer';
import { TradePostEntity } from '../trade-posts/trade-post.entity';
import type { Complaint, ComplaintInput, ComplaintPage, ComplaintQuery } from './complaint.dto';
import { ComplaintEntity } from './complaint.entity';

type Decision = 'upheld' | 'dismissed';

/**
 * Complaints about buyers, from raising to decision. They are the affair of the post that vouches for the buyer; a post
 * that raised one may read it. For others: ForbiddenError auth.not-yours.
 */
@Injectable()
export class ComplaintsService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError buyer.unknown @throws InvalidError complaint.unknown-post */
  raise(by: Caller, buyerId: string, input: ComplaintInput): Promise<Complaint> {
    return this.database.transaction(async (tx) => {
      const buyer = await lockBuyer(tx, buyerId);
      mustBeTheirs(mayRaise(by, input, buyer), 'by.id');
      if (input.by.kind === 'post' && !(await tx.existsBy(TradePostEntity, { id: input.by.id })))
        throw new InvalidError('complaint.unknown-post', { field: 'by.id', postId: input.by.id });
      const complaint = Object.assign(new ComplaintEntity(), {
        id: newId(),
        version: 1,
        buyerId,
        byKind: input.by.kind,
        byId: input.by.id,
        kind: input.kind,
        text: input.text,
        dealId: input.dealId ?? null,
        meetingId: input.meetingId ?? null,
        state: 'open' as const,
        raisedAt: this.clock.now(),
        answer: null,
        answeredAt: null,
        reason: null,
        decidedAt: null,
      });
      return this.store(tx, by, complaint, { action: 'raise' });
    });
  }

  /** @throws NotFoundError complaint.unknown @throws ConflictError complaint.not-open, request.version-changed */
  answer(by: Caller, id: string, match: Match, text: string): Promise<Complaint> {
    return this.change(by, id, match, { action: 'answer' }, async (_, complaint) =>
      complaint.answered(text, this.clock.now()),
    );
  }

  /**
   * Decides a complaint; one that is upheld marks its buyer.
   * @throws NotFoundError complaint.unknown
   * @throws ConflictError complaint.not-answered, complaint.decided, request.version-changed
   */
  decide(by: Caller, id: string, match: Match, state: Decision, reason: string): Promise<Complaint> {
    const action = state === 'upheld' ? 'uphold' : 'dismiss';
    return this.change(by, id, match, { action, reason }, async (tx, complaint) => {
      complaint.decide(state, reason, this.clock.now());
      if (state === 'upheld') await this.mark(tx, by, complaint);
    });
  }

  /** @throws NotFoundError complaint.unknown */
  async one(by: Caller, id: string): Promise<Complaint> {
    const complaint = await this.database.getRepository(ComplaintEntity).findOneBy({ id });
    if (!complaint) throw new NotFoundError('complaint.unknown', { id });
    mustBeTheirs(raisedBy(by, complaint) || (await this.isAboutTheirs(by, complaint.buyerId)));
    return complaint.describe();
  }

  /** Of one buyer, newest first. */
  async ofBuyer(by: Caller, buyerId: string, query: ComplaintQuery): Promise<ComplaintPage> {
    mustBeTheirs(await this.isAboutTheirs(by, buyerId));
    return this.find({ buyerId }, query);
  }

  /** Newest first; an attaché's are those about buyers of their post, and those that it raised. */
  list(by: Caller, query: ComplaintQuery): Promise<ComplaintPage> {
    if (!isRole(by, 'attache')) return this.find({}, query);
    const { postId } = by.principal;
    const ofPost = Raw((id) => `${id} in (select id from buyer where post_id = :postId)`, { postId });
    return this.find([{ buyerId: ofPost }, { byKind: 'post', byId: postId }], query);
  }

  private async find(
    where: FindOptionsWhere<ComplaintEntity> | FindOptionsWhere<ComplaintEntity>[],
    { state, after, limit }: ComplaintQuery,
  ): Promise<ComplaintPage> {
    const rows = await this.database.getRepository(ComplaintEntity).find({
      where: [where]
        .flat()
        .map((each) => ({ ...each, ...(state && { state }), ...(after && { id: LessThan(after) }) })),
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return page(
      rows.map((row) => row.describe()),
      limit,
      ({ complaintId }) => complaintId,
    );
  }

  private async isAboutTheirs(by: Caller, buyerId: string): Promise<boolean> {
    if (!isRole(by, 'attache')) return mayDoAll(by);
    const buyer = await this.database.manager.findOneBy(BuyerEntity, { id: buyerId });
    return !buyer || speaksForPost(by, buyer.postId);
  }

  private change(
    by: Caller,
    id: string,
    match: Match,
    done: { action: string; reason?: string },
    work: (tx: EntityManager, complaint: ComplaintEntity) => Promise<void>,
  ): Promise<Complaint> {
    return this.database.transaction(async (tx) => {
      const complaint = await tx.findOne(ComplaintEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!complaint) throw new NotFoundError('complaint.unknown', { id });
      mustBeTheirs(await this.isAboutTheirs(by, complaint.buyerId));
      requireVersion(match, complaint.version);
      const before = complaint.describe();
      await work(tx, complaint);
      return this.store(tx, by, complaint, { ...done, before });
    });
  }

  private async store(
    tx: EntityManager,
    by: Caller,
    complaint: ComplaintEntity,
    done: { action: string; reason?: string; before?: Complaint },
  ): Promise<Complaint> {
    const after = complaint.describe();
    await tx.save(ComplaintEntity, complaint);
    await audit(tx, by, [{ kind: 'complaint', subject: complaint.id, ...done, after }]);
    return after;
  }

  private async mark(tx: EntityManager, by: Caller, { buyerId, id }: ComplaintEntity): Promise<void> {
    const buyer = await lockBuyer(tx, buyerId);
    const before = buyer.state();
    buyer.upheldComplaints += 1;
    await recordBuyer(tx, this.outbox, by, buyer, { action: 'mark', before, reason: `complaint ${id} upheld` });
  }
}

const raisedBy = (by: Caller, { byKind, byId }: ComplaintEntity): boolean =>
  byKind === 'post' && speaksForPost(by, byId);

/** For their own post about anybody's buyer; for a producer about a buyer of their own. */
const mayRaise = (by: Caller, input: ComplaintInput, buyer: BuyerEntity): boolean =>
  speaksForPost(by, input.by.kind === 'post' ? input.by.id : buyer.postId);
