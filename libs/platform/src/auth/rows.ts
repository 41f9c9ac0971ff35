import type { Caller } from '../caller';
import { ForbiddenError } from '../errors';
import type { Principal } from './principal';

/**
 * Who asks. Without a principal it is a service by itself, or somebody with a link that is a secret: whoever let that
 * in has said what it may do.
 */
export type Asker = Pick<Caller, 'principal'>;

/** A village, and the programmes that it is in today. */
export interface PlacedVillage {
  /** Kemendagri code, ten digits; the first two are its province. */
  code: string;
  programmes?: readonly string[];
}

/** Whether nothing is shut to them: an operator, or a service by itself. */
export const mayDoAll = ({ principal }: Asker): boolean => principal === undefined || principal.role === 'operator';

/** Whether they act for this trade post. */
export const speaksForPost = (by: Asker, postId: string | undefined): boolean =>
  mayDoAll(by) || (by.principal?.role === 'attache' && postId !== undefined && by.principal.postId === postId);

/** Whether they act for this producer. */
export const speaksForProducer = (by: Asker, producerId: string): boolean =>
  mayDoAll(by) || (by.principal?.role === 'producer' && by.principal.producerIds.includes(producerId));

/** Whether a programme is theirs to run. */
export const runsProgramme = (by: Asker, slug: string): boolean =>
  mayDoAll(by) || (by.principal?.role === 'coordinator' && by.principal.programmes.includes(slug));

/** Whether they look after a whole province. @param province Kemendagri code of two digits, or longer within it */
export const runsProvince = (by: Asker, province: string): boolean =>
  mayDoAll(by) || (by.principal?.role === 'coordinator' && by.principal.provinces.includes(province.slice(0, 2)));

/** Whether a village is in their province or in a programme of theirs. */
export const mayTouchVillage = (by: Asker, { code, programmes = [] }: PlacedVillage): boolean =>
  runsProvince(by, code) || programmes.some((slug) => runsProgramme(by, slug));

/** Who holds a training class or a forum day: a programme or a province, or both together. */
export interface Held {
  /** Slug */
  programme?: string | null;
  /** Kemendagri code of two digits */
  province?: string | null;
}

/** Whether they run the programme or the province that holds it; what nobody holds is the operators'. */
export const holds = (by: Asker, { programme, province }: Held): boolean =>
  mayDoAll(by) || (!!programme && runsProgramme(by, programme)) || (!!province && runsProvince(by, province));

/** Who holds what is opened without saying so: the one province of whoever opens it, else their one programme. */
export function heldBy(by: Asker, { programme, province }: Held): Required<Held> {
  const said = { programme: programme ?? null, province: province ?? null };
  if (said.programme !== null || said.province !== null || !isRole(by, 'coordinator')) return said;
  const { programmes, provinces } = by.principal;
  if (provinces.length === 1) return { ...said, province: provinces[0] };
  return provinces.length === 0 && programmes.length === 1 ? { ...said, programme: programmes[0] } : said;
}

/** @throws ForbiddenError auth.not-yours, with the faulty input's path where there is one */
export function mustBeTheirs(theirs: boolean, field?: string): void {
  if (!theirs) throw new ForbiddenError('auth.not-yours', field === undefined ? {} : { field });
}

/**
 * Of which trade post a list is: an attaché's own, whether they say so or not.
 * @param asked the post that they name
 * @returns undefined for all posts
 * @throws ForbiddenError auth.not-yours
 */
export function postToList(by: Asker, asked?: string): string | undefined {
  if (asked !== undefined && isRole(by, 'attache')) mustBeTheirs(speaksForPost(by, asked), 'postId');
  return isRole(by, 'attache') ? by.principal.postId : asked;
}

/**
 * Of which producers a list is: a producer's own, whether they say so or not.
 * @param asked the producer that they name
 * @returns undefined for all producers
 * @throws ForbiddenError auth.not-yours
 */
export function producersToList(by: Asker, asked?: string): readonly string[] | undefined {
  if (asked === undefined) return isRole(by, 'producer') ? by.principal.producerIds : undefined;
  if (isRole(by, 'producer')) mustBeTheirs(speaksForProducer(by, asked), 'producerId');
  return [asked];
}

/** Whether they ask in this role. */
export const isRole = <Who extends Asker>(by: Who, role: Principal['role']): by is Who & { principal: Principal } =>
  by.principal?.role === role;
