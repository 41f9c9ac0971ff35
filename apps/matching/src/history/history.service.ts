import type { Caller } from '@titik/platform/caller';
import { ConflictError, NotFoundError } from '@titik/platform/errors';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lineNeeds } from '../market/line-needs';
import { defaultPolicy } from '../market/policy';
import { replay } from '../market/scorings';
import { OpenDemand } from '../matches/open-demand.entity';
import { mustBeReadable } from '../matches/whose-demands';
import type { MatchReplay, MatchVersion, VersionPage, VersionParam, VersionsQuery } from './history.dto';
import type { PastMatch } from './past-match.entity';
import { ranked, replayLine } from './replay-line';
import { storedResult } from './stored-result';

const shownFirst = 3;

/** Reads the results that a demand has had. */
@Injectable()
export class HistoryService {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws NotFoundError `match.unknown-demand`; ForbiddenError `auth.not-yours` */
  async versions(by: Caller, demandId: string, { limit, after }: VersionsQuery): Promise<VersionPage> {
    await mustBeReadable(this.dataSource.manager, by, demandId);
    const rows: Pick<PastMatch, 'version' | 'scoring' | 'result' | 'storedAt'>[] = await this.dataSource.query(
      `with stored as (
         select version, line_id, scoring, result, stored_at from line_match where demand_id = $1
         union all select version, line_id, scoring, result, stored_at from past_match where demand_id = $1
       )
       select version, scoring, result, stored_at as "storedAt" from stored
       where version in (select distinct version from stored where version < $2 order by version desc limit $3)
       order by version desc, line_id`,
      [demandId, after ?? 2_147_483_647, limit + 1],
    );
    if (rows.length === 0 && !(await this.dataSource.getRepository(OpenDemand).existsBy({ demandId }))) {
      throw new NotFoundError('match.unknown-demand', { demandId });
    }
    const versions: MatchVersion[] = [];
    for (const { version, storedAt, scoring, result } of rows) {
      if (versions.at(-1)?.version !== version) versions.push({ version, storedAt, scoring, lines: [] });
      const { lineId, words, eligible, candidates } = result;
      versions.at(-1)!.lines.push({ lineId, words, eligible, first: candidates.slice(0, shownFirst).map(ranked) });
    }
    const items = versions.slice(0, limit);
    return { items, ...(versions.length > limit && { next: items[limit - 1].version }) };
  }

  /**
   * Reckons a result again from its stored facts, by the scoring and the weights that made it.
   * @throws NotFoundError `match.unknown-demand`, `match.unknown-version`; ConflictError `match.unknown-scoring`; ForbiddenError
   *   `auth.not-yours`
   */
  async replay(by: Caller, { demandId, version }: VersionParam): Promise<MatchReplay> {
    await mustBeReadable(this.dataSource.manager, by, demandId);
    const { demand, lines } = await this.dataSource.transaction('REPEATABLE READ', (tx) =>
      storedResult(tx, demandId, version),
    );
    const asked = new Map(demand.lines.map((line) => [line.lineId, line]));
    const replayed = lines.flatMap(({ lineId, scoring, result }) => {
      const line = asked.get(lineId);
      if (!line) return [];
      const order = replay(scoring, lineNeeds(line, demand, defaultPolicy), result);
      if (!order) throw new ConflictError('match.unknown-scoring', { scoring });
      return [replayLine(result, order)];
    });
    const [{ scoring, storedAt }] = lines;
    return { demandId, version, storedAt, scoring, same: replayed.every(({ same }) => same), lines: replayed };
  }
}
