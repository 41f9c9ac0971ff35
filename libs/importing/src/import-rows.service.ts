import type { Language } from '@titik/contracts/values';
import { mustBeTheirs } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { latestDay } from '@titik/platform/days';
import { ConflictError, NotFoundError } from '@titik/platform/errors';
import { say } from '@titik/platform/words';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import { describeRow, whyNot } from './describe-import';
import type { RowPage, RowQuery, RowView } from './import.dto';
import { IMPORT_KINDS, type ImportKind, type Outcome } from './import-kind';
import { ImportJob } from './jobs/import-job.entity';
import { ImportRow } from './jobs/import-row.entity';
import { cellsOf } from './jobs/settle-chunk';
import { csvLine } from './reading/safe-csv';
import { isTheirImport } from './whose-imports';

const rowsAtOnce = 500;

/** The rows of an import that did not simply go in; of another's: ForbiddenError auth.not-yours. */
@Injectable()
export class ImportRowsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    @Inject(IMPORT_KINDS) private readonly kinds: ImportKind[],
  ) {}

  /** By row number. @throws NotFoundError import.unknown */
  async page(id: string, query: RowQuery, by: Caller, language: Language): Promise<RowPage> {
    return this.pageOf(await theirJob(this.database.manager, by, id), query, language);
  }

  /** The same as a file to be mended and sent again: the rows as they came, with what is wrong behind them. */
  async lines(id: string, state: RowQuery['state'], by: Caller, language: Language): Promise<AsyncGenerator<string>> {
    return this.linesOf(await theirJob(this.database.manager, by, id), state, language);
  }

  /**
   * Takes a suspected row in after all, as the candidate or as something new.
   * @throws NotFoundError import.unknown, import.unknown-row
   * @throws ConflictError import.nothing-to-decide, import.dry-run; and what the row itself runs into
   */
  decide(id: string, number: number, same: boolean, by: Caller, language: Language): Promise<RowView> {
    return this.database.transaction(async (tx) => {
      const job = await theirJob(tx, by, id);
      const row = await tx.findOne(ImportRow, {
        where: { importId: id, number },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw new NotFoundError('import.unknown-row', { row: number });
      if (job.dryRun) throw new ConflictError('import.dry-run', { id });
      row.settle(by.actor, this.clock.now());
      const outcome = await this.store(tx, job, row, same, by);
      if (typeof outcome === 'object') throw new ConflictError('import.still-in-doubt', { row: number });
      await tx.save(ImportRow, row);
      await tx.query(
        `update import_job set suspected = suspected - 1, good = good + $2, unchanged = unchanged + $3 where id = $1`,
        [id, outcome === 'stored' ? 1 : 0, outcome === 'unchanged' ? 1 : 0],
      );
      return describeRow(row, job, this.kindOf(job)!.columns, language);
    });
  }

  private async pageOf(job: ImportJob, { state, limit, after }: RowQuery, language: Language): Promise<RowPage> {
    const rows = await this.database.getRepository(ImportRow).find({
      where: { importId: job.id, number: MoreThan(after), ...(state && { state }) },
      order: { number: 'ASC' },
      take: limit + 1,
    });
    const items = rows.slice(0, limit).map((row) => describeRow(row, job, this.kindOf(job)?.columns ?? [], language));
    return { items, ...(rows.length > limit && { next: items[limit - 1].row }) };
  }

  private async *linesOf(job: ImportJob, state: RowQuery['state'], language: Language): AsyncGenerator<string> {
    const headers = job.header?.headers ?? [];
    yield `\ufeff${csvLine([...headers, say(language, 'importing:report.row'), say(language, 'importing:report.reason')])}`;
    for (let after: number | undefined = 0; after !== undefined;) {
      const { items, next }: RowPage = await this.pageOf(job, { state, limit: rowsAtOnce, after }, language);
      for (const row of items) {
        const cells = Array.from({ length: headers.length }, (_, at) => row.cells[at] ?? '');
        yield csvLine([...cells, row.row, whyNot(row, language)]);
      }
      after = next;
    }
  }

  private async store(tx: EntityManager, job: ImportJob, row: ImportRow, same: boolean, by: Caller): Promise<Outcome> {
    const kind = this.kindOf(job)!;
    const cells = cellsOf(row, job.header!, job.given);
    const entry = kind.read(cells, latestDay(this.clock.now()));
    if (entry === undefined) return { faults: cells.faults };
    const decision = { same, candidateId: row.candidateId! };
    const [outcome] = await kind.write(tx, [{ number: row.number, entry }], { source: job.source, by, decision });
    return outcome;
  }

  private kindOf(job: ImportJob): ImportKind | undefined {
    return this.kinds.find(({ kind }) => kind === job.kind);
  }
}

async function theirJob(tx: EntityManager, by: Caller, id: string): Promise<ImportJob> {
  const job = await tx.findOneBy(ImportJob, { id });
  if (!job) throw new NotFoundError('import.unknown', { id });
  mustBeTheirs(isTheirImport(by, job));
  return job;
}
