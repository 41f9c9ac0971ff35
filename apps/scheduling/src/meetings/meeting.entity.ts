import { type DropCause, type SessionLine } from '@titik/contracts/match.events';
import {
  type MeetingKind,
  meetingKinds,
  type MeetingParty,
  type MeetingState,
  meetingStates,
  type ReleaseCause,
} from '@titik/contracts/meeting.events';
import { ConflictError, NotFoundError } from '@titik/platform/errors';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MeetingChange } from './meeting-change';

export type Answer = 'accepted' | 'declined';

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
const live: readonly MeetingState[] = ['tentative', 'confirmed'];

/** A meeting and how it may change. Each change raises the version; one that changes nothing says so by giving none. */
@Entity('meeting')
@Index('meeting_session', ['sessionId'], { unique: true })
@Index('meeting_demand', ['demandId'])
@Index('meeting_expiry', ['expiresAt'], { where: `state = 'tentative'` })
@Check('meeting_kind', `kind in (${quoted(meetingKinds)})`)
@Check('meeting_state', `state in (${quoted(meetingStates)})`)
@Check('meeting_lasts', 'ends_at > starts_at')
@Check('meeting_expires', `(state = 'tentative') = (expires_at is not null)`)
export class Meeting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_pk' })
  id: string;

  @Column('integer')
  version: number;

  @Column('text')
  kind: MeetingKind;

  @Column('text')
  state: MeetingState;

  @Column('uuid', { name: 'demand_id', nullable: true })
  demandId: string | null;

  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: string | null;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  /** Nobody's shared office hours allowed for it */
  @Column('boolean', { name: 'out_of_hours' })
  outOfHours: boolean;

  @Column('jsonb')
  parties: MeetingParty[];

  @Column('jsonb')
  lines: SessionLine[];

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('text', { nullable: true })
  reason: string | null;

  /**
   * A party's answer. When the last one accepts, the meeting is confirmed; one that declines ends it.
   * @returns nothing where nothing changed: by the same answer again
   * @throws NotFoundError `meeting.not-a-party`; ConflictError `meeting.ended` or `meeting.over`
   */
  answer(partyId: string, answer: Answer, now: Date, reason?: string): MeetingChange | undefined {
    const party = this.parties.find((each) => each.partyId === partyId);
    if (!party) throw new NotFoundError('meeting.not-a-party', { party: partyId });
    const repeated = party.answer === answer;
    if (repeated && (answer === 'declined' || live.includes(this.state))) return undefined;
    this.mustBeLive(now);
    this.parties = this.parties.map((each) => (each.partyId === partyId ? { ...each, answer } : each));
    if (answer === 'declined') return this.end('declined', reason, partyId);
    if (this.parties.some((each) => each.answer !== 'accepted')) return this.changed({ kind: 'accepted' });
    return this.confirm();
  }

  /**
   * Calls the meeting off.
   * @returns nothing where nothing changed: what is cancelled stays cancelled
   * @throws ConflictError `meeting.ended` or `meeting.over`
   */
  cancel(reason: string, now: Date): MeetingChange | undefined {
    if (this.state === 'cancelled') return undefined;
    this.mustBeLive(now);
    return this.end('cancelled', reason);
  }

  /**
   * Lets the hour go because the session that it was held for is not wanted any more. What everybody has agreed on
   * stays when only the demand was closed: calling that off is for a person to decide.
   * @returns nothing where nothing changed: what has ended or is over stays as it is
   */
  letGo(cause: DropCause, reason: string, now: Date): MeetingChange | undefined {
    const agreed = this.state === 'confirmed' && cause === 'person' && this.endsAt > now;
    if (!agreed && (this.state !== 'tentative' || this.hasLapsed(now))) return undefined;
    return this.end('cancelled', reason);
  }

  /** Ends a tentative meeting whose time is up. @returns nothing where it is not */
  expire(now: Date): MeetingChange | undefined {
    return this.hasLapsed(now) ? this.end('expired') : undefined;
  }

  private mustBeLive(now: Date): void {
    if (this.hasLapsed(now)) throw new ConflictError('meeting.ended', { state: 'expired' });
    if (!live.includes(this.state)) throw new ConflictError('meeting.ended', { state: this.state });
    if (this.endsAt <= now) throw new ConflictError('meeting.over', { end: this.endsAt.toISOString() });
  }

  private hasLapsed(now: Date): boolean {
    return this.state === 'tentative' && this.expiresAt !== null && this.expiresAt <= now;
  }

  private confirm(): MeetingChange {
    this.state = 'confirmed';
    this.expiresAt = null;
    return this.changed({ kind: 'confirmed' });
  }

  private end(cause: ReleaseCause, reason?: string, partyId?: string): MeetingChange {
    this.state = cause;
    this.expiresAt = null;
    this.reason = reason ?? null;
    return this.changed({ kind: 'released', cause, ...(partyId && { partyId }) });
  }

  private changed(change: MeetingChange): MeetingChange {
    this.version++;
    return change;
  }
}
