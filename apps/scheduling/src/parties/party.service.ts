import { Injectable } from '@nestjs/common';
import { type Delivery } from '@titik/eventing/delivery';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { type EntityManager, In } from 'typeorm';
import { HolidaySeeder } from '../holidays/holiday-seeder.service';
import { isZone } from '../slots/local-day';
import { newest, partyCopy, type PartyEvent } from './party-copy';
import { Party } from './party.entity';

/** The copies of producers, buyers and trade posts. */
@Injectable()
export class PartyService {
  constructor(private readonly holidays: HolidaySeeder) {}

  /**
   * Keeps the newest version of each party and makes sure that its country's holidays are there.
   * @throws InvalidError `party.unknown-zone`, so that a party whose hours cannot be known is not booked by guess
   */
  async take(tx: EntityManager, deliveries: readonly Delivery<PartyEvent>[]): Promise<void> {
    const copies = newest(deliveries.map((delivery) => partyCopy(delivery.data)));
    for (const { partyId, zone } of copies) {
      if (!isZone(zone)) throw new InvalidError('party.unknown-zone', { field: 'zone', zone, party: partyId });
    }
    await this.holidays.ensure(tx, copies);
    await tx.query(
      `insert into party (party_id, role, version, name, zone, country, subdivision, language, office_hours, post_id)
       select * from unnest($1::uuid[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[],
                            $8::text[], $9::jsonb[], $10::uuid[])
       on conflict (party_id) do update set
         role = excluded.role, version = excluded.version, name = excluded.name, zone = excluded.zone,
         country = excluded.country, subdivision = excluded.subdivision, language = excluded.language,
         office_hours = excluded.office_hours, post_id = excluded.post_id
       where excluded.version > party.version
          or (excluded.version = party.version and party.post_id is null and excluded.post_id is not null)`,
      [
        copies.map((copy) => copy.partyId),
        copies.map((copy) => copy.role),
        copies.map((copy) => copy.version),
        copies.map((copy) => copy.name),
        copies.map((copy) => copy.zone),
        copies.map((copy) => copy.country),
        copies.map((copy) => copy.subdivision),
        copies.map((copy) => copy.language),
        copies.map((copy) => JSON.stringify(copy.officeHours)),
        copies.map((copy) => copy.postId),
      ],
    );
  }

  /**
   * The parties by id.
   * @throws NotFoundError `party.unknown` for the first one that has not been heard of (yet)
   */
  async require(tx: EntityManager, partyIds: readonly string[]): Promise<Map<string, Party>> {
    const wanted = [...new Set(partyIds)];
    const found = await tx.find(Party, { where: { partyId: In(wanted) } });
    const byId = new Map(found.map((party) => [party.partyId, party]));
    const missing = wanted.find((partyId) => !byId.has(partyId));
    if (missing) throw new NotFoundError('party.unknown', { party: missing });
    return byId;
  }
}
