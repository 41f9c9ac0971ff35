import { isTransient } from '@titik/eventing/failure';
import { Clock } from '@titik/platform/clock';
import { latestDay } from '@titik/platform/days';
import { Periodic } from '@titik/platform/periodic';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { IMPORT_KINDS, type ImportKind } from '../import-kind';
import { BrokenFile } from '../reading/broken-file';
import { forgetFile } from './file-store';
import type { Failure, ImportJob } from './import-job.entity';
import { dropBrokenUploads, leave, LeaseLost, letGo, prolong, takeImport } from './lease';
import { pruneReports } from './prune-reports';
import { runImport } from './run-import';

const lookEveryMs = 2000;
const pruneEveryMs = 3_600_000;
const prolongEveryMs = 8000;
const mostAttempts = 5;

/** Works imports off, one at a time in each instance; whatever an instance leaves undone, another goes on with. */
@Injectable()
export class ImportRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ImportRunner.name);
  private readonly owner = randomUUID();
  private leaving = false;
  private woken = false;
  private work?: Promise<void>;

  constructor(
    private readonly database: DataSource,
    private readonly periodic: Periodic,
    private readonly clock: Clock,
    @Inject(IMPORT_KINDS) private readonly kinds: ImportKind[],
  ) {}

  onApplicationBootstrap(): void {
    // Not the work itself: shutting down must wait for a chunk, not for a file.
    this.periodic.every(lookEveryMs, 'imports', async () => this.wake());
    this.periodic.every(pruneEveryMs, 'old import reports', () => pruneReports(this.database, this.clock.now()))();
  }

  async onModuleDestroy(): Promise<void> {
    this.leaving = true;
    await this.work;
  }

  /** Looks for work now. */
  wake(): void {
    this.woken = true;
    this.work ??= this.workOff().finally(() => (this.work = undefined));
  }

  private async workOff(): Promise<void> {
    while (this.woken && !this.leaving) {
      this.woken = false;
      try {
        await dropBrokenUploads(this.database);
        for (let job; !this.leaving && (job = await takeImport(this.database, this.owner));) await this.run(job);
      } catch (error) {
        this.logger.warn(`imports: ${(error as Error).message}`);
      }
    }
  }

  private async run(job: ImportJob): Promise<void> {
    const pulse = setInterval(() => void prolong(this.database, job).catch(() => undefined), prolongEveryMs);
    const options = { today: latestDay(this.clock.now()), isLeaving: () => this.leaving };
    try {
      const kind = this.kinds.find((each) => each.kind === job.kind);
      if (!kind) throw new BrokenFile('import.unknown-kind', { kind: job.kind });
      if (!(await runImport(this.database, kind, job, options))) await letGo(this.database, job, 0);
    } catch (error) {
      await this.afterFailure(job, error);
    } finally {
      clearInterval(pulse);
    }
  }

  private async afterFailure(job: ImportJob, error: unknown): Promise<void> {
    if (error instanceof LeaseLost) return;
    if (error instanceof BrokenFile) return this.fail(job, { code: error.code, params: error.params });
    this.logger.warn({ err: error, importId: job.id }, 'import interrupted');
    if (!isTransient(error) && job.attempts >= mostAttempts)
      return this.fail(job, { code: 'import.gave-up', params: {} });
    await letGo(this.database, job, Math.min(job.attempts, 30));
  }

  private fail(job: ImportJob, failure: Failure): Promise<void> {
    return this.database.transaction(async (tx) => {
      await leave(tx, job, { state: 'failed', failure });
      await forgetFile(tx, job.id);
    });
  }
}
