import type { Language } from '@titik/contracts/values';
import { Injectable } from '@nestjs/common';
import type { Caller } from '@titik/platform/caller';
import { DataSource } from 'typeorm';
import { lineNeeds } from '../market/line-needs';
import { scoring } from '../market/scorings';
import { DemandOrderRow } from '../feedback/demand-order.entity';
import { toldInOrder } from '../feedback/told-in-order';
import { storedResult } from '../history/stored-result';
import type { DemandMatches } from './matches.dto';
import { Policies } from '../policies/policies';
import { toldLine } from './told-line';
import { mustBeReadable } from './whose-demands';

/** Reads what was matched. */
@Injectable()
export class MatchesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly policies: Policies,
  ) {}

  /**
   * The newest result as a person ordered it, or an earlier one as it was.
   * @throws NotFoundError `match.unknown-demand`, `match.unknown-version`; ForbiddenError `auth.not-yours`
   */
  async ofDemand(by: Caller, demandId: string, language: Language, version?: number): Promise<DemandMatches> {
    await mustBeReadable(this.dataSource.manager, by, demandId);
    // One snapshot: a result that is replaced between the reads would give a demand without its lines.
    const [result, order] = await this.dataSource.transaction('REPEATABLE READ', async (tx) => [
      await storedResult(tx, demandId, version),
      version === undefined ? await tx.findOneBy(DemandOrderRow, { demandId }) : null,
    ]);
    const { demand } = result;
    const policy = this.policies.of(demand);
    const byLine = new Map(result.lines.map((row) => [row.lineId, row]));
    return {
      demandId,
      state: result.state,
      version: result.version,
      scoring: result.lines[0]?.scoring ?? scoring,
      ...(order && { order: order.describe() }),
      lines: demand.lines.flatMap((line) => {
        const row = byLine.get(line.lineId);
        if (!row) return [];
        const told = toldLine(row.scoring, row.result, lineNeeds(line, demand, policy), language);
        return [toldInOrder(told, order?.producerIds ?? [])];
      }),
    };
  }
}
