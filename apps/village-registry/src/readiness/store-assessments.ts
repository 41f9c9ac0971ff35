import { newId } from '@titik/contracts/new-id';
import type { EntityManager } from 'typeorm';

/** An assessment to be kept; without a form it is a cluster that a list states. */
export interface AssessmentRow {
  /** The village's code or the producer's id. */
  of: string;
  assessedOn: string;
  cluster: 1 | 2;
  source: string;
  form?: string;
  formVersion?: number;
  scores?: Record<string, number>;
  share?: number;
}

/**
 * Adds assessments to the history, one statement; the same day by the same form again replaces that one.
 * @param rows each subject, day and form once
 * @returns id and subject of those that are new or changed
 */
export async function storeAssessments(
  tx: EntityManager,
  of: 'village' | 'producer',
  rows: readonly AssessmentRow[],
): Promise<{ id: string; of: string }[]> {
  if (rows.length === 0) return [];
  const column = of === 'village' ? 'village_code' : 'producer_id';
  return tx.query(
    `insert into cluster_assessment as a (id, ${column}, assessed_on, cluster, source, form, form_version, scores, share)
     select * from unnest($1::uuid[], $2::${of === 'village' ? 'text' : 'uuid'}[], $3::date[], $4::smallint[],
                          $5::text[], $6::text[], $7::int[], $8::jsonb[], $9::float8[])
     on conflict on constraint uq_cluster_assessment_${of} do update
       set cluster = excluded.cluster, source = excluded.source, form_version = excluded.form_version,
           scores = excluded.scores, share = excluded.share, recorded_at = clock_timestamp()
       where (a.cluster, a.source, a.form_version, a.scores, a.share)
         is distinct from (excluded.cluster, excluded.source, excluded.form_version, excluded.scores, excluded.share)
     returning id, ${column} as "of"`,
    [
      rows.map(() => newId()),
      rows.map((row) => row.of),
      rows.map(({ assessedOn }) => assessedOn),
      rows.map(({ cluster }) => cluster),
      rows.map(({ source }) => source),
      rows.map(({ form }) => form ?? 'list'),
      rows.map(({ formVersion }) => formVersion ?? 1),
      rows.map(({ scores }) => (scores ? JSON.stringify(scores) : null)),
      rows.map(({ share }) => share ?? null),
    ],
  );
}
