import { Injectable } from '@nestjs/common';
import type { Language } from '@titik/contracts/values';
import { mustBeTheirs } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { InvalidError } from '@titik/platform/errors';
import { DataSource } from 'typeorm';
import { CalendarService } from '../meetings/calendar.service';
import { pastMeetings } from '../meetings/past-meetings';
import { policy } from '../meetings/policy';
import { PartyService } from '../parties/party.service';
import { mayBringTogether } from '../parties/whose-parties';
import { burdensBorne } from '../slots/burden';
import { findSlots } from '../slots/find-slot';
import type { SlotList, SlotsQuery } from './alternatives.dto';
import { reasonsFor, sharesOf, tellSlot } from './tell-slots';

const mostDays = 92;

/** Hours that a person may choose from. */
@Injectable()
export class AlternativesService {
  constructor(
    private readonly database: DataSource,
    private readonly parties: PartyService,
    private readonly calendars: CalendarService,
  ) {}

  /** @throws InvalidError `slot.range`; NotFoundError `party.unknown`; ForbiddenError `auth.not-yours` */
  async list(by: Caller, { parties, minutes, limit, ...range }: SlotsQuery, language: Language): Promise<SlotList> {
    const [from, to] = [new Date(range.from), new Date(range.to)];
    const days = (to.getTime() - from.getTime()) / 86_400_000;
    if (!(days > 0 && days <= mostDays)) throw new InvalidError('slot.range', { field: 'to', most: mostDays });
    const tx = this.database.manager;
    const known = await this.parties.require(tx, parties);
    const present = parties.flatMap((id) => known.get(id) ?? []);
    mustBeTheirs(mayBringTogether(by, present), 'parties');
    const calendars = await this.calendars.load(tx, present, from, to);
    const ours = parties.flatMap((id) => calendars.get(id) ?? []);
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
        parties: shares.map((share) => ({ ...share, name: known.get(share.partyId)!.name })),
      };
    });
    return { items };
  }
}
