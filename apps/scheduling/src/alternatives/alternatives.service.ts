import { Injectable } from '@nestjs/common';
import type { Language } from '@titik/contracts/values';
import { mustBeTheirs } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { DataSource } from 'typeorm';
import { CalendarService } from '../meetings/calendar.service';
import { Meeting } from '../meetings/meeting.entity';
import { pastMeetings } from '../meetings/past-meetings';
import { policy, searchRange } from '../meetings/policy';
import { mustBeTheirMeeting } from '../meetings/whose-meetings';
import type { Party } from '../parties/party.entity';
import { PartyService } from '../parties/party.service';
import { mayBringTogether } from '../parties/whose-parties';
import { burdensBorne } from '../slots/burden';
import { findSlots } from '../slots/find-slot';
import type { SlotList, SlotsQuery } from './alternatives.dto';
import { reasonsFor, sharesOf, tellSlot } from './tell-slots';

const mostDays = 92;
const mostHours = 6;

interface Wanted {
  from: Date;
  to: Date;
  minutes: number;
  limit: number;
}

/** Hours that a person may choose from. */
@Injectable()
export class AlternativesService {
  constructor(
    private readonly database: DataSource,
    private readonly parties: PartyService,
    private readonly calendars: CalendarService,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidError `slot.range`; NotFoundError `party.unknown`; ForbiddenError `auth.not-yours` */
  async list(by: Caller, { parties, minutes, limit, ...range }: SlotsQuery, language: Language): Promise<SlotList> {
    const [from, to] = [new Date(range.from), new Date(range.to)];
    const days = (to.getTime() - from.getTime()) / 86_400_000;
    if (!(days > 0 && days <= mostDays)) throw new InvalidError('slot.range', { field: 'to', most: mostDays });
    const known = await this.parties.require(this.database.manager, parties);
    const present = parties.flatMap((id) => known.get(id) ?? []);
    mustBeTheirs(mayBringTogether(by, present), 'parties');
    return this.find(present, { from, to, minutes, limit }, language);
  }

  /**
   * Other hours for a meeting, as long as the present one, for everybody who comes; for whoever of them asks.
   * @throws NotFoundError `meeting.not-found`; ForbiddenError `auth.not-yours`
   */
  async forMeeting(by: Caller, id: string, language: Language): Promise<SlotList> {
    const tx = this.database.manager;
    const meeting = await tx.findOneBy(Meeting, { id });
    if (!meeting) throw new NotFoundError('meeting.not-found', { id });
    await mustBeTheirMeeting(tx, by, meeting, (_, __, theirs) => theirs.size > 0);
    const coming = meeting.parties.filter(({ answer }) => answer !== 'declined').map(({ partyId }) => partyId);
    const known = await this.parties.require(tx, coming);
    const minutes = (meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000;
    const present = coming.flatMap((partyId) => known.get(partyId) ?? []);
    return this.find(present, { ...searchRange(this.clock.now()), minutes, limit: mostHours }, language);
  }

  private async find(present: Party[], { from, to, minutes, limit }: Wanted, language: Language): Promise<SlotList> {
    const tx = this.database.manager;
    const calendars = await this.calendars.load(tx, present, from, to);
    const ours = present.flatMap(({ partyId }) => calendars.get(partyId) ?? []);
    const names = new Map(present.map(({ partyId, name }) => [partyId, name]));
    const borne = burdensBorne(ours, await pastMeetings(tx, present, from));
    const slots = findSlots({ parties: ours, from, to, minutes, step: policy.step, limit, apart: true, borne });
    const items = slots.map((slot, i) => {
      const shares = sharesOf(ours, slot, borne);
      const reasons = reasonsFor(slot, shares);
      return {
        rank: i + 1,
        ...slot,
        reasons,
        text: tellSlot(
          slot,
          reasons,
          ours.map(({ zone }) => zone),
          language,
        ),
        parties: shares.map((share) => ({ ...share, name: names.get(share.partyId)! })),
      };
    });
    return { items };
  }
}
