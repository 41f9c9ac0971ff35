import { marketOfCountry } from '@titik/catalogue/certificates';
import { newId } from '@titik/contracts/new-id';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import { isRole, mustBeTheirs, producersToList, speaksForProducer } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { dayOf } from '@titik/platform/days';
import { NotFoundError } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type FindOptionsWhere, In, LessThan } from 'typeorm';
import { demandsOfPost, mustBeTheirDemand } from '../matches/whose-demands';
import { lockStandings, refreshStandings } from '../standing/refresh-standings';
import { checkFeedback } from './check-feedback';
import type { Feedback, FeedbackInput, FeedbackPage, FeedbackPlace, FeedbackQuery } from './feedback.dto';
import { FeedbackRow } from './feedback.entity';
import { matchedDemand } from './matched-demand';
import { sameVerdict } from './same-verdict';

/**
 * What people say of producers, and with it how these stand. Each side reads and writes its own word: an attaché for
 * the demands of their post, a producer for itself; else ForbiddenError auth.not-yours.
 */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores a side's verdict in place of the one it had; the same one again changes nothing, nor its day.
   * @throws NotFoundError match.unknown-demand
   * @throws InvalidError see {@link checkFeedback}
   */
  put(by: Caller, place: FeedbackPlace, input: FeedbackInput): Promise<Feedback> {
    return this.change(by, place, async (tx, known, today) => {
      const matched = await matchedDemand(tx, place.demandId);
      checkFeedback(place, input, matched);
      if (known && sameVerdict(known, input)) return known.describe();
      const before = known?.describe();
      const row = Object.assign(known ?? new FeedbackRow(), {
        id: known?.id ?? newId(),
        ...place,
        market: marketOfCountry(matched.demand.country),
        verdict: input.verdict,
        code: input.code ?? null,
        text: input.text ?? null,
        note: input.note ?? null,
        lineId: input.lineId ?? null,
        offerId: input.offerId ?? null,
        source: 'given' as const,
        actor: by.actor,
        givenOn: today,
      });
      await tx.save(FeedbackRow, row);
      const after = row.describe();
      await audit(tx, by, [{ kind: 'feedback', subject: row.id, action: 'put', ...(before && { before }), after }]);
      return after;
    });
  }

  /** @throws NotFoundError feedback.unknown */
  async remove(by: Caller, place: FeedbackPlace): Promise<void> {
    await this.change(by, place, async (tx, known) => {
      if (!known) throw new NotFoundError('feedback.unknown', { ...place });
      const before = known.describe();
      await tx.delete(FeedbackRow, { id: known.id });
      await audit(tx, by, [{ kind: 'feedback', subject: before.feedbackId, action: 'remove', before }]);
    });
  }

  /** Newest first. */
  async list(by: Caller, { demandId, producerId, after, limit }: FeedbackQuery): Promise<FeedbackPage> {
    const producerIds = producersToList(by, producerId);
    if (demandId && isRole(by, 'attache')) await mustBeTheirDemand(this.database.manager, by, demandId);
    const rows = await this.database.getRepository(FeedbackRow).find({
      where: {
        ...theirSide(by),
        ...(demandId && { demandId }),
        ...(producerIds && { producerId: In([...producerIds]) }),
        ...(after && { id: LessThan(after) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return page(
      rows.map((row) => row.describe()),
      limit,
      ({ feedbackId }) => feedbackId,
    );
  }

  /** Changes the verdict at a place and, in the same transaction, how its producer stands. */
  private change<T>(
    by: Caller,
    { demandId, producerId, side }: FeedbackPlace,
    work: (tx: EntityManager, known: FeedbackRow | undefined, today: string) => Promise<T>,
  ): Promise<T> {
    const today = dayOf(this.clock.now());
    return this.database.transaction(async (tx) => {
      if (side === 'producer') mustBeTheirs(speaksForProducer(by, producerId), 'producerId');
      else await mustBeTheirDemand(tx, by, demandId);
      const locked = await lockStandings(tx, [producerId]);
      const known = await tx.findOneBy(FeedbackRow, { demandId, producerId, side });
      const answer = await work(tx, known ?? undefined, today);
      await refreshStandings(tx, this.outbox, locked, today);
      return answer;
    });
  }
}

function theirSide(by: Caller): FindOptionsWhere<FeedbackRow> {
  if (isRole(by, 'attache')) return { side: 'post', demandId: demandsOfPost(by.principal.postId) };
  return isRole(by, 'producer') ? { side: 'producer' } : {};
}
