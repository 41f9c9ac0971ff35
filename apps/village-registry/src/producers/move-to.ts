import { ConflictError } from '@titik/platform/errors';
import type { EntityManager } from 'typeorm';
import { refreshSummaries } from '../deliveries/refresh-summaries';
import { isMentored } from './mentorship';
import { mostExcluded } from './terms.dto';

/** Tables whose rows simply follow their producer; what else refers to producers is moved below. */
const following = ['offer', 'certificate', 'delivery', 'producer_paper'];

/**
 * Gives everything of one producer to another. Where both have the same — a village, a seat in a class, an open gap, an
 * answer by a channel, a way to the port, a mentor — the other's stays; what either will not supply, the other will not
 * supply either. An assessment of the same day by the same form stays behind, to be read.
 * @param tx with both producers locked
 * @param months of deliveries that are counted
 * @throws ConflictError producer.too-many-exclusions
 */
export async function moveTo(tx: EntityManager, from: string, into: string, months: number): Promise<void> {
  const ids = [from, into];
  for (const table of following) await tx.query(`update ${table} set producer_id = $2 where producer_id = $1`, ids);
  await tx.query('delete from delivery_summary where producer_id = $1', [from]);
  await refreshSummaries(tx, months, [into]);
  await tx.query(
    `insert into producer_village (producer_id, village_code)
     select $2, village_code from producer_village where producer_id = $1 on conflict do nothing`,
    ids,
  );
  await tx.query('delete from producer_village where producer_id = $1', [from]);
  await tx.query(
    `insert into producer_consent (producer_id, channel, given, at)
     select $2, channel, given, at from producer_consent where producer_id = $1 on conflict do nothing`,
    ids,
  );
  await tx.query('delete from producer_consent where producer_id = $1', [from]);
  await moveTerms(tx, from, into);
  await moveReadiness(tx, from, into);
  await moveSeats(tx, from, into);
  await tx.query('update producer set merged_into = $2 where merged_into = $1', ids);
}

async function moveTerms(tx: EntityManager, from: string, into: string): Promise<void> {
  // Point, port and kilometres belong together: those of the other fit only where nothing else is said.
  await tx.query(
    `update producer i
     set consolidation_point = f.consolidation_point, port = f.port, port_km = f.port_km
     from producer f
     where f.id = $1 and i.id = $2 and i.port_km is null
       and coalesce(i.consolidation_point, f.consolidation_point) is not distinct from f.consolidation_point
       and coalesce(i.port, f.port) is not distinct from f.port`,
    [from, into],
  );
  await tx.query(
    `update producer i set mentor = f.mentor, mentor_until = f.mentor_until, mentored = ${isMentored('f')}
     from producer f where f.id = $1 and i.id = $2 and f.mentor is not null
       and (i.mentor is null or (${isMentored('f')} and not ${isMentored('i')}))`,
    [from, into],
  );
  const [{ count }]: { count: number }[] = await tx.query(
    `select cardinality(${unionOf('excluded_buyers')}) as count from producer f, producer i where f.id = $1 and i.id = $2`,
    [from, into],
  );
  if (count > mostExcluded) throw new ConflictError('producer.too-many-exclusions', { count, most: mostExcluded });
  await tx.query(
    `update producer i
     set excluded_countries = ${unionOf('excluded_countries')}, excluded_buyers = ${unionOf('excluded_buyers')}
     from producer f where f.id = $1 and i.id = $2`,
    [from, into],
  );
  await tx.query(
    `update producer set mentor = null, mentor_until = null, mentored = false, excluded_countries = null,
       excluded_buyers = null
     where id = $1`,
    [from],
  );
}

/** SQL: the elements of both producers' list, in order; null when there are none. */
const unionOf = (column: string): string =>
  `(select array_agg(distinct each order by each) from unnest(i.${column} || f.${column}) each)`;

async function moveReadiness(tx: EntityManager, from: string, into: string): Promise<void> {
  await tx.query(
    `update readiness_gap g set state = 'closed', closed_on = greatest(current_date, opened_on)
     where producer_id = $1 and state = 'open' and exists (select from readiness_gap o where o.producer_id = $2
       and o.state = 'open' and o.form = g.form and o.criterion = g.criterion)`,
    [from, into],
  );
  await tx.query('update readiness_gap set producer_id = $2 where producer_id = $1', [from, into]);
  await tx.query(
    `update cluster_assessment a set producer_id = $2
     where producer_id = $1 and not exists (select from cluster_assessment o where o.producer_id = $2
       and o.assessed_on = a.assessed_on and o.form = a.form)`,
    [from, into],
  );
}

async function moveSeats(tx: EntityManager, from: string, into: string): Promise<void> {
  const twice: { mine: string; theirs: string; training: string }[] = await tx.query(
    `select a.id as mine, b.id as theirs, a.training_id as training from training_participant a
     join training_participant b using (training_id, person) where a.producer_id = $1 and b.producer_id = $2`,
    [from, into],
  );
  for (const { mine, theirs, training } of twice) {
    await tx.query(
      `insert into training_attendance as t (session_id, participant_id, present)
       select session_id, $2, present from training_attendance where participant_id = $1
       on conflict (session_id, participant_id) do update set present = t.present or excluded.present`,
      [mine, theirs],
    );
    await tx.query('delete from training_attendance where participant_id = $1', [mine]);
    await tx.query('delete from training_participant where id = $1', [mine]);
    await tx.query('update training set enrolled = enrolled - 1 where id = $1', [training]);
  }
  await tx.query('update training_participant set producer_id = $2 where producer_id = $1', [from, into]);
}
