import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { bookedBy, freeAbsent, hold, mustBeFree, queueFor, rebook } from './hold';
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
    const now = this.clock.now();
    for (const { meeting, change } of changed) {
      if (change.kind !== 'reminder') meeting.changedAt = now;
      if (retimes.has(change.kind)) meeting.remindAt = nextReminder(meeting, now, timingOf(this.environment));
    }
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
