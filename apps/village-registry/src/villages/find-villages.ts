import type { EntityManager } from 'typeorm';
import { type FunnelStep, placeOf, walkedBy } from '../funnel/steps';
import { inForce } from '../programmes/find-programmes';
import type { AssessmentView, Village, VillageQuery } from './village.dto';
import { isTheirVillage } from './whose-villages';

interface Row {
  code: string;
  name: string;
  district: string;
  regency: string;
  province: string;
  zone: string;
  consolidation_point: string | null;
  port: string | null;
  illustrative: boolean;
  assessments: AssessmentView[];
  programmes: string[];
}

const exactly = (words: string): string => words.replace(/[\\%_]/g, '\\$&');
const pattern = (words: string): string => `%${exactly(words)}%`;

/** With a step the villages are found by what they went through, all at once; without one by their code alone. */
const queryFor = (step?: FunnelStep): string => `
  ${step === undefined ? '' : `with ${walkedBy(isTheirVillage('v.code', '$7'))}`}
  select v.*,
    (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('assessmentId', a.id, 'cluster', a.cluster,
              'assessedOn', a.assessed_on, 'source', a.source, 'form', a.form, 'formVersion', a.form_version,
              'scores', a.scores, 'share', a.share)) order by a.assessed_on desc, a.recorded_at desc), '[]')
       from cluster_assessment a where a.village_code = v.code) as assessments,
    (select coalesce(jsonb_agg(m.programme order by m.programme), '[]')
       from programme_membership m where m.village_code = v.code and ${inForce}) as programmes
  from village v
  where ($1::text[] is null or v.code = any($1))
    and ($2::text is null or v.name ilike $2 or v.district ilike $2 or v.regency ilike $2)
    and ($3::text is null or v.province ilike $3)
    and ($4::int is null or $4 = (select a.cluster from cluster_assessment a where a.village_code = v.code
                                   order by a.assessed_on desc, a.recorded_at desc limit 1))
    and ($5::text is null or v.code > $5)
    and ${isTheirVillage('v.code', '$7')}
    and ($8::text is null or v.regency ilike $8)
    and ($9::text is null or exists (select from programme_membership m
           where m.village_code = v.code and m.programme = $9 and ${inForce}))
    and ($10::boolean is null or $10 = exists (select from cluster_assessment a where a.village_code = v.code))
    and ($11::date is null or not exists (select from cluster_assessment a
           where a.village_code = v.code and a.assessed_on >= $11))
    ${step === undefined ? '' : `and v.code in (select code from walked where far >= ${placeOf(step)})`}
  order by v.code limit $6`;

const describe = (row: Row): Village => ({
  code: row.code,
  name: row.name,
  district: row.district,
  regency: row.regency,
  province: row.province,
  zone: row.zone,
  ...(row.consolidation_point !== null && { consolidationPoint: row.consolidation_point }),
  ...(row.port !== null && { port: row.port }),
  illustrative: row.illustrative,
  ...(row.assessments.length > 0 && { cluster: row.assessments[0].cluster }),
  assessments: row.assessments,
  programmes: row.programmes,
});

/**
 * Villages by code; `limit + 1` of them, so that the caller sees whether there are more.
 * @param whose see `whoseVillages`
 */
export async function findVillages(
  tx: EntityManager,
  wanted: Partial<Omit<VillageQuery, 'whose'>> & { codes?: string[] },
  whose: string | null = null,
): Promise<Village[]> {
  const { codes = null, q, province, cluster = null, after = null, limit = codes?.length ?? 1 } = wanted;
  const { regency, programme = null, assessed = null, assessedBefore = null, step } = wanted;
  const rows: Row[] = await tx.query(queryFor(step), [
    codes,
    q === undefined ? null : pattern(q),
    province === undefined ? null : exactly(province),
    cluster,
    after,
    limit + 1,
    whose,
    regency === undefined ? null : exactly(regency),
    programme,
    assessed,
    assessedBefore,
  ]);
  return rows.map(describe);
}

/** The villages of these codes that are registered, by code. */
export const villagesByCode = async (tx: EntityManager, codes: string[]): Promise<Map<string, Village>> =>
  new Map((await findVillages(tx, { codes })).map((village) => [village.code, village]));
