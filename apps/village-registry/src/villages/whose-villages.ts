import {
  isRole,
  mayDoAll,
  mayTouchVillage,
  mustBeTheirs,
  runsProgramme,
  runsProvince,
} from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import type { EntityManager } from 'typeorm';
import { inForce } from '../programmes/find-programmes';
import type { CodedVillageInput, Village } from './village.dto';
import type { Whose } from './whose.dto';

/**
 * A condition on a village's code: in one of these provinces or, today, programmes.
 * @param code SQL of the code
 * @param whose SQL of the parameter, see {@link whoseVillages}
 */
export const isTheirVillage = (code: string, whose: string): string => `(${whose}::jsonb is null
  or ${whose}::jsonb -> 'provinces' ? left(${code}, 2)
  or exists (select from programme_membership m where m.village_code = ${code}
       and ${whose}::jsonb -> 'programmes' ? m.programme and ${inForce}))`;

/** The parameter of {@link isTheirVillage}; null for all. */
export function whoseVillages(by: Caller, whose: Whose): string | null {
  if (whose === 'all' || !isRole(by, 'coordinator')) return null;
  const { provinces, programmes } = by.principal;
  return JSON.stringify({ provinces, programmes });
}

/** Those of these villages, known or not, that are in a province or programme of theirs. */
export async function theirVillages(tx: EntityManager, by: Caller, codes: readonly string[]): Promise<Set<string>> {
  const theirs = new Set(codes.filter((code) => runsProvince(by, code)));
  const others = codes.filter((code) => !theirs.has(code));
  if (others.length === 0 || !isRole(by, 'coordinator')) return theirs;
  const rows: { code: string }[] = await tx.query(
    `select m.village_code as code from programme_membership m
     where m.village_code = any($1::text[]) and m.programme = any($2::text[]) and ${inForce}`,
    [others, by.principal.programmes],
  );
  for (const { code } of rows) theirs.add(code);
  return theirs;
}

/** @throws ForbiddenError auth.not-yours */
export async function mustBeTheirVillages(tx: EntityManager, by: Caller, codes: readonly string[]): Promise<void> {
  const theirs = await theirVillages(tx, by, codes);
  mustBeTheirs(codes.every((code) => theirs.has(code)));
}

/**
 * Whether they may enter a village: one of theirs, or a new one for a programme of theirs; and into no programme of
 * another, unless the province is theirs.
 * @param before the village as it is; undefined for a new one
 */
export function mayEnterVillage(
  by: Caller,
  { code, programmes = [] }: Pick<CodedVillageInput, 'code' | 'programmes'>,
  before: Pick<Village, 'programmes'> | undefined,
): boolean {
  if (!mayTouchVillage(by, { code, programmes: before?.programmes ?? programmes })) return false;
  const joined = programmes.filter((slug) => !before?.programmes.includes(slug));
  return runsProvince(by, code) || joined.every((slug) => runsProgramme(by, slug));
}

/** Villages in which a producer's person has a producer. @throws ForbiddenError auth.not-yours */
export async function mustReadVillage(tx: EntityManager, by: Caller, code: string): Promise<void> {
  if (mayDoAll(by) || !isRole(by, 'producer')) return;
  const stands: unknown[] = await tx.query(
    'select from producer_village where village_code = $1 and producer_id = any($2::uuid[]) limit 1',
    [code, by.principal.producerIds],
  );
  mustBeTheirs(stands.length > 0);
}

/** A village as its reader may see it: how it was marked is for those who coach it, its cluster for everybody. */
export function seenBy(by: Caller, village: Village): Village {
  if (mayDoAll(by) || isRole(by, 'coordinator')) return village;
  return { ...village, assessments: village.assessments.map(({ scores: _, share: __, ...told }) => told) };
}
