import { ConflictError } from '@titik/platform/errors';
import type { EntityManager } from 'typeorm';

/**
 * What an offer `o` can promise by contract in the month `m.month`, exact: dependable in that calendar month less what
 * is promised standing; nothing out of season.
 */
export const ceilingSql = `
  case when split_part(m.month, '-', 2)::smallint = any(o.season_months) then
    greatest(0, trunc(coalesce(o.month_dependable[split_part(m.month, '-', 2)::int], o.dependable)::numeric
                      - o.committed::numeric, 6))
  else 0 end`;

/**
 * Brings the ceilings of months to come in line with offers that changed.
 * @param path of an offer's fields by its id, `''` or ending with a dot
 * @throws ConflictError offer.below-committed: more is promised for a month than would be left
 */
export async function refreshCeilings(
  tx: EntityManager,
  offerIds: string[],
  path: (offerId: string) => string,
): Promise<void> {
  const rows: { offer_id: string; month: string; committed: string; ceiling: string }[] = await tx.query(
    `select m.offer_id, m.month, m.committed, ${ceilingSql} as ceiling
     from offer_month_commitment m join offer o on o.id = m.offer_id
     where m.offer_id = any($1::uuid[]) and m.month >= to_char(registry_day(), 'YYYY-MM') order by m.offer_id, m.month`,
    [offerIds],
  );
  if (rows.length === 0) return;
  const short = rows.find(({ committed, ceiling }) => Number(committed) > Number(ceiling));
  if (short)
    throw new ConflictError('offer.below-committed', {
      field: `${path(short.offer_id)}capacity.dependable`,
      id: short.offer_id,
      month: short.month,
      committed: Number(short.committed),
      left: Number(short.ceiling),
    });
  await tx.query(
    `update offer_month_commitment m set ceiling = n.ceiling
     from unnest($1::uuid[], $2::text[], $3::numeric[]) as n(offer_id, month, ceiling)
     where m.offer_id = n.offer_id and m.month = n.month and m.ceiling <> n.ceiling`,
    [rows.map(({ offer_id }) => offer_id), rows.map(({ month }) => month), rows.map(({ ceiling }) => ceiling)],
  );
}

/** @throws ConflictError offer.goods-promised: what is promised of an offer cannot become other goods */
export async function mustBeFree(
  tx: EntityManager,
  offerIds: string[],
  path: (offerId: string) => string,
): Promise<void> {
  if (offerIds.length === 0) return;
  const [held]: { id: string; month: string }[] = await tx.query(
    `select offer_id as id, month from offer_month_commitment
     where offer_id = any($1::uuid[]) and committed > 0 and month >= to_char(registry_day(), 'YYYY-MM')
     order by offer_id, month limit 1`,
    [offerIds],
  );
  if (held) throw new ConflictError('offer.goods-promised', { field: `${path(held.id)}commodity`, ...held });
}
