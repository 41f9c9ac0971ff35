import type { Language } from '@titik/contracts/values';
import { NotFoundError } from '@titik/platform/errors';
import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { lineNeeds } from '../market/line-needs';
import { defaultPolicy } from '../market/policy';
import { scoring } from '../market/scorings';
import { LineMatchRow } from './line-match.entity';
import type { DemandMatches, ProposalPage, ProposalsQuery } from './matches.dto';
import { OpenDemand } from './open-demand.entity';
import { ProposedSessionRow } from './proposed-session.entity';
import { toldLine } from './told-line';

/** Reads what was matched and proposed. */
@Injectable()
export class MatchesService {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws NotFoundError `match.unknown-demand` */
  async ofDemand(demandId: string, language: Language): Promise<DemandMatches> {
    // One snapshot: a result that is replaced between the two reads would give a demand without its lines.
    const [demand, rows] = await this.dataSource.transaction('REPEATABLE READ', async (tx) => [
      await tx.findOneBy(OpenDemand, { demandId }),
      await tx.findBy(LineMatchRow, { demandId }),
    ]);
    if (!demand) throw new NotFoundError('match.unknown-demand', { demandId });
    const byLine = new Map(rows.map((row) => [row.lineId, row]));
    return {
      demandId,
      state: demand.state,
      version: demand.matchVersion,
      scoring: rows[0]?.scoring ?? scoring,
      lines: demand.demand.lines.flatMap((line) => {
        const row = byLine.get(line.lineId);
        return row ? [toldLine(row.scoring, row.result, lineNeeds(line, demand.demand, defaultPolicy), language)] : [];
      }),
    };
  }

  async proposals({ demandId, limit, after }: ProposalsQuery): Promise<ProposalPage> {
    const rows = await this.dataSource.getRepository(ProposedSessionRow).find({
      where: { ...(demandId && { demandId }), ...(after && { sessionId: MoreThan(after) }) },
      order: { sessionId: 'ASC' },
      take: limit + 1,
    });
    const items = rows.slice(0, limit);
    return { items, ...(rows.length > limit && { next: items[limit - 1].sessionId }) };
  }
}
