import type { EntityManager } from 'typeorm';
import type { ReckonedOffer } from './check-offer';

export type OfferRow = ReckonedOffer & { id: string };

/** A list as PostgreSQL writes an array: arrays of different lengths do not fit into one parameter otherwise. */
const arrayText = (list: (string | number)[]): string => `{${list.map((each) => JSON.stringify(each)).join(',')}}`;

/**
 * Writes offers by id, one statement; what was withdrawn is active again.
 * @returns the ids that are new or changed; their versions are raised
 */
export async function storeOffers(tx: EntityManager, offers: OfferRow[]): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `insert into offer as o (id, version, state, producer_id, commodity, form, hs6, unit, dependable, potential,
                             committed, capacity_reason, season_months, moq, lead_time_days, price_amount,
                             price_currency, price_incoterm, illustrative)
     select n.id, 1, 'active', n.producer_id, n.commodity, n.form, n.hs6::text[], n.unit, n.dependable, n.potential,
            n.committed, n.capacity_reason, n.season_months::smallint[], n.moq, n.lead_time_days, n.price_amount,
            n.price_currency, n.price_incoterm, n.illustrative
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::float8[], $8::float8[],
                 $9::float8[], $10::text[], $11::text[], $12::float8[], $13::int[], $14::numeric[], $15::text[],
                 $16::text[], $17::boolean[])
       as n(id, producer_id, commodity, form, hs6, unit, dependable, potential, committed, capacity_reason,
            season_months, moq, lead_time_days, price_amount, price_currency, price_incoterm, illustrative)
     on conflict (id) do update
       set version = o.version + 1, state = 'active', commodity = excluded.commodity, form = excluded.form,
           hs6 = excluded.hs6, unit = excluded.unit, dependable = excluded.dependable,
           potential = excluded.potential, committed = excluded.committed, capacity_reason = excluded.capacity_reason,
           season_months = excluded.season_months, moq = excluded.moq, lead_time_days = excluded.lead_time_days,
           price_amount = excluded.price_amount, price_currency = excluded.price_currency,
           price_incoterm = excluded.price_incoterm, illustrative = excluded.illustrative
       where (o.state, o.commodity, o.form, o.hs6, o.unit, o.dependable, o.potential, o.committed, o.capacity_reason,
              o.season_months, o.moq, o.lead_time_days, o.price_amount, o.price_currency, o.price_incoterm,
              o.illustrative)
         is distinct from
             ('active', excluded.commodity, excluded.form, excluded.hs6, excluded.unit, excluded.dependable,
              excluded.potential, excluded.committed, excluded.capacity_reason, excluded.season_months, excluded.moq,
              excluded.lead_time_days, excluded.price_amount, excluded.price_currency, excluded.price_incoterm,
              excluded.illustrative)
     returning id`,
    [
      offers.map(({ id }) => id),
      offers.map(({ producerId }) => producerId),
      offers.map(({ commodity }) => commodity),
      offers.map(({ form }) => form),
      offers.map(({ hs6 }) => arrayText(hs6)),
      offers.map(({ unit }) => unit),
      offers.map(({ dependable }) => dependable),
      offers.map(({ potential }) => potential),
      offers.map(({ committed }) => committed),
      offers.map(({ capacityReason }) => capacityReason),
      offers.map(({ seasonMonths }) => arrayText(seasonMonths)),
      offers.map(({ moq }) => moq),
      offers.map(({ leadTimeDays }) => leadTimeDays),
      offers.map(({ priceAmount }) => priceAmount),
      offers.map(({ priceCurrency }) => priceCurrency),
      offers.map(({ priceIncoterm }) => priceIncoterm),
      offers.map(({ illustrative }) => illustrative),
    ],
  );
  return rows.map(({ id }) => id);
}
