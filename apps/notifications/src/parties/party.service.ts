import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { newestParties, type PartyEvent } from './party-of';
import { Party } from './party.entity';

@Injectable()
export class PartyService {
  /** Takes over what the registries say of parties; an older version changes nothing. */
  async take(tx: EntityManager, events: readonly PartyEvent[]): Promise<void> {
    const parties = newestParties(events);
    await tx.query(
      `insert into party (party_id, role, version, name, zone, contact)
       select * from unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::text[], $6::jsonb[])
       on conflict (party_id) do update
         set role = excluded.role, version = excluded.version, name = excluded.name,
             zone = excluded.zone, contact = excluded.contact
         where excluded.version > party.version`,
      [
        parties.map((party) => party.partyId),
        parties.map((party) => party.role),
        parties.map((party) => party.version),
        parties.map((party) => party.name),
        parties.map((party) => party.zone),
        parties.map((party) => JSON.stringify(party.contact)),
      ],
    );
  }

  /** The known ones of these parties, by id. */
  async find(tx: EntityManager, partyIds: readonly string[]): Promise<Map<string, Party>> {
    const parties = await tx.find(Party, { where: { partyId: In([...new Set(partyIds)]) } });
    return new Map(parties.map((party) => [party.partyId, party]));
  }
}
