import { type DropCause, type SessionLine } from '@titik/contracts/match.events';
import {
  type MeetingKind,
  meetingKinds,
  type MeetingParty,
  type MeetingState,
  meetingStates,
  type ReleaseCause,
} from '@titik/contracts/meeting.events';
import type {
  MeetingForum,
  MeetingOutcome,
  MeetingResource,
  OtherHours,
  PitchTurn,
} from '@titik/contracts/meeting-parts';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MeetingChange } from './meeting-change';
import { outcomeOf, type WrittenOutcome } from './outcome';
import { policy } from './policy';
import { closeRanks, quorum } from './quorum';
import { runningOrder } from './running-order';
import { expiryOf, nextReminder, type Timing } from './timing';

export type Answer = 'accepted' | 'declined';

/** When a meeting takes place. */
interface Hour {
  start: Date;
  end: Date;
}

/** Where and when a forum day's schedule wants a meeting. */
export interface ForumSeat extends Hour {
  tableNo: number;
  resources: MeetingResource[];
  forum: MeetingForum;
}

const minute = 60_000;
const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
const idsOf = (resources: readonly MeetingResource[]) => resources.map(({ resourceId }) => resourceId).join();
const live: readonly MeetingState[] = ['tentative', 'confirmed'];

/** A meeting and how it may change. Each change raises the version; one that changes nothing says so by giving none. */
@Entity('meeting')
@Index('meeting_session', ['sessionId'], { unique: true })
@Index('meeting_demand', ['demandId'])
@Index('meeting_born_from', ['bornFrom'], { where: 'born_from is not null' })
@Index('meeting_forum_day', ['forumDayId'], { where: 'forum_day_id is not null' })
@Index('meeting_expiry', ['expiresAt'], { where: `state = 'tentative'` })
@Index('meeting_of_party', { synchronize: false })
@Index('meeting_reminder', ['remindAt'], { where: 'remind_at is not null' })
@Check('meeting_kind', `kind in (${quoted(meetingKinds)})`)
@Check('meeting_state', `state in (${quoted(meetingStates)})`)
@Check('meeting_hour_version', 'hour_version between 1 and version')
@Check('meeting_lasts', 'ends_at > starts_at')
@Check('meeting_expires', `(state = 'tentative') = (expires_at is not null)`)
@Check('meeting_forum', `(kind = 'forum') = (forum_day_id is not null and table_no is not null)`)
@Check('meeting_outcome', `outcome is null or state = 'confirmed'`)
export class Meeting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_pk' })
  id: string;

  @Column('integer')
  version: number;

  /** Since which version it has been at its present hour */
  @Column('integer', { name: 'hour_version', default: 1 })
  hourVersion: number;

  /** When it got its present version */
  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt: Date;

  @Column('text')
  kind: MeetingKind;

  @Column('text')
  state: MeetingState;

  @Column('uuid', { name: 'demand_id', nullable: true })
  demandId: string | null;

  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: string | null;

  /** The pitch that it grew out of */
  @Column('uuid', { name: 'born_from', nullable: true })
  bornFrom: string | null;

  @Column('uuid', { name: 'forum_day_id', nullable: true })
  forumDayId: string | null;

  @Column('integer', { name: 'table_no', nullable: true })
  tableNo: number | null;

  /** Of a meeting that a forum day's schedule made */
  @Column('jsonb', { nullable: true })
  forum: MeetingForum | null;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  /** Nobody's shared office hours allowed for it */
  @Column('boolean', { name: 'out_of_hours' })
  outOfHours: boolean;

  @Column('jsonb')
  parties: MeetingParty[];

  @Column('jsonb', { default: [] })
  resources: MeetingResource[];

  @Column('text', { nullable: true })
  link: string | null;

  @Column('jsonb')
  lines: SessionLine[];

  @Column('jsonb', { name: 'running_order', nullable: true })
  runningOrder: PitchTurn[] | null;

  @Column('jsonb', { name: 'other_hours', nullable: true })
  otherHours: OtherHours | null;

  /** How many times other hours were proposed */
  @Column('integer', { default: 0 })
  rounds: number;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { name: 'remind_at', nullable: true })
  remindAt: Date | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('jsonb', { nullable: true })
  outcome: MeetingOutcome | null;

  /**
   * A party's or an interpreter's answer. When the last one that must accepts, the meeting is confirmed. One that
   * declines ends it, or stays away where the meeting can go on without it (see `quorum`).
   * @returns nothing where nothing changed: by the same answer again
   * @throws NotFoundError `meeting.not-a-party`; ConflictError `meeting.ended`, `meeting.over` or `meeting.left`
   */
  answer(partyId: string, answer: Answer, now: Date, reason?: string): MeetingChange | undefined {
    const before = this.seatOf(partyId).answer;
    if (before === answer && (answer === 'declined' || live.includes(this.state))) return undefined;
    this.mustBeLive(now);
    this.mustCome(partyId);
    this.note(partyId, answer);
    if (answer === 'accepted' && this.otherHours?.partyId === partyId) this.otherHours = null;
    const stands = quorum(this.parties);
    if (stands === 'lost') return this.end('declined', reason, partyId);
    if (answer === 'declined') this.closeUp();
    const left = answer === 'declined' ? { partyId, ...(reason && { reason }) } : {};
    if (stands === 'agreed' && this.state === 'tentative') return this.confirm(left);
    if (answer === 'accepted') return this.changed({ kind: 'accepted' });
    return this.changed({ kind: 'changed', change: 'party-left', ...left });
  }

  /**
   * A party would rather meet at other hours. The present hour stays held, and what is agreed stays agreed, until
   * another party takes one of them.
   * @param starts one to five, each as long as the meeting is now
   * @throws NotFoundError `meeting.not-a-party`; InvalidError `meeting.start-in-past`, `meeting.same-hour`;
   *   ConflictError `meeting.ended`, `meeting.over`, `meeting.left` or `meeting.too-many-rounds`
   */
  proposeHours(partyId: string, starts: readonly Date[], now: Date, reason?: string): MeetingChange {
    this.mustBeLive(now);
    this.partyOf(partyId);
    this.mustCome(partyId);
    if (this.rounds >= policy.rounds) throw new ConflictError('meeting.too-many-rounds', { most: policy.rounds });
    for (const start of starts) {
      this.mustBeAhead(start, now);
      if (start.getTime() === this.startsAt.getTime()) {
        throw new InvalidError('meeting.same-hour', { field: 'hours', start: start.toISOString() });
      }
    }
    this.rounds++;
    const length = this.endsAt.getTime() - this.startsAt.getTime();
    this.otherHours = {
      partyId,
      round: this.rounds,
      hours: starts.map((start) => ({
        start: start.toISOString(),
        end: new Date(start.getTime() + length).toISOString(),
      })),
      ...(reason && { reason }),
    };
    if (this.state === 'tentative') this.note(partyId, 'waiting');
    return this.changed({ kind: 'hours-proposed' });
  }

  /**
   * Another party takes one of the proposed hours: the meeting moves there, and whoever is neither of the two is asked
   * again.
   * @throws NotFoundError `meeting.not-a-party`; InvalidError `meeting.start-in-past`; ConflictError `meeting.ended`,
   *   `meeting.over`, `meeting.left`, `meeting.own-hours` or `meeting.hours-gone`
   */
  takeHour(partyId: string, start: Date, now: Date, timing: Timing): MeetingChange {
    this.mustBeLive(now);
    this.partyOf(partyId);
    this.mustCome(partyId);
    const offered = this.otherHours;
    const hour = offered?.hours.find((each) => Date.parse(each.start) === start.getTime());
    if (!offered || !hour) throw new ConflictError('meeting.hours-gone', { start: start.toISOString() });
    if (offered.partyId === partyId) throw new ConflictError('meeting.own-hours');
    this.mustBeAhead(start, now);
    const to = { start, end: new Date(hour.end) };
    return this.moveTo(to, [offered.partyId, partyId], now, timing, { partyId, reason: offered.reason });
  }

  /**
   * A party will not have the proposed hours, or takes its own back.
   * @throws NotFoundError `meeting.not-a-party`; ConflictError `meeting.ended`, `meeting.over`, `meeting.left` or
   *   `meeting.hours-gone`
   */
  refuseHours(partyId: string, now: Date, reason?: string): MeetingChange {
    this.mustBeLive(now);
    this.partyOf(partyId);
    this.mustCome(partyId);
    const hours = this.otherHours;
    if (!hours) throw new ConflictError('meeting.hours-gone');
    this.otherHours = null;
    return this.changed({ kind: 'hours-refused', cause: 'refused', hours, partyId, ...(reason && { reason }) });
  }

  /** A proposed hour turned out to be taken. @returns nothing where it is not among them any more */
  strikeHour(start: Date): MeetingChange | undefined {
    const offered = this.otherHours;
    const hour = offered?.hours.find((each) => Date.parse(each.start) === start.getTime());
    if (!offered || !hour || !live.includes(this.state)) return undefined;
    const left = offered.hours.filter((each) => each !== hour);
    this.otherHours = left.length > 0 ? { ...offered, hours: left } : null;
    return this.changed({ kind: 'hours-refused', cause: 'impossible', hours: { ...offered, hours: [hour] } });
  }

  /**
   * Moves the meeting; parties, id and link stay, and all are asked again, except the party that moves it.
   * @param partyId absent: somebody moves it for all
   * @throws NotFoundError `meeting.not-a-party`; InvalidError `meeting.start-in-past`; ConflictError `meeting.ended`,
   *   `meeting.over` or `meeting.left`
   * @returns nothing where it is at that hour already
   */
  move(to: Hour, now: Date, timing: Timing, by: { partyId?: string; reason?: string }): MeetingChange | undefined {
    this.mustBeLive(now);
    if (by.partyId) this.partyOf(by.partyId);
    if (by.partyId) this.mustCome(by.partyId);
    this.mustBeAhead(to.start, now);
    if (to.start.getTime() === this.startsAt.getTime() && to.end.getTime() === this.endsAt.getTime()) return undefined;
    return this.moveTo(to, by.partyId ? [by.partyId] : [], now, timing, by);
  }

  /**
   * Has these resources from now on, and no others.
   * @param link where to meet online; absent: it stays as it is
   * @throws ConflictError `meeting.ended` or `meeting.over`
   */
  useResources(resources: readonly MeetingResource[], now: Date, link?: string): MeetingChange {
    this.mustBeLive(now);
    const known = new Map(this.resources.map((each) => [each.resourceId, each]));
    const added = resources.flatMap(({ resourceId }) => (known.has(resourceId) ? [] : resourceId));
    const kept = new Set(resources.map(({ resourceId }) => resourceId));
    const removed = this.resources.filter(({ resourceId }) => !kept.has(resourceId));
    this.resources = resources.map((each) => known.get(each.resourceId) ?? each);
    this.link = link ?? this.link;
    return this.changed({
      kind: 'changed',
      change: 'resources',
      ...(added.length > 0 && { added }),
      ...(removed.length > 0 && { removed }),
    });
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
   * Goes where its forum day's schedule wants it. Whoever comes to the forum comes at whichever hour it gives them, so
   * nobody is asked again.
   * @returns nothing where it is there already
   * @throws ConflictError `meeting.ended`, `meeting.over`, `meeting.under-way`; InvalidError `meeting.start-in-past`
   */
  reseat(to: ForumSeat, now: Date): MeetingChange | undefined {
    const sameHour = to.start.getTime() === this.startsAt.getTime() && to.end.getTime() === this.endsAt.getTime();
    const sameSeat =
      to.tableNo === this.tableNo &&
      idsOf(to.resources) === idsOf(this.resources) &&
      (['name', 'place', 'zone'] as const).every((key) => to.forum[key] === this.forum?.[key]);
    if (sameHour && sameSeat) return undefined;
    this.mustBeAheadStill(now);
    if (!sameHour) this.mustBeAhead(to.start, now);
    const [previousStart, previousEnd] = [this.startsAt.toISOString(), this.endsAt.toISOString()];
    const { start: startsAt, end: endsAt, tableNo, resources, forum } = to;
    Object.assign(this, { startsAt, endsAt, tableNo, resources, forum, otherHours: null });
    this.parties = this.parties.map((each) => (each.answer === 'waiting' ? { ...each, answer: 'accepted' } : each));
    this.state = 'confirmed';
    this.expiresAt = null;
    if (sameHour) return this.changed({ kind: 'changed', change: 'resources' });
    this.hourVersion = this.version + 1;
    return this.changed({ kind: 'moved', previousStart, previousEnd });
  }

  /** Its forum day's schedule has no place for it any more. @throws ConflictError as `reseat` */
  unseat(now: Date): MeetingChange {
    this.mustBeAheadStill(now);
    return this.end('cancelled');
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

  /**
   * The time for answers is up: the meeting ends, unless those who accepted can meet without the others.
   * @returns nothing where it is not up
   */
  expire(now: Date): MeetingChange | undefined {
    if (!this.hasLapsed(now)) return undefined;
    const remaining = this.startsAt > now ? closeRanks(this.parties) : undefined;
    if (!remaining) return this.end('expired');
    const waited = this.parties.filter(({ answer }) => answer === 'waiting').map(({ partyId }) => partyId);
    this.parties = remaining;
    this.closeUp();
    return this.confirm({ silent: waited.filter((id) => this.partyOf(id).answer === 'declined') });
  }

  /** Reminds where it is time to, and notes when to do it next. @returns nothing where it is not, or too late */
  remind(now: Date, timing: Timing): MeetingChange | undefined {
    if (!this.remindAt || this.remindAt > now) return undefined;
    const due = this.remindAt;
    this.remindAt = this.state === 'confirmed' ? nextReminder(this, now, timing) : null;
    if (!live.includes(this.state) || this.hasLapsed(now) || this.startsAt <= now) return undefined;
    const [about, at] = this.expiresAt ? (['hold', this.expiresAt] as const) : (['start', this.startsAt] as const);
    const hours = Math.round((at.getTime() - due.getTime()) / 36_000) / 100;
    return { kind: 'reminder', about, at: at.toISOString(), hours };
  }

  /**
   * Writes down how it went, or corrects that.
   * @throws ConflictError `meeting.ended`, `meeting.not-over`; InvalidError `meeting.attendance-incomplete`,
   *   `meeting.attendance-unknown`
   */
  recordOutcome(written: WrittenOutcome, recordedBy: string, now: Date): MeetingChange {
    if (this.state !== 'confirmed') throw new ConflictError('meeting.ended', { state: this.state });
    if (this.endsAt > now) throw new ConflictError('meeting.not-over', { end: this.endsAt.toISOString() });
    this.outcome = outcomeOf(this.parties, written, recordedBy, now);
    return this.changed({ kind: 'outcome', outcome: this.outcome });
  }

  private moveTo(
    { start, end }: Hour,
    accept: readonly string[],
    now: Date,
    timing: Timing,
    { partyId, reason }: { partyId?: string; reason?: string },
  ): MeetingChange {
    const [previousStart, previousEnd] = [this.startsAt.toISOString(), this.endsAt.toISOString()];
    const asked = (id: string, answer?: MeetingParty['answer']) =>
      answer === 'declined' ? answer : accept.includes(id) ? 'accepted' : 'waiting';
    this.startsAt = start;
    this.endsAt = end;
    this.outOfHours = false;
    this.parties = this.parties.map((each) => ({ ...each, answer: asked(each.partyId, each.answer) }));
    this.resources = this.resources.map((each) =>
      each.answer ? { ...each, answer: asked(each.resourceId, each.answer) } : each,
    );
    this.otherHours = null;
    this.closeUp();
    const agreed = quorum(this.parties) === 'agreed';
    this.state = agreed ? 'confirmed' : 'tentative';
    this.expiresAt = agreed ? null : expiryOf(now, start, timing);
    this.hourVersion = this.version + 1;
    const by = { ...(partyId && { partyId }), ...(reason && { reason }) };
    return this.changed({ kind: 'moved', previousStart, previousEnd, ...by });
  }

  private partyOf(partyId: string): MeetingParty {
    const party = this.parties.find((each) => each.partyId === partyId);
    if (!party) throw new NotFoundError('meeting.not-a-party', { party: partyId });
    return party;
  }

  private seatOf(id: string): Pick<MeetingParty, 'answer'> {
    const interpreter = this.resources.find((each) => each.resourceId === id);
    return interpreter?.answer ? { answer: interpreter.answer } : this.partyOf(id);
  }

  private note(id: string, answer: MeetingParty['answer']): void {
    this.parties = this.parties.map((each) => (each.partyId === id ? { ...each, answer } : each));
    this.resources = this.resources.map((each) => (each.resourceId === id ? { ...each, answer } : each));
  }

  /** Whoever stayed away leaves the running order, and the others share the time. */
  private closeUp(): void {
    const minutes = (this.endsAt.getTime() - this.startsAt.getTime()) / minute;
    this.runningOrder = this.runningOrder && runningOrder(this.parties, minutes);
    const proposer = this.otherHours && this.partyOf(this.otherHours.partyId);
    if (proposer?.answer === 'declined') this.otherHours = null;
  }

  private mustCome(id: string): void {
    if (this.seatOf(id).answer === 'declined') throw new ConflictError('meeting.left', { party: id });
  }

  private mustBeAhead(start: Date, now: Date): void {
    if (start <= now) throw new InvalidError('meeting.start-in-past', { field: 'start', start: start.toISOString() });
  }

  private mustBeLive(now: Date): void {
    if (this.hasLapsed(now)) throw new ConflictError('meeting.ended', { state: 'expired' });
    if (!live.includes(this.state)) throw new ConflictError('meeting.ended', { state: this.state });
    if (this.endsAt <= now) throw new ConflictError('meeting.over', { end: this.endsAt.toISOString() });
  }

  private mustBeAheadStill(now: Date): void {
    this.mustBeLive(now);
    if (this.startsAt <= now) throw new ConflictError('meeting.under-way', { start: this.startsAt.toISOString() });
  }

  private hasLapsed(now: Date): boolean {
    return this.state === 'tentative' && this.expiresAt !== null && this.expiresAt <= now;
  }

  private confirm(left: { partyId?: string; reason?: string; silent?: string[] }): MeetingChange {
    this.state = 'confirmed';
    this.expiresAt = null;
    return this.changed({ kind: 'confirmed', ...left });
  }

  private end(cause: ReleaseCause, reason?: string, partyId?: string): MeetingChange {
    this.state = cause;
    this.expiresAt = null;
    this.otherHours = null;
    this.reason = reason ?? null;
    return this.changed({ kind: 'released', cause, ...(partyId && { partyId }) });
  }

  private changed(change: MeetingChange): MeetingChange {
    this.version++;
    return change;
  }
}
