import type { Demand } from '@titik/contracts/demand.events';
import { NotFoundError } from '@titik/platform/errors';
import { type EntityManager, MoreThanOrEqual } from 'typeorm';
import { LineMatchRow } from '../matches/line-match.entity';
import { OpenDemand } from '../matches/open-demand.entity';
import { PastDemand } from './past-demand.entity';
import { PastMatch } from './past-match.entity';

/** A result and the demand that it was made from. */
export interface StoredResult {
  version: number;
  /** Whether the demand is open now. */
  state: Demand['state'];
  demand: Demand;
  lines: Pick<PastMatch, 'lineId' | 'scoring' | 'result' | 'storedAt'>[];
}

/**
 * Reads a demand's newest result, or the one of a version, in the caller's snapshot.
 * @throws NotFoundError `match.unknown-demand`, `match.unknown-version`
 */
export async function storedResult(tx: EntityManager, demandId: string, version?: number): Promise<StoredResult> {
  const known = await tx.findOneBy(OpenDemand, { demandId });
  if (!known) throw new NotFoundError('match.unknown-demand', { demandId });
  const { state, demand, matchVersion } = known;
  if (version === undefined || version === matchVersion) {
    return { version: matchVersion, state, demand, lines: await tx.findBy(LineMatchRow, { demandId }) };
  }
  const lines = await tx.findBy(PastMatch, { demandId, version });
  if (lines.length === 0) throw new NotFoundError('match.unknown-version', { demandId, version });
  const past = await tx.findOne(PastDemand, {
    where: { demandId, matchVersion: MoreThanOrEqual(version) },
    order: { matchVersion: 'ASC' },
  });
  return { version, state, demand: past?.demand ?? demand, lines };
}
