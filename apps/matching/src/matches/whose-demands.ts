import { isRole, mayDoAll, mustBeTheirs, speaksForPost } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { type EntityManager, type FindOperator, Raw } from 'typeorm';

/**
 * Lets those go on who act for the demand's post; an unknown demand is for the caller to miss.
 * @throws ForbiddenError auth.not-yours
 */
export async function mustBeTheirDemand(tx: EntityManager, by: Caller, demandId: string): Promise<void> {
  if (mayDoAll(by)) return;
  const [known]: { postId: string }[] = await tx.query(
    `select demand ->> 'postId' as "postId" from open_demand where demand_id = $1`,
    [demandId],
  );
  mustBeTheirs(!known || speaksForPost(by, known.postId));
}

/** The same for reading: coordinators prepare villages for what is wanted, and read every demand's results. */
export const mustBeReadable = (tx: EntityManager, by: Caller, demandId: string): Promise<void> =>
  isRole(by, 'coordinator') ? Promise.resolve() : mustBeTheirDemand(tx, by, demandId);

/** Ids of the demands of a post, for a list; by the index open_demand_post. */
export const demandsOfPost = (postId: string | undefined): FindOperator<string> =>
  Raw((demandId) => `${demandId} in (select demand_id from open_demand where demand ->> 'postId' = :postId)`, {
    postId,
  });
