import type { Demand } from '@titik/contracts/demand.events';
import { arrayText } from '@titik/eventing/array-text';
import { prepared } from '@titik/eventing/prepared';
import type { Caller } from '@titik/platform/caller';
import type { EntityManager } from 'typeorm';

/** A demand to be stored; with who asks, and the key and hash of the request when the caller wants a repeat to be harmless. */
export interface Acceptance {
  demand: Demand;
  by: Caller;
  key?: string;
  requestHash?: string;
}

/**
 * Writes demands and their lines, one statement each. A demand whose post and key are stored already is left out.
 * @returns the ids that were written
 */
export async function storeDemands(tx: EntityManager, acceptances: Acceptance[]): Promise<Set<string>> {
  const demands = acceptances.map(({ demand }) => demand);
  const rows = await prepared<{ id: string }>(
    tx,
    `insert into demand (id, version, state, post_id, buyer_id, country, max_sessions, registered_at, expires_on,
                         idempotency_key, request_hash)
     select * from unnest($1::uuid[], $2::int[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::int[],
                          $8::timestamptz[], $9::date[], $10::text[], $11::text[])
     on conflict (post_id, idempotency_key) do nothing
     returning id`,
    [
      demands.map(({ demandId }) => demandId),
      demands.map(({ version }) => version),
      demands.map(({ state }) => state),
      demands.map(({ postId }) => postId),
      demands.map(({ buyerId }) => buyerId),
      demands.map(({ country }) => country),
      demands.map(({ maxSessions }) => maxSessions),
      demands.map(({ registeredAt }) => registeredAt),
      demands.map(({ expiresOn }) => expiresOn),
      acceptances.map(({ key }) => key ?? null),
      acceptances.map(({ requestHash }) => requestHash ?? null),
    ],
  );
  const written = new Set(rows.map(({ id }) => id));
  await storeLines(
    tx,
    demands.filter(({ demandId }) => written.has(demandId)),
  );
  return written;
}

/** Writes the lines of demands that have none stored. */
export async function storeLines(tx: EntityManager, demands: Demand[]): Promise<void> {
  const lines = demands.flatMap(({ demandId, lines }) =>
    lines.map((line, position) => ({ demandId, position, ...line })),
  );
  if (lines.length === 0) return;
  await prepared(
    tx,
    `insert into demand_line (id, demand_id, position, words, commodity, form, hs6, quantity_min, quantity_max, unit,
                              rhythm, ship_from, ship_to, certificates, incoterm, destination_port, ceiling_amount,
                              ceiling_currency, stated)
     select l.id, l.demand_id, l.position, l.words, l.commodity, l.form, l.hs6::text[], l.quantity_min, l.quantity_max,
            l.unit, l.rhythm, l.ship_from, l.ship_to, l.certificates::text[], l.incoterm, l.destination_port,
            l.ceiling_amount, l.ceiling_currency, l.stated::jsonb
     from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::float8[],
                 $9::float8[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[],
                 $16::text[], $17::numeric[], $18::text[], $19::text[])
       as l(id, demand_id, position, words, commodity, form, hs6, quantity_min, quantity_max, unit, rhythm, ship_from,
            ship_to, certificates, incoterm, destination_port, ceiling_amount, ceiling_currency, stated)`,
    [
      lines.map(({ lineId }) => lineId),
      lines.map(({ demandId }) => demandId),
      lines.map(({ position }) => position),
      lines.map(({ words }) => words),
      lines.map(({ commodity }) => commodity),
      lines.map(({ form }) => form ?? null),
      lines.map(({ hs6 }) => arrayText(hs6)),
      lines.map(({ quantity }) => quantity.min),
      lines.map(({ quantity }) => quantity.max ?? null),
      lines.map(({ quantity }) => quantity.unit),
      lines.map(({ quantity }) => quantity.rhythm),
      lines.map(({ shipWindow }) => shipWindow.from),
      lines.map(({ shipWindow }) => shipWindow.to),
      lines.map(({ certificates }) => arrayText(certificates)),
      lines.map(({ incoterm }) => incoterm ?? null),
      lines.map(({ destinationPort }) => destinationPort ?? null),
      lines.map(({ ceiling }) => ceiling?.amount ?? null),
      lines.map(({ ceiling }) => ceiling?.currency ?? null),
      lines.map(({ stated }) => (stated ? JSON.stringify(stated) : null)),
    ],
  );
}
