import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { bookedBy, bookTogether, freeAbsent, hold, mustBeFree, queueFor, rebook } from './hold';
import { contractOf } from './make-meeting';
import type { ChangedMeeting, MeetingChange } from './meeting-change';
import type { Meeting } from './meeting.entity';
import { newsOf } from './meeting-news';
import { nextReminder, timingOf } from './timing';

type Kind = MeetingChange['kind'];
const rebooks = ({ change }: ChangedMeeting) =>
  change.kind === 'moved' || (change.kind === 'changed' && change.change === 'resources');
const ends = new Set<Kind>(['released', 'confirmed', 'changed']);
const retimes = new Set<Kind>(['released', 'confirmed', 'moved']);

/** Writes what became of meetings, with their bookings, their events and the audit log: all of it or nothing. */
@Injectable()
export class MeetingKeeper {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** Writes new meetings. @returns those whose hour somebody else has; nothing of them is left */
  async hold(tx: EntityManager, by: Caller, meetings: readonly Meeting[]): Promise<Meeting[]> {
    const refused = new Set(await hold(tx, meetings));
    const held = meetings.filter((meeting) => !refused.has(meeting));
    await audit(
      tx,
      by,
      held.map((meeting) => ({ kind: 'meeting', subject: meeting.id, action: 'hold', after: contractOf(meeting) })),
    );
    await this.outbox.add(
      tx,
      held.map((meeting) => newsOf(meeting, { kind: 'held' })),
    );
    return [...refused];
  }

  /**
   * Writes changed meetings, whose rows the caller holds.
   * @throws ConflictError `meeting.slot-taken` where one moved to an hour that somebody else has
   */
  async keep(tx: EntityManager, by: Caller, changed: readonly ChangedMeeting[]): Promise<void> {
    if (changed.length === 0) return;
    this.stamp(changed);
    const moved = changed.filter(rebooks).map(({ meeting }) => meeting);
    for (const meeting of moved) await mustBeFree(tx, meeting);
    await tx.save(changed.map(({ meeting }) => meeting));
    for (const meeting of moved) {
      await queueFor(tx, bookedBy(meeting));
      await rebook(tx, meeting);
    }
    await freeAbsent(
      tx,
      changed.filter((each) => ends.has(each.change.kind) && !rebooks(each)).map(({ meeting }) => meeting),
    );
    await this.tell(tx, by, changed);
  }

  /**
   * Writes what a forum day's schedule makes of its meetings: new ones that are agreed already, and changed ones that
   * may take each other's places.
   * @returns the meetings whose place somebody else has; the caller's transaction must not be committed then
   */
  async keepTogether(
    tx: EntityManager,
    by: Caller,
    added: readonly Meeting[],
    changed: readonly ChangedMeeting[],
  ): Promise<Meeting[]> {
    this.stamp(changed);
    const moved = changed.filter(rebooks).map(({ meeting }) => meeting);
    await queueFor(tx, [...added, ...moved].flatMap(bookedBy));
    await tx.save(changed.map(({ meeting }) => meeting));
    await freeAbsent(
      tx,
      changed.filter((each) => !rebooks(each)).map(({ meeting }) => meeting),
    );
    const refused = await bookTogether(tx, added, moved);
    if (refused.length > 0) return refused;
    await audit(
      tx,
      by,
      added.map((meeting) => ({
        kind: 'meeting',
        subject: meeting.id,
        action: 'confirmed',
        after: contractOf(meeting),
      })),
    );
    await this.outbox.add(
      tx,
      added.map((meeting) => newsOf(meeting, { kind: 'confirmed' })),
    );
    await this.tell(tx, by, changed);
    return [];
  }

  private stamp(changed: readonly ChangedMeeting[]): void {
    const now = this.clock.now();
    for (const { meeting, change } of changed) {
      if (change.kind !== 'reminder') meeting.changedAt = now;
      if (retimes.has(change.kind)) meeting.remindAt = nextReminder(meeting, now, timingOf(this.environment));
    }
  }

  private async tell(tx: EntityManager, by: Caller, changed: readonly ChangedMeeting[]): Promise<void> {
    await audit(
      tx,
      by,
      changed
        .filter(({ change }) => change.kind !== 'reminder')
        .map(({ before, meeting, change }) => ({
          kind: 'meeting',
          subject: meeting.id,
          action: change.kind === 'released' ? change.cause! : change.kind,
          before,
          after: contractOf(meeting),
          ...(meeting.reason && { reason: meeting.reason }),
        })),
    );
    await this.outbox.add(
      tx,
      changed.map(({ meeting, change }) => newsOf(meeting, change)),
    );
  }
}
