import type { Language } from '@titik/contracts/values';
import { NotFoundError } from '@titik/platform/errors';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lineNeeds } from '../market/line-needs';
import { scoring } from '../market/scorings';
import { DemandOrderRow } from '../feedback/demand-order.entity';
import { toldInOrder } from '../feedback/told-in-order';
import { LineMatchRow } from './line-match.entity';
import type { DemandMatches } from './matches.dto';
import { Policies } from '../policies/policies';
import { OpenDemand } from './open-demand.entity';
import { toldLine } from './told-line';

/** Reads what was matched and proposed. */
@Injectable()
export class MatchesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly policies: Policies,
  ) {}

  /** @throws NotFoundError `match.unknown-demand` */
  async ofDemand(demandId: string, language: Language): Promise<DemandMatches> {
    // One snapshot: a result that is replaced between the reads would give a demand without its lines.
    const [demand, rows, order] = await this.dataSource.transaction('REPEATABLE READ', async (tx) => [
      await tx.findOneBy(OpenDemand, { demandId }),
      await tx.findBy(LineMatchRow, { demandId }),
      await tx.findOneBy(DemandOrderRow, { demandId }),
    ]);
    if (!demand) throw new NotFoundError('match.unknown-demand', { demandId });
    const policy = this.policies.of(demand.demand);
    const byLine = new Map(rows.map((row) => [row.lineId, row]));
    return {
      demandId,
      state: demand.state,
      version: demand.matchVersion,
      scoring: rows[0]?.scoring ?? scoring,
      ...(order && { order: order.describe() }),
      lines: demand.demand.lines.flatMap((line) => {
        const row = byLine.get(line.lineId);
        if (!row) return [];
        const told = toldLine(row.scoring, row.result, lineNeeds(line, demand.demand, policy), language);
        return [toldInOrder(told, order?.producerIds ?? [])];
      }),
    };
  }
}
