import type { Demand } from '@titik/contracts/demand.events';
import type { LineMatch } from '@titik/contracts/match.events';
import { NotFoundError } from '@titik/platform/errors';
import type { EntityManager } from 'typeorm';
import { LineMatchRow } from '../matches/line-match.entity';
import { OpenDemand } from '../matches/open-demand.entity';
import { ProposedSessionRow } from '../matches/proposed-session.entity';

/** A demand, what was last found for it, and the producers that it has a session with. */
export interface MatchedDemand {
  demand: Demand;
  lines: LineMatch[];
  proposed: ReadonlySet<string>;
}

/** @throws NotFoundError match.unknown-demand */
export async function matchedDemand(tx: EntityManager, demandId: string): Promise<MatchedDemand> {
  const known = await tx.findOneBy(OpenDemand, { demandId });
  if (!known) throw new NotFoundError('match.unknown-demand', { demandId });
  const rows = await tx.findBy(LineMatchRow, { demandId });
  const sessions = await tx.findBy(ProposedSessionRow, { demandId });
  return {
    // The state of its own column: a closing changes that and the demand alike, a result neither.
    demand: { ...known.demand, state: known.state },
    lines: rows.map(({ result }) => result),
    proposed: new Set(sessions.map(({ producerId }) => producerId)),
  };
}
