import type { EntityManager } from 'typeorm';
import { isTheirs } from '../producers/whose-producers';
import type { AssessmentView } from '../villages/village.dto';
import { isTheirVillage } from '../villages/whose-villages';
import type { OpenGap, OpenGapQuery } from './gaps.dto';
import type { Gap } from './readiness.dto';
import type { Subject } from './subject';

/** The assessments of a village or producer, latest first. */
export async function findAssessments(
  tx: EntityManager,
  { villageCode, producerId }: Subject,
): Promise<AssessmentView[]> {
  const rows: { assessment: AssessmentView }[] = await tx.query(
    `select jsonb_strip_nulls(jsonb_build_object('assessmentId', id, 'cluster', cluster, 'assessedOn', assessed_on,
       'source', source, 'form', form, 'formVersion', form_version, 'scores', scores, 'share', share)) as assessment
     from cluster_assessment where village_code = $1 or producer_id = $2
     order by assessed_on desc, recorded_at desc`,
    [villageCode, producerId],
  );
  return rows.map(({ assessment }) => assessment);
}

/** SQL: gap `g` as it is told. @param today SQL of the day that decides whether it is overdue */
const gapBy = (today: string): string => `jsonb_build_object('gapId', g.id, 'form', g.form, 'criterion', g.criterion,
       'names', (select c -> 'names' from assessment_form f, jsonb_array_elements(f.criteria) c
                  where f.slug = g.form and c ->> 'key' = g.criterion order by f.version desc limit 1),
       'assessmentId', g.assessment_id, 'openedOn', g.opened_on, 'owner', g.owner, 'dueOn', g.due_on,
       'state', g.state, 'closedOn', g.closed_on, 'note', g.note,
       'overdue', g.state = 'open' and coalesce(g.due_on < ${today}, false))`;

/**
 * The gaps of a village or producer, open ones first, by their day.
 * @param today decides which are overdue
 */
export async function findGaps(
  tx: EntityManager,
  { villageCode, producerId }: Subject,
  today: string,
  { state = null, id = null }: { state?: string | null; id?: string | null } = {},
): Promise<Gap[]> {
  const rows: { gap: Gap }[] = await tx.query(
    `select jsonb_strip_nulls(${gapBy('$3')}) as gap
     from readiness_gap g
     where (g.village_code = $1 or g.producer_id = $2) and ($4::text is null or g.state = $4)
       and ($5::uuid is null or g.id = $5)
     order by g.state desc, g.due_on nulls last, g.opened_on desc, g.criterion`,
    [villageCode, producerId, today, state, id],
  );
  return rows.map(({ gap }) => gap);
}

/**
 * Open gaps of all villages and producers, by the day on which they are due; `limit + 1` of them.
 * @param whose see `whoseProducers`; a village is theirs as a producer's would be
 */
export async function findOpenGaps(
  tx: EntityManager,
  whose: string | null,
  today: string,
  { overdue, after, limit }: Pick<OpenGapQuery, 'overdue' | 'after' | 'limit'>,
): Promise<OpenGap[]> {
  const rows: { gap: OpenGap }[] = await tx.query(
    `select jsonb_strip_nulls(${gapBy('$2')} || jsonb_build_object('villageCode', g.village_code,
       'producerId', g.producer_id, 'name', coalesce(v.name, p.name))) as gap
     from readiness_gap g left join village v on v.code = g.village_code left join producer p on p.id = g.producer_id
     where g.state = 'open' and (not $3::boolean or g.due_on < $2)
       and case when g.producer_id is null then ${isTheirVillage('g.village_code', '$1')}
                else ${isTheirs('g.producer_id', '$1')} end
       and ($4::uuid is null or (coalesce(g.due_on, 'infinity'), g.id) >
             (select coalesce(l.due_on, 'infinity'), l.id from readiness_gap l where l.id = $4))
     order by coalesce(g.due_on, 'infinity'), g.id limit $5`,
    [whose, today, overdue, after ?? null, limit + 1],
  );
  return rows.map(({ gap }) => gap);
}
