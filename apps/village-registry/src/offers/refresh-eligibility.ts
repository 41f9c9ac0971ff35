import { arrayText } from '@titik/eventing/array-text';
import type { EntityManager } from 'typeorm';
import { countingCertificates } from '../certificates/counting-certificates';
import { eligibleMarkets } from './eligibility';

export interface EligibilityChange {
  id: string;
  before: string[] | null;
  after: string[];
}

interface Row {
  id: string;
  producerId: string;
  commodity: string;
  form: string;
  eligible: string[] | null;
  day: string;
}

const select = `
  select id, producer_id as "producerId", commodity, form, eligible_markets as eligible, registry_day()::text as day
  from offer`;

/** What the eligibility of offers would be on the registry's day, where that differs from what is stored. */
async function changesOf(tx: EntityManager, offers: Row[]): Promise<(EligibilityChange & { day: string })[]> {
  const certificates = await countingCertificates(tx, offers);
  return offers.flatMap(({ id, eligible: before, day, ...offer }) => {
    const after = eligibleMarkets({ ...offer, certificates: certificates.get(id)! }, day);
    return before?.join() === after.join() ? [] : [{ id, before, after, day }];
  });
}

/** The eligible markets, as of the registry's day, of offers that are not stored yet and bring no certificates. */
export async function firstEligibility<T extends { id: string; producerId: string; commodity: string; form: string }>(
  tx: EntityManager,
  offers: readonly T[],
): Promise<Map<string, { eligibleMarkets: string[]; eligibleOn: string }>> {
  if (offers.length === 0) return new Map();
  const [{ day }]: { day: string }[] = await tx.query('select registry_day()::text as day');
  const certificates = await countingCertificates(tx, offers);
  return new Map(
    offers.map(({ id, commodity, form }) => {
      const goods = { commodity, form, certificates: certificates.get(id)! };
      return [id, { eligibleMarkets: eligibleMarkets(goods, day), eligibleOn: day }];
    }),
  );
}

/**
 * Reckons offers' eligible markets anew as of the registry's day and stores them, one statement. Versions stay: the
 * caller raises them.
 */
export async function refreshEligibility(tx: EntityManager, ids: string[]): Promise<EligibilityChange[]> {
  if (ids.length === 0) return [];
  const changes = await changesOf(tx, await tx.query(`${select} where id = any($1::uuid[])`, [ids]));
  if (changes.length > 0)
    await tx.query(
      `update offer o set eligible_markets = n.markets::text[], eligible_on = n.day
       from unnest($1::uuid[], $2::text[], $3::date[]) as n(id, markets, day) where o.id = n.id`,
      [changes.map(({ id }) => id), changes.map(({ after }) => arrayText(after)), changes.map(({ day }) => day)],
    );
  return changes;
}

/** A page of all active offers by id: its last id, and those whose stored eligibility is no longer so. */
export async function outdatedEligibility(
  tx: EntityManager,
  after: string | undefined,
  limit: number,
): Promise<{ last?: string; outdated: { id: string; producerId: string }[] }> {
  const page: Row[] = await tx.query(
    `${select} where state = 'active' and ($1::uuid is null or id > $1) order by id limit $2`,
    [after ?? null, limit],
  );
  const changed = new Set((await changesOf(tx, page)).map(({ id }) => id));
  return { last: page.at(-1)?.id, outdated: page.filter(({ id }) => changed.has(id)) };
}
