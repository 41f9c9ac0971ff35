import type { Language } from '@titik/contracts/values';
import { newId } from '@titik/contracts/new-id';
import { audit } from '@titik/platform/audit/audit';
import { mustBeTheirs } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { describeImport, describeKind } from './describe-import';
import type { ImportPage, ImportQuery, ImportView, KindList, MappingInput, UploadQuery } from './import.dto';
import { IMPORT_KINDS, type ImportKind } from './import-kind';
import { forgetFile } from './jobs/file-store';
import { ImportJob } from './jobs/import-job.entity';
import { ImportMapping } from './jobs/import-mapping.entity';
import { ImportRunner } from './jobs/import-runner';
import { receiveFile } from './jobs/receive-file';
import type { Mapping } from './reading/column';
import { csvLine } from './reading/safe-csv';
import { isTheirImport, theirImports } from './whose-imports';

@Injectable()
export class ImportsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly runner: ImportRunner,
    @Inject(IMPORT_KINDS) private readonly kinds: ImportKind[],
  ) {}

  /** What can be imported here, with the columns that each kind knows. */
  list(language: Language): KindList {
    return { items: this.kinds.map((kind) => describeKind(kind, language)) };
  }

  /** An empty file with every column and one row of examples. @throws InvalidError import.unknown-kind */
  template(kind: string, language: Language): string {
    const { columns } = this.kindOf(kind);
    return `\ufeff${csvLine(columns.map(({ names }) => names[language]))}${csvLine(columns.map(({ example }) => example))}`;
  }

  /**
   * Takes a file in and queues it; any instance works it off.
   * @param body the file as it comes over the wire
   * @throws InvalidError import.unknown-kind, import.unknown-column, import.too-large, import.empty, import.old-workbook
   */
  async upload(
    query: UploadQuery,
    body: AsyncIterable<Uint8Array>,
    by: Caller,
    language: Language,
  ): Promise<ImportView> {
    const { columns } = this.kindOf(query.kind);
    checkKeys(columns, query.columns);
    checkKeys(columns, query.given);
    const id = newId();
    await this.database.getRepository(ImportJob).insert({
      id,
      kind: query.kind,
      source: query.source,
      fileName: query.fileName ?? null,
      format: 'csv',
      dryRun: query.dryRun,
      said: query.columns,
      given: query.given,
      actor: by.actor,
      principal: by.principal ?? null,
      reason: by.reason ?? null,
      requestId: by.requestId ?? null,
      state: 'uploading',
    });
    await receiveFile(this.database, id, body);
    await this.database.transaction(async (tx) => {
      await remember(tx, query.kind, query.source, query.columns);
      await audit(tx, by, [{ kind: 'import', subject: id, action: 'upload', after: { ...query } }]);
      await tx.update(ImportJob, { id }, { state: 'waiting' });
    });
    this.runner.wake();
    return this.one(id, by, language);
  }

  /** @throws NotFoundError import.unknown @throws ForbiddenError auth.not-yours */
  async one(id: string, by: Caller, language: Language): Promise<ImportView> {
    const job = await this.database.getRepository(ImportJob).findOneBy({ id });
    if (!job) throw new NotFoundError('import.unknown', { id });
    mustBeTheirs(isTheirImport(by, job));
    return this.describe(job, language);
  }

  /** Newest first. */
  async page({ kind, state, after, limit }: ImportQuery, by: Caller, language: Language): Promise<ImportPage> {
    const jobs = await this.database.getRepository(ImportJob).find({
      where: {
        ...(kind && { kind }),
        ...(state && { state }),
        ...(after && { id: LessThan(after) }),
        ...theirImports(by),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return page(
      jobs.map((job) => this.describe(job, language)),
      limit,
      ({ importId }) => importId,
    );
  }

  /**
   * Says where an import's columns stand, lets it go on and remembers it for the source.
   * @throws NotFoundError import.unknown @throws InvalidError import.unknown-column
   * @throws ConflictError import.needs-no-mapping
   */
  async map(id: string, { columns }: MappingInput, by: Caller, language: Language): Promise<ImportView> {
    await this.change(id, by, 'map', async (tx, job) => {
      checkKeys(this.kindOf(job.kind).columns, columns);
      job.map(columns);
      await remember(tx, job.kind, job.source, columns);
    });
    this.runner.wake();
    return this.one(id, by, language);
  }

  /** Stops an import after its present chunk. @throws NotFoundError import.unknown @throws ConflictError import.over */
  async cancel(id: string, by: Caller, language: Language): Promise<ImportView> {
    await this.change(id, by, 'cancel', async (tx, job) => {
      job.cancel();
      job.finishedAt = this.clock.now();
      await forgetFile(tx, id);
    });
    return this.one(id, by, language);
  }

  private change(
    id: string,
    by: Caller,
    action: string,
    work: (tx: EntityManager, job: ImportJob) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const job = await tx.findOne(ImportJob, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!job) throw new NotFoundError('import.unknown', { id });
      mustBeTheirs(isTheirImport(by, job));
      const { state, said } = job;
      await work(tx, job);
      await tx.save(ImportJob, job);
      const after = { state: job.state, columns: job.said };
      await audit(tx, by, [{ kind: 'import', subject: id, action, before: { state, columns: said }, after }]);
    });
  }

  private describe(job: ImportJob, language: Language): ImportView {
    const columns = this.kinds.find(({ kind }) => kind === job.kind)?.columns ?? [];
    return describeImport(job, columns, language, this.clock.now());
  }

  private kindOf(kind: string): ImportKind {
    const found = this.kinds.find((each) => each.kind === kind);
    const known = this.kinds.map((each) => each.kind).join(', ');
    if (!found) throw new InvalidError('import.unknown-kind', { field: 'kind', kind, known });
    return found;
  }
}

function checkKeys(columns: ImportKind['columns'], given: Record<string, string>): void {
  const column = Object.keys(given).find((key) => !columns.some((each) => each.key === key));
  if (column === undefined) return;
  const known = columns.map(({ key }) => key).join(', ');
  throw new InvalidError('import.unknown-column', { field: 'columns', column, known });
}

async function remember(tx: EntityManager, kind: string, source: string, columns: Mapping): Promise<void> {
  if (Object.keys(columns).length > 0)
    await tx.upsert(ImportMapping, { kind, source, columns, changedAt: () => 'clock_timestamp()' }, ['kind', 'source']);
}
