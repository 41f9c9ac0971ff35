/** What a village goes through from its registration to money, in this order. */
export const funnelSteps = [
  'registered',
  'assessed',
  'ready',
  'offering',
  'dealing',
  'contracted',
  'shipped',
  'paid',
] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** SQL: the place of a step in `took`, the first is 1. */
export const placeOf = (step: FunnelStep): number => funnelSteps.indexOf(step) + 1;

/**
 * SQL: common table expressions that end in `walked`: a row for each registered village that `where` lets through, with
 * its cluster, which steps it `took` and how `far` it came without leaving one out. A village is offering where a
 * producer of it has an approved offer that stands; it is dealing as far as the farthest deal of its producers.
 * @param where a condition on `v`
 */
export const walkedBy = (where: string): string => `
  latest as (
    select distinct on (a.village_code) a.village_code as code, a.cluster from cluster_assessment a
    where a.village_code is not null order by a.village_code, a.assessed_on desc, a.recorded_at desc),
  offering as (
    select distinct pv.village_code as code from offer o join producer_village pv on pv.producer_id = o.producer_id
    where o.state = 'active' and o.curation = 'curated'),
  dealing as (
    select pv.village_code as code, max(d.reached) as reached
    from deal d join producer p on p.id = d.producer_id
      join producer_village pv on pv.producer_id = coalesce(p.merged_into, p.id)
    where d.reached > 0 group by pv.village_code),
  taken as (
    select v.code, v.province, l.cluster,
      array[true, l.code is not null, coalesce(l.cluster = 1, false), o.code is not null,
            coalesce(d.reached >= 1, false), coalesce(d.reached >= 2, false), coalesce(d.reached >= 3, false),
            coalesce(d.reached >= 4, false)] as took
    from village v left join latest l using (code) left join offering o using (code) left join dealing d using (code)
    where ${where}),
  walked as (select *, coalesce(array_position(took, false) - 1, cardinality(took)) as far from taken)`;
