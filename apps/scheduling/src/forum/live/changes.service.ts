import { Injectable } from '@nestjs/common';
import { newId } from '@titik/contracts/new-id';
import type { Language } from '@titik/contracts/values';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { InvalidError } from '@titik/platform/errors';
import type { Match } from '@titik/platform/http/etag';
import { DataSource, type EntityManager } from 'typeorm';
import { rehearse, transact } from '../../meetings/transact';
import { findDay, holdDay } from '../days/find-day';
import type { ForumDay } from '../days/forum-day.entity';
import { slotAt, slotTimes } from '../days/slot-times';
import { ForumPublisher } from '../publishing/forum-publisher';
import { storeWishes } from '../records/store-wishes';
import { sortRows } from '../records/wish-rows';
import type { ForumRecords } from '../schedule/forum-records';
import { readBusy, readRecords } from '../schedule/read-records';
import { writePlacements } from '../schedule/write-placements';
import type { ChangeInput, LiveChangeList, LiveChangeView } from './change.dto';
import { ForumChange } from './forum-change.entity';
import { type LiveChange, withChange } from './live-change';
import { mend } from './mend';

/** What happens on the day itself: the schedule is mended with as little change as possible. */
@Injectable()
export class ChangeService {
  constructor(
    private readonly database: DataSource,
    private readonly publisher: ForumPublisher,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError `forum-day.not-found` */
  async list(forumDayId: string): Promise<LiveChangeList> {
    await findDay(this.database.manager, forumDayId);
    const found = await this.database.manager.find(ForumChange, { where: { forumDayId }, order: { id: 'asc' } });
    return {
      items: found.map(({ id, at, madeAt, madeBy, change, outcome }) => ({
        changeId: id,
        dryRun: false,
        at: at.toISOString(),
        madeAt: madeAt.toISOString(),
        madeBy,
        ...change,
        ...outcome,
      })),
    };
  }

  /**
   * Mends the day after a change and brings its meetings up to date; a dry run does all of it and takes it back.
   * @throws NotFoundError `forum-day.not-found`; InvalidError `forum-day.no-change`, `forum-day.unknown-participant`,
   *   `forum-day.unknown-table`, `forum-day.unknown-interpreter`, `forum-day.late-from`, `forum-day.bad-wish`;
   *   ConflictError `request.version-changed`, `forum-day.not-published`; and what `ForumPublisher.publish` throws
   */
  async make(
    by: Caller,
    id: string,
    match: Match | undefined,
    input: ChangeInput,
    language: Language,
  ): Promise<LiveChangeView> {
    const work = (tx: EntityManager): Promise<LiveChangeView> => this.makeIn(tx, by, id, match, input, language);
    if (!input.dryRun) return transact(this.database.manager, work);
    const { changeId: _, ...view } = await rehearse(this.database.manager, work);
    return { ...view, dryRun: true };
  }

  private async makeIn(
    tx: EntityManager,
    by: Caller,
    id: string,
    match: Match | undefined,
    input: ChangeInput,
    language: Language,
  ): Promise<LiveChangeView> {
    const madeAt = this.clock.now();
    const at = new Date(Math.max(madeAt.getTime(), input.at ? Date.parse(input.at) : 0));
    const day = await holdDay(tx, by, id, match);
    day.changeLive();
    const now = slotAt(slotTimes(day), at);
    const before = await readRecords(tx, day);
    const change = await this.understand(tx, day, before, input, language);
    await store(tx, id, change, now + 1);
    const records = withChange(change.addWish ? await readRecords(tx, day) : before, change, now + 1);
    const { placements, outcome } = mend(records, await readBusy(tx, day, records), now, change.addWish);
    await writePlacements(tx, id, records.wishes, placements);
    const published = await this.publisher.publish(tx, by, day, await readRecords(tx, day));
    await tx.save(day);
    const made = { id: newId(), forumDayId: id, at, madeAt, madeBy: by.actor, change, outcome };
    await tx.insert(ForumChange, made as object);
    await audit(tx, by, [{ kind: 'forum-day', subject: id, action: 'change', after: { change, outcome, published } }]);
    return {
      changeId: made.id,
      dryRun: false,
      at: at.toISOString(),
      madeAt: madeAt.toISOString(),
      madeBy: by.actor,
      ...change,
      ...outcome,
      published: { version: day.version, ...published },
    };
  }

  /** Holds the change against what there is; a new wish is written, so that it has an id. */
  private async understand(
    tx: EntityManager,
    day: ForumDay,
    records: ForumRecords,
    { noShow, late, tableClosed, interpreterAway, addWish }: ChangeInput,
    language: Language,
  ): Promise<LiveChange> {
    const participant = (field: string, partyId: string): void => {
      if (records.participants.some((each) => each.partyId === partyId)) return;
      throw new InvalidError('forum-day.unknown-participant', { field, party: partyId });
    };
    if (noShow) participant('noShow', noShow);
    if (late) participant('late.partyId', late.partyId);
    if (tableClosed !== undefined && !records.tables.some(({ no }) => no === tableClosed)) {
      throw new InvalidError('forum-day.unknown-table', { field: 'tableClosed', table: tableClosed });
    }
    if (interpreterAway && !records.interpreters.some((each) => each.id === interpreterAway)) {
      throw new InvalidError('forum-day.unknown-interpreter', { field: 'interpreterAway', id: interpreterAway });
    }
    const change: LiveChange = {
      ...(noShow && { noShow }),
      ...(late && { late: { partyId: late.partyId, fromSlot: fromSlotOf(day, late) } }),
      ...(tableClosed !== undefined && { tableClosed }),
      ...(interpreterAway && { interpreterAway }),
    };
    if (addWish) {
      const { good, bad } = sortRows([addWish], records, language);
      if (bad.length > 0) {
        const faults = bad.map(({ field, code }) => ({ field: `addWish.${field}`, code }));
        throw new InvalidError('forum-day.bad-wish', { field: 'addWish', reason: bad[0].detail, faults });
      }
      const taken = records.wishes.some(({ ref, withdrawn }) => ref === good[0].ref && !withdrawn);
      if (taken) throw new InvalidError('forum-day.wish-exists', { field: 'addWish.ref', ref: good[0].ref });
      [change.addWish] = (await storeWishes(tx, day.id, records, good)).ids;
    }
    if (Object.keys(change).length === 0) throw new InvalidError('forum-day.no-change');
    return change;
  }
}

function fromSlotOf(day: ForumDay, { fromSlot, fromTime }: NonNullable<ChangeInput['late']>): number {
  if (fromSlot !== undefined) return fromSlot;
  if (fromTime === undefined) throw new InvalidError('forum-day.late-from', { field: 'late.fromSlot' });
  return day.starts.filter((start) => start < fromTime).length + 1;
}

async function store(tx: EntityManager, id: string, change: LiveChange, from: number): Promise<void> {
  const { noShow, late, tableClosed, interpreterAway } = change;
  if (noShow) {
    await tx.query(
      `update forum_participant set gone_from = coalesce(gone_from, $3) where forum_day_id = $1 and party_id = $2`,
      [id, noShow, from],
    );
  }
  if (late) {
    await tx.query(`update forum_participant set arrives = $3 where forum_day_id = $1 and party_id = $2`, [
      id,
      late.partyId,
      late.fromSlot,
    ]);
  }
  if (tableClosed !== undefined) {
    await tx.query(
      `update forum_table set closed_from = coalesce(closed_from, $3) where forum_day_id = $1 and no = $2`,
      [id, tableClosed, from],
    );
  }
  if (interpreterAway) {
    await tx.query(
      `update forum_interpreter set away_from = coalesce(away_from, $3) where forum_day_id = $1 and resource_id = $2`,
      [id, interpreterAway, from],
    );
  }
}
