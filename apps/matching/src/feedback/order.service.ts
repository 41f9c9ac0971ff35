import { marketOfCountry } from '@titik/catalogue/certificates';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import { mustBeTheirs, speaksForPost } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { dayOf } from '@titik/platform/days';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lockDemand } from '../matches/session-places';
import { lockStandings, refreshStandings } from '../standing/refresh-standings';
import { DemandOrderRow } from './demand-order.entity';
import { acceptedByOrder, type Implied, implyAccepted } from './implied-feedback';
import { type MatchedDemand, matchedDemand } from './matched-demand';
import { movedUp } from './moved-up';
import { namedIn } from './named';
import type { DemandOrder, OrderInput } from './order.dto';

/**
 * A person's order of a demand's candidates, with what it says of those whom it moves up; for the demand of another
 * post: ForbiddenError auth.not-yours.
 */
@Injectable()
export class OrderService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts producers first, in place of the order that the demand had; those moved up count as accepted by the post,
   * unless it said something of them itself.
   * @throws NotFoundError match.unknown-demand
   * @throws ConflictError order.demand-closed
   * @throws InvalidError order.unknown-producer for one that the results do not name
   */
  put(by: Caller, demandId: string, { producerIds, reason }: OrderInput): Promise<DemandOrder> {
    return this.database.transaction(async (tx) => {
      mustBeTheirs(speaksForPost(by, (await lockDemand(tx, demandId)).postId));
      const matched = await matchedDemand(tx, demandId);
      mustBeNamed(matched, producerIds);
      const known = await tx.findOneBy(DemandOrderRow, { demandId });
      const order = Object.assign(new DemandOrderRow(), {
        demandId,
        producerIds,
        reason,
        actor: by.actor,
        orderedAt: this.clock.now(),
      });
      await tx.save(DemandOrderRow, order);
      await this.imply(tx, by, {
        demandId,
        market: marketOfCountry(matched.demand.country),
        producerIds: movedUp(matched.lines, producerIds),
      });
      const [before, after] = [known?.describe(), order.describe()];
      await audit(tx, by, [
        { kind: 'order', subject: demandId, action: 'put', ...(before && { before }), after, reason },
      ]);
      return after;
    });
  }

  /**
   * Lets the reckoned order be again, and forgets what the other one said.
   * @throws NotFoundError match.unknown-demand, order.unknown
   */
  remove(by: Caller, demandId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      mustBeTheirs(speaksForPost(by, (await lockDemand(tx, demandId)).postId));
      const known = await tx.findOneBy(DemandOrderRow, { demandId });
      if (!known) throw new NotFoundError('order.unknown', { demandId });
      await tx.delete(DemandOrderRow, { demandId });
      await this.imply(tx, by, { demandId, market: '', producerIds: [] });
      await audit(tx, by, [{ kind: 'order', subject: demandId, action: 'remove', before: known.describe() }]);
    });
  }

  private async imply(tx: EntityManager, by: Caller, implied: Implied): Promise<void> {
    const today = dayOf(this.clock.now());
    const before = await acceptedByOrder(tx, implied.demandId);
    const concerned = [...new Set([...before, ...implied.producerIds])];
    if (concerned.length === 0) return;
    const locked = await lockStandings(tx, concerned);
    await implyAccepted(tx, by, implied, today);
    await refreshStandings(tx, this.outbox, locked, today);
  }
}

function mustBeNamed({ demand, lines }: MatchedDemand, producerIds: readonly string[]): void {
  const { demandId, state } = demand;
  if (state === 'closed') throw new ConflictError('order.demand-closed', { demandId });
  const named = namedIn(lines.map((line) => ({ ...line, nearMisses: [] })));
  const unknown = producerIds.find((producerId) => !named.has(producerId));
  if (unknown) throw new InvalidError('order.unknown-producer', { field: 'producerIds', producerId: unknown });
}
