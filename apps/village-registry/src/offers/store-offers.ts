import type { CurationState } from '@titik/contracts/offer.events';
import { arrayText } from '@titik/eventing/array-text';
import type { EntityManager } from 'typeorm';
import type { ReckonedOffer } from './check-offer';

export type OfferRow = Omit<ReckonedOffer, 'curation'> & {
  id: string;
  curation: CurationState;
  /** For a new one, where it is reckoned already: it saves writing the row twice. */
  eligibleMarkets?: string[];
  eligibleOn?: string;
};

/** What is entered of an offer: column, its type, the type it travels as where that differs, its value. */
const columns: { name: string; type: string; as?: string; value: (offer: OfferRow) => unknown }[] = [
  { name: 'commodity', type: 'text', value: ({ commodity }) => commodity },
  { name: 'form', type: 'text', value: ({ form }) => form },
  { name: 'hs6', type: 'text[]', as: 'text', value: ({ hs6 }) => arrayText(hs6) },
  { name: 'unit', type: 'text', value: ({ unit }) => unit },
  { name: 'dependable', type: 'float8', value: ({ dependable }) => dependable },
  { name: 'potential', type: 'float8', value: ({ potential }) => potential },
  { name: 'committed', type: 'float8', value: ({ committed }) => committed },
  { name: 'capacity_reason', type: 'text', value: ({ capacityReason }) => capacityReason },
  {
    name: 'month_dependable',
    type: 'float8[]',
    as: 'text',
    value: ({ monthDependable }) => monthDependable && arrayText(monthDependable),
  },
  {
    name: 'month_potential',
    type: 'float8[]',
    as: 'text',
    value: ({ monthPotential }) => monthPotential && arrayText(monthPotential),
  },
  { name: 'season_months', type: 'smallint[]', as: 'text', value: ({ seasonMonths }) => arrayText(seasonMonths) },
  { name: 'moq', type: 'float8', value: ({ moq }) => moq },
  { name: 'lead_time_days', type: 'int', value: ({ leadTimeDays }) => leadTimeDays },
  { name: 'price_amount', type: 'numeric', value: ({ priceAmount }) => priceAmount },
  { name: 'price_currency', type: 'text', value: ({ priceCurrency }) => priceCurrency },
  { name: 'price_incoterm', type: 'text', value: ({ priceIncoterm }) => priceIncoterm },
  { name: 'curation', type: 'text', value: ({ curation }) => curation },
  { name: 'illustrative', type: 'boolean', value: ({ illustrative }) => illustrative },
];

const names = columns.map(({ name }) => name);
const list = (form: (name: string) => string): string => names.map(form).join(', ');
const statement = `
  insert into offer as o (id, producer_id, version, state, eligible_markets, eligible_on, ${names.join(', ')})
  select n.id, n.producer_id, 1, 'active', n.eligible_markets::text[], n.eligible_on,
         ${columns.map(({ name, type }) => `n.${name}::${type}`).join(', ')}
  from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[],
              ${columns.map(({ type, as }, i) => `$${i + 5}::${as ?? type}[]`).join(', ')})
    as n(id, producer_id, eligible_markets, eligible_on, ${names.join(', ')})
  on conflict (id) do update
    set version = o.version + 1, state = 'active', updated_at = clock_timestamp(),
        curation_reason = case when excluded.curation = 'rejected' then o.curation_reason end,
        ${list((name) => `${name} = excluded.${name}`)}
    where (o.state, ${list((name) => `o.${name}`)}) is distinct from ('active', ${list((name) => `excluded.${name}`)})
  returning id, version`;

/**
 * Writes offers by id, one statement; what was withdrawn is active again.
 * @returns the ids that are new or changed with their versions, which are raised
 */
export async function storeOffers(tx: EntityManager, offers: OfferRow[]): Promise<Map<string, number>> {
  const rows: { id: string; version: number }[] = await tx.query(statement, [
    offers.map(({ id }) => id),
    offers.map(({ producerId }) => producerId),
    offers.map(({ eligibleMarkets }) => (eligibleMarkets ? arrayText(eligibleMarkets) : null)),
    offers.map(({ eligibleOn }) => eligibleOn ?? null),
    ...columns.map(({ value }) => offers.map(value)),
  ]);
  return new Map(rows.map(({ id, version }) => [id, version]));
}
