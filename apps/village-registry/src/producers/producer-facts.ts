import type { OfferProducer } from '@titik/contracts/offer.events';
import type { Producer } from '@titik/contracts/party.events';
import type { Channel, Contact, OfficeHours, ProducerKind, VillageRef } from '@titik/contracts/values';
import type { EntityManager } from 'typeorm';
import { clusterOfProducer } from './cluster-of-producer';

/** What is published of a producer, for its meetings (`party`) and in its offers (`inOffers`). */
export interface ProducerFacts {
  version: number;
  illustrative: boolean;
  party: Omit<Producer, 'version'>;
  inOffers: OfferProducer;
}

interface Row {
  id: string;
  version: number;
  name: string;
  kind: ProducerKind;
  zone: string;
  contact: Contact;
  office_hours: OfficeHours;
  consolidation_point: string | null;
  port: string | null;
  illustrative: boolean;
  merged_into: string | null;
  channels: Channel[] | null;
  villages: (VillageRef & { cluster: number | null })[];
  deliveries: number;
  on_time: number;
}

const query = `
  select p.*,
    (select coalesce(jsonb_agg(jsonb_build_object('code', v.code, 'name', v.name, 'regency', v.regency,
              'province', v.province, 'cluster', (select a.cluster from cluster_assessment a
                 where a.village_code = v.code order by a.assessed_on desc, a.recorded_at desc limit 1)) order by v.code), '[]')
       from producer_village pv join village v on v.code = pv.village_code where pv.producer_id = p.id) as villages,
    (select coalesce(jsonb_agg(c.channel order by c.channel) filter (where c.given), '[]')
       from producer_consent c where c.producer_id = p.id having count(*) > 0) as channels,
    d.deliveries, d.on_time
  from producer p
  cross join lateral (select count(*)::int as deliveries,
                             (count(*) filter (where delivered_on <= promised_on))::int as on_time
                        from delivery where producer_id = p.id) d
  where p.id = any($1::uuid[])`;

/** The facts of those of the producers that exist, by id. */
export async function producerFacts(tx: EntityManager, ids: string[]): Promise<Map<string, ProducerFacts>> {
  const rows: Row[] = ids.length > 0 ? await tx.query(query, [ids]) : [];
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
}

function factsOf(row: Row): ProducerFacts {
  const villages = row.villages.map(({ code, name, regency, province }) => ({ code, name, regency, province }));
  const who = { producerId: row.id, name: row.name, kind: row.kind, villages };
  return {
    version: row.version,
    illustrative: row.illustrative,
    party: {
      ...who,
      zone: row.zone,
      contact: { ...row.contact, ...(row.channels !== null && { channels: row.channels }) },
      officeHours: row.office_hours,
      ...(row.merged_into !== null && { mergedInto: row.merged_into }),
    },
    inOffers: {
      ...who,
      cluster: clusterOfProducer(row.villages.map(({ cluster }) => cluster)),
      ...(row.consolidation_point !== null && { consolidationPoint: row.consolidation_point }),
      ...(row.port !== null && { port: row.port }),
      deliveries: row.deliveries,
      deliveriesOnTime: row.on_time,
    },
  };
}
