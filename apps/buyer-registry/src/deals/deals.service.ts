import { Injectable } from '@nestjs/common';
import type { DealLine } from '@titik/contracts/deal.events';
import type { Demand } from '@titik/contracts/demand.events';
import { newId } from '@titik/contracts/new-id';
import { Outbox } from '@titik/eventing/outbox';
import { postToList, producersToList } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { dayOf } from '@titik/platform/days';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { DataSource } from 'typeorm';
import { plain } from '../plain';
import type { DealInput, DealPage, DealQuery } from './deal.dto';
import { type DealView, tagged } from './deal-view';
import { DealEntity } from './deal.entity';
import { dealLine, holdDemands } from './demand-for-deals';
import { mustHaveHappened } from './happened';
import { lockDeals, storeDeals } from './store-deals';
import { mustKeepDeal, mustSeeDeal } from './whose-deals';

@Injectable()
export class DealsService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a deal that no outcome of a meeting opened; the same again changes nothing.
   * @throws InvalidError deal.unknown-demand, deal.unknown-line, deal.day-to-come, deal.due-in-past
   * @throws ConflictError deal.already-open when demand and producer have an open deal, deal.id-taken
   */
  open(by: Caller, input: DealInput): Promise<DealView> {
    const { dealId = newId(), demandId, producerId, meetingId, pitchId, lineIds, openedOn, ...agreed } = plain(input);
    return this.database.transaction(async (tx) => {
      const demand = (await holdDemands(tx, [demandId])).get(demandId);
      if (!demand) throw new InvalidError('deal.unknown-demand', { field: 'demandId', demandId });
      mustKeepDeal(by, demand);
      const [known] = await lockDeals(tx, { ids: [dealId] });
      if (known) {
        if (known.demandId === demandId && known.producerId === producerId) return tagged(known.view());
        throw new ConflictError('deal.id-taken', { id: dealId });
      }
      const now = this.clock.now();
      if (openedOn) mustHaveHappened(openedOn, 'openedOn', now);
      if (agreed.dueOn && agreed.dueOn < dayOf(now))
        throw new InvalidError('deal.due-in-past', { field: 'dueOn', dueOn: agreed.dueOn });
      const { postId, buyerId, country } = demand;
      const deal = DealEntity.open(
        {
          dealId,
          demandId,
          postId,
          buyerId,
          producerId,
          country,
          lines: linesNamed(demand, lineIds),
          ...(meetingId && { meetingId }),
          ...(pitchId && { pitchId }),
          openedOn: openedOn ?? dayOf(now),
        },
        agreed,
        { by: by.actor, now },
      );
      await storeDeals(tx, this.outbox, by, [deal], [{ action: 'open', after: deal.describe() }]);
      return tagged(deal.view());
    });
  }

  /** @throws NotFoundError deal.unknown; ForbiddenError auth.not-yours */
  async one(by: Caller, id: string): Promise<DealView> {
    const deal = await this.database.getRepository(DealEntity).findOneBy({ id });
    if (!deal) throw new NotFoundError('deal.unknown', { id });
    mustSeeDeal(by, deal);
    return tagged(deal.view());
  }

  /** Newest first; of an attaché's post or of a producer's own. @throws ForbiddenError auth.not-yours */
  async list(by: Caller, { after, limit, overdue, postId, producerId, ...equal }: DealQuery): Promise<DealPage> {
    const [post, producers] = [postToList(by, postId), producersToList(by, producerId)];
    const query = this.database
      .getRepository(DealEntity)
      .createQueryBuilder('deal')
      .orderBy('deal.id', 'DESC')
      .take(limit + 1);
    if (post) query.andWhere('deal.postId = :post', { post });
    if (producers) query.andWhere('deal.producerId = any(:producers)', { producers });
    for (const field of ['buyerId', 'demandId', 'state', 'awaits'] as const)
      if (equal[field]) query.andWhere(`deal.${field} = :${field}`, { [field]: equal[field] });
    if (after) query.andWhere('deal.id < :after', { after });
    if (overdue !== undefined)
      query.andWhere(`coalesce(deal.due_on < :today::date, false) = :overdue`, {
        today: dayOf(this.clock.now()),
        overdue,
      });
    const rows = await query.getMany();
    return page(
      rows.map((row) => row.view()),
      limit,
      ({ dealId }) => dealId,
    );
  }
}

/** @throws InvalidError deal.unknown-line */
function linesNamed({ lines }: Demand, lineIds?: readonly string[]): DealLine[] {
  if (!lineIds) return lines.map(dealLine);
  return lineIds.map((lineId, i) => {
    const line = lines.find((each) => each.lineId === lineId);
    if (!line) throw new InvalidError('deal.unknown-line', { field: `lineIds.${i}`, lineId });
    return dealLine(line);
  });
}
