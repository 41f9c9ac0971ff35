import { Injectable } from '@nestjs/common';
import type { MeetingParty } from '@titik/contracts/meeting.events';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import { Party } from '../parties/party.entity';
import { PartyService } from '../parties/party.service';
import type { Resource } from '../resources/resource.entity';
import { ResourceService } from '../resources/resource.service';
import { burdensBorne } from '../slots/burden';
import { findSlots, type Slot } from '../slots/find-slot';
import { CalendarService } from './calendar.service';
import { busyTimes, queueFor, resourceOf } from './hold';
import { makeMeeting } from './make-meeting';
import { MeetingKeeper } from './meeting-keeper.service';
import { type MeetingView, viewOf } from './meeting-view';
import type { FollowUp } from './meeting.dto';
import { Meeting } from './meeting.entity';
import { pastMeetings } from './past-meetings';
import { linkOf, placeOf } from './places';
import { policy, searchRange } from './policy';
import { timingOf } from './timing';
import { transact } from './transact';
import { mayConvene, mustBeTheirMeeting } from './whose-meetings';

const minute = 60_000;
const hoursToTry = 3;

/** Meetings of one producer that grow out of a pitch, with the same buyers and posts and about the same lines. */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly database: DataSource,
    private readonly parties: PartyService,
    private readonly resources: ResourceService,
    private readonly calendars: CalendarService,
    private readonly keeper: MeetingKeeper,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /**
   * Holds an hour for it: the one asked for, else the best that is free after the pitch.
   * @throws NotFoundError `meeting.not-found`, `meeting.not-a-party`; InvalidError `meeting.producer-needed`,
   *   `meeting.start-in-past`, `resource.unknown`; ConflictError `meeting.no-pitch`, `meeting.not-agreed`,
   *   `meeting.follow-up-exists`, `meeting.slot-taken` or `meeting.no-hour`
   */
  book(by: Caller, id: string, { producerId, start, minutes, resourceIds = [] }: FollowUp): Promise<MeetingView> {
    const length = minutes ?? policy.minutes;
    return transact(this.database.manager, async (tx) => {
      const pitch = await tx.findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!pitch) throw new NotFoundError('meeting.not-found', { id });
      await mustBeTheirMeeting(tx, by, pitch, (_, __, theirs) => mayConvene(by, theirs));
      const seats = seatsOf(pitch, producerId);
      await this.mustBeFirst(tx, pitch, seats[0].partyId);
      const partyIds = seats.map(({ partyId }) => partyId);
      const parties = await this.parties.require(tx, partyIds);
      const present = partyIds.map((partyId) => parties.get(partyId)!);
      const chosen = await this.resources.require(tx, resourceIds);
      await queueFor(tx, [...present, ...chosen.map(roleOf)].map(resourceOf));
      const slots = start ? [this.slotAt(start, length)] : await this.freeSlots(tx, pitch, present, chosen, length);
      for (const slot of slots) {
        const meeting = makeMeeting(
          {
            kind: 'business-matching',
            demandId: pitch.demandId,
            bornFrom: pitch.id,
            lines: pitch.lines,
            resources: chosen.map(placeOf),
            link: linkOf(chosen),
            optional: seats.filter(({ optional }) => optional).map(({ partyId }) => partyId),
          },
          present,
          slot,
          this.clock.now(),
          timingOf(this.environment),
        );
        if ((await this.keeper.hold(tx, by, [meeting])).length === 0) return viewOf(meeting);
      }
      throw start ? new ConflictError('meeting.slot-taken', { start }) : new ConflictError('meeting.no-hour');
    });
  }

  private async mustBeFirst(tx: EntityManager, pitch: Meeting, producerId: string): Promise<void> {
    const known = await tx.find(Meeting, {
      where: { bornFrom: pitch.id, state: In(['tentative', 'confirmed']), endsAt: MoreThan(this.clock.now()) },
    });
    const its = known.find(({ parties }) => parties.some(({ partyId }) => partyId === producerId));
    if (its) throw new ConflictError('meeting.follow-up-exists', { meeting: its.id });
  }

  private slotAt(start: string, minutes: number): Slot {
    const at = new Date(start);
    if (at <= this.clock.now()) throw new InvalidError('meeting.start-in-past', { field: 'start', start });
    return { start: at, end: new Date(at.getTime() + minutes * minute), outOfHours: false };
  }

  private async freeSlots(
    tx: EntityManager,
    pitch: Meeting,
    present: readonly Party[],
    chosen: readonly Resource[],
    minutes: number,
  ): Promise<Slot[]> {
    const now = this.clock.now();
    const { from, to } = searchRange(now < pitch.endsAt ? pitch.endsAt : now);
    const calendars = await this.calendars.load(tx, present, from, to);
    const taken = await busyTimes(
      tx,
      chosen.map((resource) => resourceOf(roleOf(resource))),
      from,
      to,
    );
    const busy = [...taken.values()].flat();
    const interpreters = chosen.flatMap(({ id, zone, officeHours }) =>
      zone && officeHours ? [{ id, zone, officeHours, holidays: new Set<string>(), busy }] : [],
    );
    const people = [...calendars.values()].map((calendar) => ({ ...calendar, busy: [...calendar.busy, ...busy] }));
    return findSlots({
      parties: [...people, ...interpreters],
      from,
      to,
      minutes,
      step: policy.step,
      limit: hoursToTry,
      borne: burdensBorne(people, await pastMeetings(tx, present, now)),
    });
  }
}

const roleOf = ({ kind, id }: Resource) => ({ role: kind, partyId: id });

/** Who meets: the producer first, then all that come and are no producer. */
function seatsOf(pitch: Meeting, producerId?: string): MeetingParty[] {
  if (pitch.kind !== 'pitch') throw new ConflictError('meeting.no-pitch', { kind: pitch.kind });
  if (pitch.state === 'tentative') throw new ConflictError('meeting.not-agreed');
  if (pitch.state !== 'confirmed') throw new ConflictError('meeting.ended', { state: pitch.state });
  const coming = pitch.parties.filter(({ answer }) => answer !== 'declined');
  const producers = coming.filter(({ role }) => role === 'producer');
  if (!producerId && producers.length !== 1) throw new InvalidError('meeting.producer-needed', { field: 'producerId' });
  const producer = producerId ? producers.find(({ partyId }) => partyId === producerId) : producers[0];
  if (!producer) throw new NotFoundError('meeting.not-a-party', { party: producerId });
  return [producer, ...coming.filter(({ role }) => role !== 'producer')];
}
