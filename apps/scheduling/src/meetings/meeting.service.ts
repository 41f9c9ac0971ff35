import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Outbox } from '@titik/eventing/outbox';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { type EntityManager, In, MoreThan, type Repository } from 'typeorm';
import { Party } from '../parties/party.entity';
import { hold, release } from './hold';
import { makeMeeting } from './make-meeting';
import type { ChangedMeeting, MeetingChange } from './meeting-change';
import { newsOf } from './meeting-news';
import { type MeetingPage, type MeetingView, viewOf } from './meeting-view';
import { type MeetingQuery, type NewAnswer, type NewMeeting } from './meeting.dto';
import { Meeting } from './meeting.entity';

/** Meetings as people see and change them. */
@Injectable()
export class MeetingService {
  constructor(
    @InjectRepository(Meeting) private readonly meetings: Repository<Meeting>,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** A page of them in the order in which they were made. */
  async list({ demandId, sessionId, state, limit, after }: MeetingQuery): Promise<MeetingPage> {
    const found = await this.meetings.find({
      where: {
        ...(demandId && { demandId }),
        ...(sessionId && { sessionId }),
        ...(state && { state }),
        ...(after && { id: MoreThan(after) }),
      },
      order: { id: 'asc' },
      take: limit,
    });
    return { items: found.map(viewOf), ...(found.length === limit && { next: found.at(-1)?.id }) };
  }

  /** @throws NotFoundError `meeting.not-found` */
  async get(id: string): Promise<MeetingView> {
    return viewOf((await this.meetings.findOneBy({ id })) ?? missing(id));
  }

  /**
   * Holds an hour that a person chose; office hours and holidays are that person's affair.
   * @throws InvalidError `meeting.start-in-past`, `meeting.unknown-party`; ConflictError `meeting.slot-taken`
   */
  async book({ partyIds, start, minutes, kind = 'business-matching', demandId }: NewMeeting): Promise<MeetingView> {
    const now = this.clock.now();
    const startsAt = new Date(start);
    if (startsAt <= now) throw new InvalidError('meeting.start-in-past', { field: 'start', start });
    const slot = { start: startsAt, end: new Date(startsAt.getTime() + minutes * 60_000), outOfHours: false };
    return this.meetings.manager.transaction(async (tx) => {
      const parties = await present(tx, partyIds);
      const meeting = makeMeeting({ kind, demandId, lines: [] }, parties, slot, now, this.environment.HOLD_HOURS);
      const refused = await hold(tx, [meeting]);
      if (refused.length > 0) throw new ConflictError('meeting.slot-taken', { start });
      await this.outbox.add(tx, [newsOf(meeting, { kind: 'held' })]);
      return viewOf(meeting);
    });
  }

  /** @throws NotFoundError `meeting.not-found`, and what `Meeting.answer` throws */
  answer(id: string, { partyId, answer, reason }: NewAnswer): Promise<MeetingView> {
    return this.change(id, (meeting) => meeting.answer(partyId, answer, this.clock.now(), reason));
  }

  /** @throws NotFoundError `meeting.not-found`, and what `Meeting.cancel` throws */
  cancel(id: string, reason: string): Promise<MeetingView> {
    return this.change(id, (meeting) => meeting.cancel(reason, this.clock.now()));
  }

  private change(id: string, decide: (meeting: Meeting) => MeetingChange | undefined): Promise<MeetingView> {
    return this.meetings.manager.transaction(async (tx) => {
      const meeting = await tx.findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!meeting) missing(id);
      const change = decide(meeting);
      if (change) await keep(tx, this.outbox, [{ meeting, change }]);
      return viewOf(meeting);
    });
  }
}

/** Writes changed meetings, frees the hours of those that ended, and tells. */
export async function keep(tx: EntityManager, outbox: Outbox, changed: readonly ChangedMeeting[]): Promise<void> {
  if (changed.length === 0) return;
  await tx.save(changed.map(({ meeting }) => meeting));
  const ended = changed.filter(({ change }) => change.kind === 'released').map(({ meeting }) => meeting);
  if (ended.length > 0) await release(tx, ended);
  await outbox.add(
    tx,
    changed.map(({ meeting, change }) => newsOf(meeting, change)),
  );
}

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
