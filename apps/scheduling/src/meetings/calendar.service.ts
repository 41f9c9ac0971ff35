import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ownTimes } from '../calendars/own-times';
import { areaHolidays } from '../holidays/area-holidays';
import { HolidayService } from '../holidays/holiday.service';
import { type Party } from '../parties/party.entity';
import { type SlotParty } from '../slots/find-slot';
import { busyTimes, queueFor, resourceOf } from './hold';

/** When parties work and what is taken of their time, read once for a whole batch. */
@Injectable()
export class CalendarService {
  constructor(private readonly holidays: HolidayService) {}

  /** The calendars of parties between two instants, by party id. */
  async load(tx: EntityManager, parties: readonly Party[], from: Date, to: Date): Promise<Map<string, SlotParty>> {
    const countries = parties.map((party) => party.country);
    const holidays = await this.holidays.between(tx, countries, from, to);
    const busy = await busyTimes(tx, parties.map(resourceOf), from, to);
    const own = await ownTimes(
      tx,
      parties.map(({ partyId }) => partyId),
      from,
      to,
    );
    const daysOff = new Map<string, Set<string>>();
    return new Map(
      parties.map((party) => {
        const area = `${party.country}-${party.subdivision}`;
        const off = daysOff.get(area) ?? areaHolidays(holidays, party);
        daysOff.set(area, off);
        const { partyId: id, zone, officeHours } = party;
        const { busy: engaged = [], ...wishes } = own.get(id) ?? {};
        const taken = [...(busy.get(resourceOf(party)) ?? []), ...engaged];
        return [id, { id, zone, officeHours, holidays: off, busy: taken, ...wishes }];
      }),
    );
  }

  /**
   * Lets whoever plans for the same parties go one after the other, so that plans seldom collide. It saves work; the
   * guarantee against double booking is the exclusion constraint.
   */
  async queueUp(tx: EntityManager, parties: readonly Party[]): Promise<void> {
    await queueFor(tx, parties.map(resourceOf));
  }
}
