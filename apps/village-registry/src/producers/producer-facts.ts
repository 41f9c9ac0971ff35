import type { OfferProducer, SupplyExclusions } from '@titik/contracts/offer.events';
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
  mentor?: { name: string; until?: string };
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
  port_km: number | null;
  mentor: string | null;
  until: string | null;
  mentored: boolean;
  excluded_countries: string[] | null;
  excluded_buyers: string[] | null;
  illustrative: boolean;
  merged_into: string | null;
  channels: Channel[] | null;
  villages: (VillageRef & { cluster: number | null })[];
  since: string | null;
  deliveries: number | null;
  on_time: number | null;
  in_full: number | null;
  exports: number | null;
}

// Sets are joined, not looked up one by one: right after an import the planner knows nothing of these tables yet, and
// a look-up for each producer would then read them whole a thousand times.
const query = `
  with stands_for as materialized (
    select pv.producer_id, v.code, v.name, v.regency, v.province
    from producer_village pv join village v on v.code = pv.village_code where pv.producer_id = any($1::uuid[])
  ), current as (
    select distinct on (a.village_code) a.village_code, a.cluster from cluster_assessment a
    where a.village_code in (select code from stands_for) order by a.village_code, a.assessed_on desc, a.recorded_at desc
  ), theirs as (
    select s.producer_id, jsonb_agg(jsonb_build_object('code', s.code, 'name', s.name, 'regency', s.regency,
             'province', s.province, 'cluster', c.cluster) order by s.code) as villages
    from stands_for s left join current c on c.village_code = s.code group by s.producer_id
  )
  select p.*, coalesce(t.villages, '[]') as villages, k.channels, p.mentor_until::text as until,
    d.since::text, d.deliveries, d.on_time, d.in_full, d.exports
  from producer p
  left join theirs t on t.producer_id = p.id
  left join (select producer_id, coalesce(jsonb_agg(channel order by channel) filter (where given), '[]') as channels
               from producer_consent where producer_id = any($1::uuid[]) group by producer_id) k on k.producer_id = p.id
  left join delivery_summary d on d.producer_id = p.id
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
      ...(row.port_km !== null && { portKm: row.port_km }),
      ...(row.mentored && { mentored: true }),
      ...excludesOf(row),
      deliveries: row.deliveries ?? 0,
      deliveriesOnTime: row.on_time ?? 0,
      ...(row.since !== null && {
        deliveriesInFull: row.in_full ?? 0,
        exports: row.exports ?? 0,
        deliveriesSince: row.since,
      }),
    },
    ...(row.mentor !== null && { mentor: { name: row.mentor, ...(row.until !== null && { until: row.until }) } }),
  };
}

function excludesOf({ excluded_countries: countries, excluded_buyers: buyerIds }: Row): {
  excludes?: SupplyExclusions;
} {
  if (countries === null && buyerIds === null) return {};
  return { excludes: { ...(countries !== null && { countries }), ...(buyerIds !== null && { buyerIds }) } };
}
