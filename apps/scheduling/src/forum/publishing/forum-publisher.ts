import { Injectable } from '@nestjs/common';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { ConflictError, InvalidError } from '@titik/platform/errors';
import { type EntityManager, In } from 'typeorm';
import { MeetingKeeper } from '../../meetings/meeting-keeper.service';
import { type ChangedMeeting, changedBy } from '../../meetings/meeting-change';
import { Meeting } from '../../meetings/meeting.entity';
import type { ForumDay } from '../days/forum-day.entity';
import { slotTimes } from '../days/slot-times';
import type { ForumRecords } from '../schedule/forum-records';
import { conflictsOf } from './conflicts';
import { forumMeeting, seatOf } from './forum-meeting';
import { planPublication } from './plan-publication';

/** How many meetings a publication touched. */
export interface Published {
  added: number;
  /** To another slot */
  moved: number;
  /** To another table or interpreter, in their slot */
  changed: number;
  cancelled: number;
  kept: number;
}

/** Makes the meetings of a day be what its schedule says. */
@Injectable()
export class ForumPublisher {
  constructor(
    private readonly keeper: MeetingKeeper,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds, moves and calls off what differs; all of it or nothing.
   * @throws ConflictError `forum-day.taken` with who is taken and when; `meeting.under-way`; InvalidError
   *   `meeting.start-in-past`
   */
  async publish(tx: EntityManager, by: Caller, day: ForumDay, records: ForumRecords): Promise<Published> {
    const now = this.clock.now();
    const times = slotTimes(day);
    const plan = planPublication(records.wishes);
    const known = await this.meetingsOf(tx, [...plan.seat, ...plan.cancel]);
    const added = plan.add.map(({ wish, placement }) =>
      forumMeeting(day.id, records, wish, seatOf(day, times, records, placement), now),
    );
    const late = added.find(({ startsAt }) => startsAt <= now);
    if (late) throw new InvalidError('meeting.start-in-past', { field: 'date', start: late.startsAt.toISOString() });
    const changed: ChangedMeeting[] = [
      ...plan.seat.flatMap(({ placement, meetingId }) =>
        changedBy([known.get(meetingId)!], (meeting) => meeting.reseat(seatOf(day, times, records, placement), now)),
      ),
      // What is over or under way cannot be called off: it stays as it was.
      ...plan.cancel.flatMap(({ meetingId }) =>
        changedBy([known.get(meetingId)!], (meeting) => (meeting.startsAt > now ? meeting.unseat(now) : undefined)),
      ),
    ];
    const refused = await this.keeper.keepTogether(tx, by, added, changed);
    if (refused.length > 0) {
      const ours = new Map([
        ...plan.add.map(({ wish }, i) => [added[i].id, wish.id] as const),
        ...[...plan.seat, ...plan.cancel].map(({ wish, meetingId }) => [meetingId, wish.id] as const),
      ]);
      const faults = await conflictsOf(tx, refused, ours, day.zone);
      throw new ConflictError('forum-day.taken', { count: refused.length, faults });
    }
    await tx.query(
      `update forum_wish w set meeting_id = n.meeting_id
       from unnest($1::uuid[], $2::uuid[]) as n(wish_id, meeting_id) where w.id = n.wish_id`,
      [plan.add.map(({ wish }) => wish.id), added.map(({ id }) => id)],
    );
    await this.letGo(
      tx,
      plan.cancel.map(({ wish }) => wish.id),
    );
    const count = (kind: string): number => changed.filter(({ change }) => change.kind === kind).length;
    const [moved, reseated] = [count('moved'), count('changed')];
    return {
      added: added.length,
      moved,
      changed: reseated,
      cancelled: count('released'),
      kept: plan.seat.length - moved - reseated,
    };
  }

  private async meetingsOf(tx: EntityManager, of: readonly { meetingId: string }[]): Promise<Map<string, Meeting>> {
    const found = await tx.find(Meeting, {
      where: { id: In(of.map(({ meetingId }) => meetingId)) },
      order: { id: 'asc' },
      lock: { mode: 'pessimistic_write' },
    });
    return new Map(found.map((meeting) => [meeting.id, meeting]));
  }

  /** Wishes whose meetings were called off may get others later; those that nobody wants any more go. */
  private async letGo(tx: EntityManager, wishIds: readonly string[]): Promise<void> {
    await tx.query(`delete from forum_wish where id = any($1) and withdrawn`, [wishIds]);
    await tx.query(`update forum_wish set meeting_id = null where id = any($1)`, [wishIds]);
  }
}
