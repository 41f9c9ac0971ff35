import { Injectable } from '@nestjs/common';
import { newId } from '@titik/contracts/new-id';
import { audit } from '@titik/platform/audit/audit';
import { heldBy, holds, mustBeTheirs } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { InvalidError } from '@titik/platform/errors';
import type { Match } from '@titik/platform/http/etag';
import { page } from '@titik/platform/http/page';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import { isZone } from '../../slots/local-day';
import { findDay, holdDay } from './find-day';
import type { ForumDayChange, ForumDayPage, ForumDayQuery, ForumDayView, NewForumDay } from './forum-day.dto';
import { ForumDay } from './forum-day.entity';
import { dayView } from './forum-day-view';
import { morningOf, requireSlots, startsOf } from './slot-times';

const noon = '12:00';
const usualFairness = 2;

/** Forum days as people see and change them. */
@Injectable()
export class ForumDayService {
  constructor(private readonly database: DataSource) {}

  /** A page of them in the order in which they were made. */
  async list({ state, limit, after }: ForumDayQuery): Promise<ForumDayPage> {
    const found = await this.database.manager.find(ForumDay, {
      where: { ...(state && { state }), ...(after && { id: MoreThan(after) }) },
      order: { id: 'asc' },
      take: limit + 1,
    });
    return page(found.map(dayView), limit, ({ forumDayId }) => forumDayId);
  }

  /** @throws NotFoundError `forum-day.not-found` */
  async get(id: string): Promise<ForumDayView> {
    return dayView(await findDay(this.database.manager, id));
  }

  /**
   * @throws InvalidError `forum-day.slots`, `forum-day.slots-missing`, `party.unknown-zone`; ForbiddenError
   *   `auth.not-yours`
   */
  add(by: Caller, input: NewForumDay): Promise<ForumDayView> {
    const { name, place, fairness = usualFairness } = input;
    const held = heldBy(by, input);
    mustBeTheirs(holds(by, held), heldField(input));
    const day = Object.assign(new ForumDay(), {
      id: newId(),
      version: 1,
      state: 'draft',
      name,
      place,
      fairness,
      ...held,
    });
    setTimes(day, input);
    return this.database.transaction(async (tx) => {
      await tx.insert(ForumDay, day);
      await audit(tx, by, [{ kind: 'forum-day', subject: day.id, action: 'add', after: dayView(day) }]);
      return dayView(day);
    });
  }

  /**
   * Changes what is given. With other slots, whatever lies beyond the last of them loses its place.
   * @throws NotFoundError `forum-day.not-found`; ConflictError `request.version-changed`, `forum-day.not-editable`; and
   *   what `add` throws
   */
  change(by: Caller, id: string, match: Match, input: ForumDayChange): Promise<ForumDayView> {
    return this.write(by, id, match, 'change', async (tx, day) => {
      day.edit();
      const { name = day.name, place = day.place, fairness = day.fairness } = input;
      const { programme = day.programme, province = day.province } = input;
      mustBeTheirs(holds(by, { programme, province }), heldField(input));
      Object.assign(day, { name, place, fairness, programme, province });
      setTimes(day, input);
      await tx.query(`delete from forum_placement where forum_day_id = $1 and slot > $2`, [id, day.starts.length]);
    });
  }

  /** @throws NotFoundError `forum-day.not-found`; ConflictError `request.version-changed`, `forum-day.not-solved` */
  reopen(by: Caller, id: string, match?: Match): Promise<ForumDayView> {
    return this.write(by, id, match, 'reopen', async (_, day) => day.reopen());
  }

  /** @throws NotFoundError `forum-day.not-found`; ConflictError `request.version-changed`, `forum-day.not-editable` */
  close(by: Caller, id: string, match?: Match): Promise<ForumDayView> {
    return this.write(by, id, match, 'close', async (_, day) => day.close());
  }

  private write(
    by: Caller,
    id: string,
    match: Match | undefined,
    action: string,
    command: (tx: EntityManager, day: ForumDay) => Promise<void>,
  ): Promise<ForumDayView> {
    return this.database.transaction(async (tx) => {
      const day = await holdDay(tx, by, id, match);
      const before = dayView(day);
      await command(tx, day);
      await tx.save(day);
      const after = dayView(day);
      await audit(tx, by, [{ kind: 'forum-day', subject: id, action, before, after }]);
      return after;
    });
  }
}

/** The field at which somebody names a programme or a province that is not theirs. */
const heldField = ({ programme }: ForumDayChange): string => (programme ? 'programme' : 'province');

/** Sets when the slots of a day are; what is not given stays. */
function setTimes(day: ForumDay, input: ForumDayChange): void {
  const { zone = day.zone, date = day.date, slotMinutes = day.slotMinutes, plan, afternoonFrom } = input;
  if (!isZone(zone)) throw new InvalidError('party.unknown-zone', { field: 'zone', zone });
  const starts = plan ? startsOf({ ...plan, slotMinutes }) : (input.starts ?? day.starts);
  if (!starts) throw new InvalidError('forum-day.slots-missing', { field: 'starts' });
  requireSlots(starts, slotMinutes);
  const sameBorder = afternoonFrom === undefined && starts === day.starts;
  Object.assign(day, { zone, date, slotMinutes, starts });
  if (!sameBorder) day.morning = morningOf(starts, afternoonFrom ?? noon);
}
