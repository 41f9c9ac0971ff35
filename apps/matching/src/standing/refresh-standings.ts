import { eventOf } from '@titik/contracts/event-type';
import { ProducerStandingRecorded } from '@titik/contracts/standing.events';
import type { Outbox } from '@titik/eventing/outbox';
import { type EntityManager, In } from 'typeorm';
import { dateOf, dayOf } from '../market/days';
import { DealOutcomeRow } from './deal-outcome.entity';
import { longestMemory, marketFeedback, type MarketMarks } from './market-feedback';
import { StandingRow } from './standing.entity';
import type { Verdict } from './verdict';

/**
 * Locks how producers stand until the transaction ends. Whoever gives a verdict does so first: of two verdicts on one
 * producer the second then reckons with the first.
 */
export async function lockStandings(tx: EntityManager, producerIds: readonly string[]): Promise<StandingRow[]> {
  await tx.query(
    `insert into producer_standing (producer_id, version, as_of, sessions, feedback)
     select id, 0, 'epoch', 0, '[]' from unnest($1::uuid[]) id order by id on conflict do nothing`,
    [producerIds],
  );
  return tx.find(StandingRow, {
    where: { producerId: In([...producerIds]) },
    order: { producerId: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/**
 * Reckons locked standings as of a day (YYYY-MM-DD) or of the later day on which they were reckoned last, and stores
 * and publishes those that became others.
 * @param sessions sessions lately by producer; absent: as they were counted last
 */
export async function refreshStandings(
  tx: EntityManager,
  outbox: Outbox,
  locked: readonly StandingRow[],
  today: string,
  sessions?: ReadonlyMap<string, number>,
): Promise<void> {
  if (locked.length === 0) return;
  const producerIds = locked.map(({ producerId }) => producerId);
  const verdicts = await verdictsOn(tx, producerIds, today);
  const deals = await dealsOf(tx, producerIds);
  const changed = locked.filter((row) => {
    const day = today > row.asOf ? today : row.asOf;
    const feedback = marketFeedback(verdicts.get(row.producerId) ?? [], deals.get(row.producerId) ?? [], day);
    return row.become({ sessions: sessions ? (sessions.get(row.producerId) ?? 0) : row.sessions, feedback }, day);
  });
  if (changed.length === 0) return;
  await tx.query(
    `update producer_standing s set version = n.version, as_of = n."asOf", sessions = n.sessions, feedback = n.feedback
     from jsonb_to_recordset($1::jsonb)
       as n("producerId" uuid, version int, "asOf" date, sessions int, feedback jsonb)
     where s.producer_id = n."producerId"`,
    [JSON.stringify(changed)],
  );
  await outbox.add(
    tx,
    changed.map((row) => eventOf(ProducerStandingRecorded, { standing: row.describe() })),
  );
}

async function verdictsOn(
  tx: EntityManager,
  producerIds: readonly string[],
  today: string,
): Promise<Map<string, Verdict[]>> {
  const rows: (Verdict & { producerId: string; code: Verdict['code'] | null })[] = await tx.query(
    `select producer_id as "producerId", market, side, verdict, code, given_on::text as "givenOn" from feedback
     where producer_id = any($1::uuid[]) and given_on > $2`,
    [producerIds, dateOf(dayOf(today) - longestMemory)],
  );
  return byProducer(rows, ({ code, producerId: _, ...verdict }) => ({ ...verdict, ...(code && { code }) }));
}

async function dealsOf(tx: EntityManager, producerIds: readonly string[]): Promise<Map<string, MarketMarks[]>> {
  const rows = await tx.findBy(DealOutcomeRow, { producerId: In([...producerIds]) });
  return byProducer(rows, ({ market, marks }) => ({ market, marks }));
}

function byProducer<Row extends { producerId: string }, T>(
  rows: readonly Row[],
  thing: (row: Row) => T,
): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const known = found.get(row.producerId);
    if (known) known.push(thing(row));
    else found.set(row.producerId, [thing(row)]);
  }
  return found;
}
