import type { EntityManager } from 'typeorm';
import { inForce } from '../programmes/find-programmes';
import { isTheirVillage } from '../villages/whose-villages';
import type { FunnelGrouping, StepCount, VillageFunnel } from './funnel.dto';
import { funnelSteps, walkedBy } from './steps';

interface Row {
  /** Null: all villages */
  key: string | null;
  name: string | null;
  /** By step */
  villages: number[];
  aside: number[];
}

const keyed: Record<FunnelGrouping, string> = {
  province: `select left(w.code, 2) as key, w.province as name, w.* from walked w`,
  cluster: `select coalesce(w.cluster::text, 'none') as key, null::text as name, w.* from walked w`,
  programme: `
    select coalesce(m.programme, 'none') as key, p.name, w.*
    from walked w left join programme_membership m on m.village_code = w.code and ${inForce}
      left join programme p on p.slug = m.programme`,
};

const places = funnelSteps.map((_, i) => i + 1);
const counts = `
  array[${places.map((n) => `count(*) filter (where far >= ${n})`).join(', ')}]::int[] as villages,
  array[${places.map((n) => `count(*) filter (where took[${n}] and far < ${n})`).join(', ')}]::int[] as aside`;

const queryBy = (by: FunnelGrouping): string => `
  with ${walkedBy(isTheirVillage('v.code', '$1'))},
  keyed as (${keyed[by]})
  select key, min(name) as name, ${counts} from keyed group by key
  union all select null, null, ${counts} from walked`;

/**
 * Counts villages by step, all and by group.
 * @param whose see `whoseVillages`
 */
export async function findFunnel(tx: EntityManager, by: FunnelGrouping, whose: string | null): Promise<VillageFunnel> {
  const rows: Row[] = await tx.query(queryBy(by), [whose]);
  const whole = rows.find(({ key }) => key === null)!;
  const groups = rows.filter((row): row is Row & { key: string } => row.key !== null);
  return {
    by,
    whole: stepsOf(whole),
    groups: groups
      .toSorted((a, b) => b.villages[0] - a.villages[0] || (a.key < b.key ? -1 : 1))
      .map(({ key, name, ...row }) => ({ key, ...(name !== null && { name }), steps: stepsOf(row) })),
  };
}

const stepsOf = ({ villages, aside }: Pick<Row, 'villages' | 'aside'>): StepCount[] =>
  funnelSteps.map((step, i) => ({ step, villages: villages[i], aside: aside[i] }));
