import type { Demand } from '@titik/contracts/demand.events';
import { ConflictError, NotFoundError } from '@titik/platform/errors';
import { type EntityManager, In, Not } from 'typeorm';
import { ProposedSessionRow, type SessionState } from './proposed-session.entity';

/**
 * A demand, held against everybody who would propose for it. Who matches it holds the same row from the moment that
 * it notes the new result, in whichever instance: so nobody proposes beside us, and the lane's fence is not needed.
 * @throws NotFoundError `match.unknown-demand`
 */
export async function lockDemand(tx: EntityManager, demandId: string): Promise<Demand> {
  const [demand] = await lockDemands(tx, [demandId]);
  if (!demand) throw new NotFoundError('match.unknown-demand', { demandId });
  return demand;
}

/** The same for those of several demands that are known. */
export async function lockDemands(tx: EntityManager, demandIds: readonly string[]): Promise<Demand[]> {
  const rows: { demand: Demand }[] = await tx.query(
    'select demand from open_demand where demand_id = any($1) order by demand_id for no key update',
    [demandIds],
  );
  return rows.map(({ demand }) => demand);
}

/** @throws ConflictError `session.demand-closed` */
export function mustBeOpen({ state, demandId }: Demand): void {
  if (state === 'closed') throw new ConflictError('session.demand-closed', { demandId });
}

/**
 * Holds the trade post's cap: one more session must fit beside those that have these states.
 * @throws ConflictError `session.no-place`
 */
export async function mustFit(
  tx: EntityManager,
  { demandId, maxSessions }: Demand,
  states: readonly SessionState[],
  besides = '00000000-0000-0000-0000-000000000000',
): Promise<void> {
  const taken = await tx.countBy(ProposedSessionRow, { demandId, state: In(states), sessionId: Not(besides) });
  if (taken >= maxSessions) throw new ConflictError('session.no-place', { most: maxSessions });
}
