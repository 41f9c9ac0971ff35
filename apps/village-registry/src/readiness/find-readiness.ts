import type { EntityManager } from 'typeorm';
import type { AssessmentView } from '../villages/village.dto';
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
    `select jsonb_strip_nulls(jsonb_build_object('gapId', g.id, 'form', g.form, 'criterion', g.criterion,
       'names', (select c -> 'names' from assessment_form f, jsonb_array_elements(f.criteria) c
                  where f.slug = g.form and c ->> 'key' = g.criterion order by f.version desc limit 1),
       'assessmentId', g.assessment_id, 'openedOn', g.opened_on, 'owner', g.owner, 'dueOn', g.due_on,
       'state', g.state, 'closedOn', g.closed_on, 'note', g.note,
       'overdue', g.state = 'open' and coalesce(g.due_on < $3, false))) as gap
     from readiness_gap g
     where (g.village_code = $1 or g.producer_id = $2) and ($4::text is null or g.state = $4)
       and ($5::uuid is null or g.id = $5)
     order by g.state desc, g.due_on nulls last, g.opened_on desc, g.criterion`,
    [villageCode, producerId, today, state, id],
  );
  return rows.map(({ gap }) => gap);
}
