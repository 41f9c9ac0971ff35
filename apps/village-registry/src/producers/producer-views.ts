import type { EntityManager } from 'typeorm';
import type { Consent, PaperInput } from './paper.dto';
import { producerFacts } from './producer-facts';
import type { ProducerView } from './producer.dto';

interface Row {
  id: string;
  papers: PaperInput[];
  consents: Consent[];
}

const query = `
  select p.id,
    (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', kind, 'number', number,
              'issuedOn', issued_on, 'validTo', valid_to, 'file', file)) order by kind, number), '[]')
       from producer_paper where producer_id = p.id) as papers,
    (select coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'given', given, 'at',
              to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by channel), '[]')
       from producer_consent where producer_id = p.id) as consents
  from producer p where p.id = any($1::uuid[])`;

/** Producers as the API shows them, those that exist, by id. */
export async function producerViews(tx: EntityManager, ids: readonly string[]): Promise<Map<string, ProducerView>> {
  if (ids.length === 0) return new Map();
  const facts = await producerFacts(tx, [...ids]);
  const rows: Row[] = await tx.query(query, [ids]);
  return new Map(
    rows.map(({ id, papers, consents }) => {
      const { party, inOffers, ...rest } = facts.get(id)!;
      return [id, { ...party, ...inOffers, ...rest, papers, consents }];
    }),
  );
}
