import { type DropCause, type SessionLine } from '@titik/contracts/match.events';
import { type MeetingParty, type MeetingState, meetingStates } from '@titik/contracts/meeting.events';
import { ConflictError, NotFoundError } from '@titik/platform/errors';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type Answer = 'accepted' | 'declined';

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
const live: readonly MeetingState[] = ['tentative', 'confirmed'];

/** A meeting and how it may change. Each change raises the version; one that changes nothing says `false`. */
@Entity('meeting')
@Index('meeting_session', ['sessionId'], { unique: true })
@Index('meeting_demand', ['demandId'])
@Index('meeting_expiry', ['expiresAt'], { where: `state = 'tentative'` })
@Check('meeting_kind', `kind in ('pitch', 'business-matching')`)
@Check('meeting_state', `state in (${quoted(meetingStates)})`)
@Check('meeting_lasts', 'ends_at > starts_at')
@Check('meeting_expires', `(state = 'tentative') = (expires_at is not null)`)
export class Meeting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_pk' })
  id: string;

  @Column('integer')
  version: number;

  @Column('text')
  kind: 'pitch' | 'business-matching';

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
   * @returns whether anything changed: the same answer again does not
   * @throws NotFoundError `meeting.not-a-party`; ConflictError `meeting.ended` or `meeting.over`
   */
  answer(partyId: string, answer: Answer, now: Date, reason?: string): boolean {
    const party = this.parties.find((each) => each.partyId === partyId);
    if (!party) throw new NotFoundError('meeting.not-a-party', { party: partyId });
    const repeated = party.answer === answer;
    if (repeated && (answer === 'declined' || live.includes(this.state))) return false;
    this.mustBeLive(now);
    this.parties = this.parties.map((each) => (each.partyId === partyId ? { ...each, answer } : each));
    if (answer === 'declined') this.end('declined', reason);
    else if (this.parties.every((each) => each.answer === 'accepted')) this.change('confirmed');
    else this.version++;
    return true;
  }

  /**
   * Calls the meeting off.
   * @returns whether anything changed: what is cancelled stays cancelled
   * @throws ConflictError `meeting.ended` or `meeting.over`
   */
  cancel(reason: string, now: Date): boolean {
    if (this.state === 'cancelled') return false;
    this.mustBeLive(now);
    this.end('cancelled', reason);
    return true;
  }

  /**
   * Lets the hour go because the session that it was held for is not wanted any more. What everybody has agreed on
   * stays when only the demand was closed: calling that off is for a person to decide.
   * @returns whether anything changed: what has ended or is over stays as it is
   */
  letGo(cause: DropCause, reason: string, now: Date): boolean {
    const agreed = this.state === 'confirmed' && cause === 'person' && this.endsAt > now;
    if (!agreed && (this.state !== 'tentative' || this.hasLapsed(now))) return false;
    this.end('cancelled', reason);
    return true;
  }

  /** @returns whether it lapsed: only a tentative meeting whose time is up does */
  expire(now: Date): boolean {
    if (!this.hasLapsed(now)) return false;
    this.end('expired');
    return true;
  }

  private mustBeLive(now: Date): void {
    if (this.hasLapsed(now)) throw new ConflictError('meeting.ended', { state: 'expired' });
    if (!live.includes(this.state)) throw new ConflictError('meeting.ended', { state: this.state });
    if (this.endsAt <= now) throw new ConflictError('meeting.over', { end: this.endsAt.toISOString() });
  }

  private hasLapsed(now: Date): boolean {
    return this.state === 'tentative' && this.expiresAt !== null && this.expiresAt <= now;
  }

  private end(state: MeetingState, reason?: string): void {
    this.change(state);
    this.reason = reason ?? null;
  }

  private change(state: MeetingState): void {
    this.state = state;
    this.expiresAt = null;
    this.version++;
  }
}
