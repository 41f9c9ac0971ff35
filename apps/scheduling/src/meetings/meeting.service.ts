import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { mustBeTheirs } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { type Match, requireVersion } from '@titik/platform/http/etag';
import { type EntityManager, In, MoreThan, type Repository } from 'typeorm';
import { Party } from '../parties/party.entity';
import { mayBringTogether } from '../parties/whose-parties';
import { ResourceService } from '../resources/resource.service';
import { bookedBy, mustBeFree, queueFor } from './hold';
import { makeMeeting } from './make-meeting';
import { type ChangedMeeting, changedBy, type MeetingChange } from './meeting-change';
import { MeetingKeeper } from './meeting-keeper.service';
import { type MeetingPage, type MeetingView, viewOf } from './meeting-view';
import type {
  MeetingQuery,
  Move,
  NewAnswer,
  NewMeeting,
  OutcomeInput,
  RefusedHours,
  ResourceChoice,
  TakenHour,
} from './meeting.dto';
import { Meeting } from './meeting.entity';
import { linkOf, placeOf } from './places';
import { timingOf } from './timing';
import { transact } from './transact';
import {
  mayActAs,
  mayCancel,
  mayConvene,
  mayReadMeeting,
  mustBeTheirMeeting,
  type Needs,
  seenBy,
  theirMeetings,
} from './whose-meetings';

const minute = 60_000;

/** Meetings as people see and change them; what is not theirs: ForbiddenError `auth.not-yours`. */
@Injectable()
export class MeetingService {
  constructor(
    @InjectRepository(Meeting) private readonly meetings: Repository<Meeting>,
    private readonly resources: ResourceService,
    private readonly keeper: MeetingKeeper,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** A page of theirs in the order in which they were made. */
  async list(by: Caller, { limit, after, ...asked }: MeetingQuery): Promise<MeetingPage> {
    const { demandId, sessionId, state, bornFrom, forumDayId } = asked;
    const found = await this.meetings.find({
      where: {
        ...(demandId && { demandId }),
        ...(sessionId && { sessionId }),
        ...(state && { state }),
        ...(bornFrom && { bornFrom }),
        ...(forumDayId && { forumDayId }),
        ...(after && { id: MoreThan(after) }),
        ...theirMeetings(by),
      },
      order: { id: 'asc' },
      take: limit,
    });
    return {
      items: found.map((meeting) => seenBy(by, viewOf(meeting))),
      ...(found.length === limit && { next: found.at(-1)?.id }),
    };
  }

  /** @throws NotFoundError `meeting.not-found` */
  async get(by: Caller, id: string): Promise<MeetingView> {
    const meeting = (await this.meetings.findOneBy({ id })) ?? missing(id);
    await mustBeTheirMeeting(this.meetings.manager, by, meeting, mayReadMeeting);
    return seenBy(by, viewOf(meeting));
  }

  /**
   * Holds an hour that a person chose; office hours and holidays are that person's affair.
   * @throws InvalidError `meeting.start-in-past`, `meeting.unknown-party`, `meeting.too-few`, `meeting.forum-only`,
   *   `resource.unknown`; ConflictError `meeting.slot-taken`
   */
  async book(by: Caller, wanted: NewMeeting): Promise<MeetingView> {
    const { partyIds, optionalPartyIds = [], resourceIds = [], start, minutes, link } = wanted;
    const { kind = 'business-matching', demandId, forumDayId, tableNo } = wanted;
    const now = this.clock.now();
    const startsAt = new Date(start);
    if (startsAt <= now) throw new InvalidError('meeting.start-in-past', { field: 'start', start });
    if (kind !== 'forum' && forumDayId) throw new InvalidError('meeting.forum-only', { field: 'forumDayId' });
    const optional = optionalPartyIds.filter((id) => partyIds.includes(id));
    if (partyIds.length - optional.length < 2) throw new InvalidError('meeting.too-few', { field: 'optionalPartyIds' });
    const slot = { start: startsAt, end: new Date(startsAt.getTime() + minutes * minute), outOfHours: false };
    return transact(this.meetings.manager, async (tx) => {
      const parties = await present(tx, partyIds);
      mustBeTheirs(mayBringTogether(by, parties), 'partyIds');
      const chosen = await this.resources.require(tx, resourceIds);
      const meeting = makeMeeting(
        {
          kind,
          demandId,
          forumDayId,
          tableNo,
          optional,
          lines: [],
          resources: chosen.map(placeOf),
          link: link ?? linkOf(chosen),
        },
        parties,
        slot,
        now,
        timingOf(this.environment),
      );
      await mustBeFree(tx, meeting);
      await queueFor(tx, bookedBy(meeting));
      const refused = await this.keeper.hold(tx, by, [meeting]);
      if (refused.length > 0) throw new ConflictError('meeting.slot-taken', { start });
      return viewOf(meeting);
    });
  }

  /** @throws NotFoundError `meeting.not-found`, and what `Meeting.answer` and `Meeting.proposeHours` throw */
  answer(by: Caller, id: string, { partyId, answer, hours = [], reason }: NewAnswer): Promise<MeetingView> {
    const now = this.clock.now();
    return this.change(by, id, as(partyId), (meeting) =>
      answer === 'propose-other'
        ? meeting.proposeHours(
            partyId,
            hours.map((start) => new Date(start)),
            now,
            reason,
          )
        : meeting.answer(partyId, answer, now, reason),
    );
  }

  /**
   * Moves the meeting to a proposed hour; one that turns out to be taken is struck off, and everybody is told.
   * @throws NotFoundError `meeting.not-found`; ConflictError `meeting.slot-taken`; and what `Meeting.takeHour` throws
   */
  async takeHour(by: Caller, id: string, { partyId, start }: TakenHour): Promise<MeetingView> {
    const hour = new Date(start);
    try {
      return await this.change(by, id, as(partyId), (meeting) =>
        meeting.takeHour(partyId, hour, this.clock.now(), timingOf(this.environment)),
      );
    } catch (error) {
      if (!(error instanceof ConflictError && error.code === 'meeting.slot-taken')) throw error;
      await this.change(by, id, as(partyId), (meeting) => meeting.strikeHour(hour));
      throw error;
    }
  }

  /** @throws NotFoundError `meeting.not-found`, and what `Meeting.refuseHours` throws */
  refuseHours(by: Caller, id: string, { partyId, reason }: RefusedHours): Promise<MeetingView> {
    return this.change(by, id, as(partyId), (meeting) => meeting.refuseHours(partyId, this.clock.now(), reason));
  }

  /**
   * Moves the meeting: it has its new hour, or keeps the old one.
   * @throws NotFoundError `meeting.not-found`; ConflictError `meeting.slot-taken`; and what `Meeting.move` throws
   */
  move(by: Caller, id: string, { start, minutes, partyId, reason }: Move): Promise<MeetingView> {
    return this.change(by, id, partyId ? as(partyId) : forAll, (meeting) => {
      const length = minutes ? minutes * minute : meeting.endsAt.getTime() - meeting.startsAt.getTime();
      const to = { start: new Date(start), end: new Date(Date.parse(start) + length) };
      return meeting.move(to, this.clock.now(), timingOf(this.environment), { partyId, reason });
    });
  }

  /** @throws NotFoundError `meeting.not-found`, and what `Meeting.cancel` throws */
  cancel(by: Caller, id: string, reason: string): Promise<MeetingView> {
    return this.change(by, id, mayCancel, (meeting) => meeting.cancel(reason, this.clock.now()));
  }

  /**
   * Books these resources for the meeting and frees the others that it had.
   * @throws NotFoundError `meeting.not-found`; InvalidError `resource.unknown`; ConflictError `meeting.slot-taken`; and
   *   what `Meeting.useResources` throws
   */
  useResources(by: Caller, id: string, { resourceIds }: ResourceChoice): Promise<MeetingView> {
    return transact(this.meetings.manager, async (tx) => {
      const chosen = await this.resources.require(tx, resourceIds);
      return this.changeIn(tx, by, id, forAll, (meeting) =>
        meeting.useResources(chosen.map(placeOf), this.clock.now(), linkOf(chosen)),
      );
    });
  }

  /**
   * Writes down how the meeting went; a correction names the version that it corrects.
   * @throws NotFoundError `meeting.not-found`; InvalidError `request.precondition-required`; ConflictError
   *   `request.version-changed`; and what `Meeting.recordOutcome` throws
   */
  recordOutcome(by: Caller, id: string, match: Match | undefined, written: OutcomeInput): Promise<MeetingView> {
    return this.change(by, id, forAll, (meeting) => {
      if (meeting.outcome && match === undefined) {
        throw new InvalidError('request.precondition-required', { field: 'If-Match' });
      }
      requireVersion(match, meeting.version);
      return meeting.recordOutcome(written, by.actor, this.clock.now());
    });
  }

  private change(by: Caller, id: string, needs: Needs, command: Command): Promise<MeetingView> {
    return transact(this.meetings.manager, (tx) => this.changeIn(tx, by, id, needs, command));
  }

  private async changeIn(
    tx: EntityManager,
    by: Caller,
    id: string,
    needs: Needs,
    command: Command,
  ): Promise<MeetingView> {
    const meeting = await tx.findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!meeting) missing(id);
    await mustBeTheirMeeting(tx, by, meeting, needs);
    const changed: ChangedMeeting[] = changedBy([meeting], command);
    await this.keeper.keep(tx, by, changed);
    return seenBy(by, viewOf(meeting));
  }
}

type Command = (meeting: Meeting) => MeetingChange | undefined;

const as =
  (partyId: string): Needs =>
  (by, meeting, theirs) =>
    mayActAs(by, meeting, theirs, partyId);
const forAll: Needs = (by, _, theirs) => mayConvene(by, theirs);

async function present(tx: EntityManager, partyIds: string[]): Promise<Party[]> {
  const found = await tx.findBy(Party, { partyId: In(partyIds) });
  const byId = new Map(found.map((party) => [party.partyId, party]));
  return partyIds.map((id) => {
    const party = byId.get(id);
    if (!party) throw new InvalidError('meeting.unknown-party', { field: 'partyIds', party: id });
    return party;
  });
}

function missing(id: string): never {
  throw new NotFoundError('meeting.not-found', { id });
}
