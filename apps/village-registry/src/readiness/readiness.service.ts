import { Injectable } from '@nestjs/common';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { dayOf } from '@titik/platform/days';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { isDeepStrictEqual } from 'node:util';
import { DataSource, type EntityManager } from 'typeorm';
import { publishingChange } from '../offers/publish';
import { whoseProducers } from '../producers/whose-producers';
import { producersOf } from '../villages/store-villages';
import { findAssessments, findGaps, findOpenGaps } from './find-readiness';
import { findForm } from './forms.service';
import { GapEntity } from './gap.entity';
import type { OpenGapPage, OpenGapQuery } from './gaps.dto';
import { judge } from './judge';
import type { AssessmentInput, AssessmentList, Gap, GapChange, GapList, GapQuery } from './readiness.dto';
import { storeAssessments } from './store-assessments';
import { storeGaps } from './store-gaps';
import { lockSubject, type Subject, subjectExists, subjectId } from './subject';
import { mustReadSubject, mustTouchSubject } from './whose-subject';

const list = { slug: 'list', version: 1 };

/**
 * How ready villages and producers are, what they lack, and who sees to it. Of villages and producers that are not
 * theirs: ForbiddenError auth.not-yours.
 */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds an assessment to the history. The newest decides a village's cluster: offers that this changes are published
   * again. Gaps follow the newest assessment by each form.
   * @returns the history, latest first
   * @throws NotFoundError village.unknown, producer.unknown
   * @throws InvalidError readiness.unknown-form; see `judge`
   */
  assess(by: Caller, subject: Subject, input: AssessmentInput): Promise<AssessmentList> {
    const { assessedOn, source, form: slug, formVersion, gaps = [] } = input;
    return this.change(by, subject, 'assess', async (tx) => {
      const form = slug === undefined ? undefined : await findForm(tx, slug, formVersion);
      if (form === null) throw new InvalidError('readiness.unknown-form', { field: 'form', slug });
      const { short, ...judged } = judge(input, form);
      const { slug: by, version } = form ?? list;
      const kept = { of: subjectId(subject), assessedOn, source, form: by, formVersion: version, ...judged };
      const isVillage = subject.villageCode !== null;
      const producers = isVillage ? await producersOf(tx, [subjectId(subject)]) : [];
      await publishingChange(tx, this.outbox, producers, async () => {
        await storeAssessments(tx, isVillage ? 'village' : 'producer', [kept]);
      });
      const items = await findAssessments(tx, subject);
      const { assessmentId: id } = items.find((each) => each.assessedOn === assessedOn && each.form === by)!;
      await storeGaps(tx, subject, { id, assessedOn, form: by, short }, gaps);
      return { items };
    });
  }

  /** @throws NotFoundError village.unknown, producer.unknown */
  async assessments(by: Caller, subject: Subject): Promise<AssessmentList> {
    await subjectExists(this.database.manager, subject);
    await mustReadSubject(this.database.manager, by, subject);
    return { items: await findAssessments(this.database.manager, subject) };
  }

  /** @throws NotFoundError village.unknown, producer.unknown */
  async gaps(by: Caller, subject: Subject, { state }: GapQuery): Promise<GapList> {
    await subjectExists(this.database.manager, subject);
    await mustReadSubject(this.database.manager, by, subject);
    return { items: await findGaps(this.database.manager, subject, this.today(), { state }) };
  }

  /** Of all villages and producers, or of a coordinator's own. */
  async openGaps(by: Caller, { whose, ...query }: OpenGapQuery): Promise<OpenGapPage> {
    const theirs = whose === 'mine' ? whoseProducers(by) : null;
    const found = await findOpenGaps(this.database.manager, theirs, this.today(), query);
    return page(found, query.limit, ({ gapId }) => gapId);
  }

  /**
   * Gives a gap another owner, day or note, closes it or opens it again.
   * @throws NotFoundError gap.unknown
   * @throws ConflictError gap.already-closed, gap.already-open
   * @throws InvalidError gap.closed-before-opened
   */
  changeGap(by: Caller, subject: Subject, id: string, { state, closedOn, ...rest }: GapChange): Promise<Gap> {
    return this.change(by, subject, 'change-gap', async (tx) => {
      const gap = await tx.findOneBy(GapEntity, { id });
      if (!gap || (gap.villageCode ?? gap.producerId) !== subjectId(subject))
        throw new NotFoundError('gap.unknown', { id });
      Object.assign(gap, rest);
      if (state === 'closed') gap.close(this.today(), closedOn);
      if (state === 'open') gap.reopen();
      await tx.save(GapEntity, gap);
      return (await findGaps(tx, subject, this.today(), { id }))[0];
    });
  }

  /** Works under the subject's lock and remembers what changed. */
  private change<T>(by: Caller, subject: Subject, action: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await lockSubject(tx, subject);
      await mustTouchSubject(tx, by, subject);
      const before = await this.state(tx, subject);
      const result = await work(tx);
      const after = await this.state(tx, subject);
      if (!isDeepStrictEqual(before, after))
        await audit(tx, by, [{ kind: 'readiness', subject: subjectId(subject), action, before, after }]);
      return result;
    });
  }

  private async state(tx: EntityManager, subject: Subject): Promise<object> {
    return {
      assessments: await findAssessments(tx, subject),
      gaps: await findGaps(tx, subject, this.today()),
    };
  }

  /** The day in Jakarta: gaps fall due there, not in Greenwich. */
  private today(): string {
    return dayOf(this.clock.now());
  }
}
