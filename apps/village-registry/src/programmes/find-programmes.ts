import type { EntityManager } from 'typeorm';
import type { Member, Programme, ProgrammeSummary } from './programme.dto';

/** A membership that holds today; `m` is the row. */
export const inForce = `coalesce(m.since, '-infinity') <= current_date and coalesce(m.until, 'infinity') >= current_date`;

/** Programmes by slug, all or one, with the villages in them today. */
export async function findProgrammes(tx: EntityManager, slug: string | null = null): Promise<Programme[]> {
  return tx
    .query(
      `select jsonb_strip_nulls(jsonb_build_object('slug', p.slug, 'name', p.name, 'owner', p.owner,
       'from', p.starts_on, 'to', p.ends_on, 'villages',
       (select count(*) from programme_membership m where m.programme = p.slug and ${inForce}))) as programme
     from programme p where $1::text is null or p.slug = $1 order by p.slug`,
      [slug],
    )
    .then((rows: { programme: Programme }[]) => rows.map(({ programme }) => programme));
}

/** Members by code, `limit + 1` of them, or those of the codes. */
export async function findMembers(
  tx: EntityManager,
  slug: string,
  { after = null, limit, codes = null }: { after?: string | null; limit: number; codes?: string[] | null },
): Promise<Member[]> {
  const rows: { member: Member }[] = await tx.query(
    `select jsonb_strip_nulls(jsonb_build_object('code', v.code, 'name', v.name, 'regency', v.regency,
       'province', v.province, 'since', m.since, 'until', m.until, 'source', m.source)) as member
     from programme_membership m join village v on v.code = m.village_code
     where m.programme = $1 and ($2::text is null or m.village_code > $2)
       and ($3::text[] is null or m.village_code = any($3))
     order by m.village_code limit $4`,
    [slug, after, codes, limit + 1],
  );
  return rows.map(({ member }) => member);
}

/** Counts of the villages in programmes today, each village once. */
export async function summarise(tx: EntityManager): Promise<ProgrammeSummary> {
  const [{ summary }]: { summary: ProgrammeSummary }[] = await tx.query(
    `with held as materialized (select m.village_code as code, m.programme from programme_membership m where ${inForce}),
     each as materialized (
       select v.code, v.province, (select count(*) from held h where h.code = v.code) as programmes,
         (select a.cluster from cluster_assessment a where a.village_code = v.code
           order by a.assessed_on desc, a.recorded_at desc limit 1) as cluster
       from village v where v.code in (select code from held))
     select jsonb_build_object(
       'villages', (select count(*) from each),
       'inSeveral', (select count(*) from each where programmes > 1),
       'memberships', (select count(*) from held),
       'programmes', (select coalesce(jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name, 'villages',
          (select count(*) from held h where h.programme = p.slug)) order by p.slug), '[]') from programme p),
       'provinces', (select coalesce(jsonb_agg(jsonb_build_object('province', province, 'villages', n) order by province),
          '[]') from (select province, count(*) as n from each group by province) by_province),
       'clusters', (select coalesce(jsonb_agg(jsonb_build_object('cluster', cluster, 'villages', n)
          order by cluster nulls last), '[]') from (select cluster, count(*) as n from each group by cluster) by_cluster)
     ) as summary`,
  );
  return summary;
}
