import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { newId } from '@titik/contracts/new-id';
import type { Language } from '@titik/contracts/values';
import { audit } from '@titik/platform/audit/audit';
import { holds, mustBeTheirs } from '@titik/platform/auth/rows';
import { byService, type Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import type { Match } from '@titik/platform/http/etag';
import { Periodic } from '@titik/platform/periodic';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type EntityManager } from 'typeorm';
import { findDay, holdDay } from '../days/find-day';
import type { ForumRecords } from '../schedule/forum-records';
import { type Instance, instanceOf } from '../schedule/instance';
import { readBusy, readRecords } from '../schedule/read-records';
import { writePlacements } from '../schedule/write-placements';
import { ForumRun } from './forum-run.entity';
import { outcomeOf } from './outcome';
import { atStart } from './run-progress';
import type { RunList, RunView, SolveInput } from './run.dto';
import { runView } from './run-view';
import { type Solved, SolveWorkers, type Solving } from './solve-workers.service';

const usualSeconds = 30;
const beatMs = 500;
const leaseSeconds = 15;
const sweepMs = 5000;
const mostShown = 50;
const lease = `clock_timestamp() + interval '${leaseSeconds} seconds'`;
const by = byService('forum-runs');

/** Runs that lay forum days out. Whoever owns one renews its lease; one whose owner is silent is taken for dead. */
@Injectable()
export class RunService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RunService.name);
  private readonly watches = new Set<Promise<void>>();

  constructor(
    private readonly database: DataSource,
    private readonly workers: SolveWorkers,
    private readonly clock: Clock,
    private readonly periodic: Periodic,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.every(sweepMs, 'forum-runs', () => this.sweep());
  }

  /** The threads were told to stop; what they found is still written down. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.watches);
  }

  /**
   * Begins to lay a day out, in a thread of its own.
   * @throws NotFoundError `forum-day.not-found`; InvalidError `forum-day.nothing-to-solve`; ConflictError
   *   `request.version-changed`, `forum-day.not-editable`, `forum-day.solvers-busy`
   */
  async start(caller: Caller, forumDayId: string, match: Match | undefined, input: SolveInput): Promise<RunView> {
    const { seconds = usualSeconds, seed = 1, keep = false } = input;
    await this.sweep();
    const place = this.workers.reserve();
    const begun = await this.begin(caller, forumDayId, match, { seconds, seed, keep }).catch((error: Error) => {
      place();
      throw error;
    });
    const { run, records, instance } = begun;
    const solving = place({ day: instance.day, priorities: instance.priorities, seconds, seed })!;
    const watch = this.watch(run.id, solving, records, instance)
      .catch((error: Error) => this.logger.error(`run ${run.id}: ${error.message}`))
      .finally(() => this.watches.delete(watch));
    this.watches.add(watch);
    return runView(run, records, 'en');
  }

  /** @throws NotFoundError `forum-day.not-found` */
  async list(forumDayId: string, language: Language): Promise<RunList> {
    const { manager } = this.database;
    const day = await findDay(manager, forumDayId);
    const records = await readRecords(manager, day);
    const found = await manager.find(ForumRun, { where: { forumDayId }, order: { id: 'desc' }, take: mostShown });
    return { items: found.map((run) => runView(run, records, language, day.starts)) };
  }

  /** @throws NotFoundError `forum-day.not-found`, `forum-day.run-not-found` */
  async get(forumDayId: string, runId: string, language: Language): Promise<RunView> {
    const { manager } = this.database;
    const day = await findDay(manager, forumDayId);
    const records = await readRecords(manager, day);
    return runView(await this.find(forumDayId, runId), records, language, day.starts);
  }

  /**
   * Asks a run to end with the best found so far, wherever it runs; one that has ended stays as it is.
   * @throws NotFoundError `forum-day.run-not-found`; ForbiddenError `auth.not-yours`
   */
  async stop(caller: Caller, forumDayId: string, runId: string): Promise<void> {
    await this.find(forumDayId, runId);
    mustBeTheirs(holds(caller, await findDay(this.database.manager, forumDayId)));
    await this.database.transaction(async (tx) => {
      const [asked]: [unknown[], number] = await tx.query(
        `update forum_run set stop_asked = true where id = $1 and state = 'running' and not stop_asked returning id`,
        [runId],
      );
      if (asked.length === 0) return;
      await audit(tx, caller, [{ kind: 'forum-day', subject: forumDayId, action: 'stop-run', after: { runId } }]);
    });
  }

  /** Fails the runs whose owners are silent, so that they can be begun again. */
  async sweep(): Promise<void> {
    const dead: { id: string }[] = await this.database.query(
      `select id from forum_run where state = 'running' and lease_until < clock_timestamp()`,
    );
    for (const { id } of dead) await this.end(id, 'owner-gone', (run) => run.leaseUntil < new Date());
  }

  private begin(
    caller: Caller,
    forumDayId: string,
    match: Match | undefined,
    { seconds, seed, keep }: Required<SolveInput>,
  ): Promise<{ run: ForumRun; records: ForumRecords; instance: Instance }> {
    return this.database.transaction(async (tx) => {
      const day = await holdDay(tx, caller, forumDayId, match);
      const stateBefore = day.state;
      day.beginSolving();
      const records = await readRecords(tx, day);
      const instance = instanceOf(records, { busy: await readBusy(tx, day, records), keep });
      if (instance.wishes.length === 0) throw new InvalidError('forum-day.nothing-to-solve');
      const run = Object.assign(new ForumRun(), {
        id: newId(),
        forumDayId,
        dayVersion: day.version,
        stateBefore,
        state: 'running',
        seconds,
        seed,
        startedAt: this.clock.now(),
        endedAt: null,
        leaseUntil: new Date(Date.now() + leaseSeconds * 1000),
        stopAsked: false,
        progress: atStart(instance.wishes.length),
        result: null,
        failure: null,
      });
      await tx.save(day);
      await tx.insert(ForumRun, run);
      await tx.query(`update forum_run set lease_until = ${lease} where id = $1`, [run.id]);
      const after = { runId: run.id, seconds, seed, keep };
      await audit(tx, caller, [{ kind: 'forum-day', subject: forumDayId, action: 'solve', after }]);
      return { run, records, instance };
    });
  }

  /** Renews the lease and writes the progress until the thread ends, then what came of it. */
  private async watch(runId: string, solving: Solving, records: ForumRecords, instance: Instance): Promise<void> {
    const over = solving.end.then(() => true);
    do {
      await this.beat(runId, solving).catch((error: Error) => this.logger.warn(`run ${runId}: ${error.message}`));
    } while (!(await Promise.race([over, pause(beatMs, false)])));
    const solved = await solving.end;
    if (!solved) return this.end(runId, 'died');
    await this.finish(runId, solved, solving, records, instance).catch(async (error: Error) => {
      this.logger.error(`run ${runId}: ${error.message}`);
      await this.end(runId, 'unsound');
    });
  }

  private async beat(runId: string, solving: Solving): Promise<void> {
    const [rows]: [{ stop_asked: boolean }[], number] = await this.database.query(
      `update forum_run set progress = $2, lease_until = ${lease} where id = $1 and state = 'running'
       returning stop_asked`,
      [runId, JSON.stringify(solving.progress())],
    );
    // Others took it for dead: what it finds is not wanted any more.
    if (rows.length === 0 || rows[0].stop_asked) solving.stop();
  }

  private finish(
    runId: string,
    { solution, seconds }: Solved,
    solving: Solving,
    records: ForumRecords,
    instance: Instance,
  ): Promise<void> {
    const { result, placements } = outcomeOf(records, instance, solution, seconds);
    return this.settle(runId, async (tx, run) => {
      await writePlacements(tx, run.forumDayId, records.wishes, placements);
      const { placed } = result;
      const known = { ...solving.progress(), phase: 'ended' as const, placed, breaks: result.breaks };
      Object.assign(run, { state: 'done', result, progress: { ...known, bound: result.bound } });
      return placed > 0;
    });
  }

  private end(runId: string, failure: string, still: (run: ForumRun) => boolean = () => true): Promise<void> {
    return this.settle(runId, async (_, run) => {
      if (!still(run)) return undefined;
      Object.assign(run, { state: 'failed', failure });
      return false;
    });
  }

  /**
   * Ends a run that still is running, and with it the day's being solved.
   * @param write says whether the day is solved now; undefined: the run goes on
   */
  private async settle(
    runId: string,
    write: (tx: EntityManager, run: ForumRun) => Promise<boolean | undefined>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const known = await tx.findOneBy(ForumRun, { id: runId });
      if (!known) return;
      const day = await holdDay(tx, by, known.forumDayId);
      const run = await tx.findOneByOrFail(ForumRun, { id: runId });
      if (run.state !== 'running') return;
      const solved = await write(tx, run);
      if (solved === undefined) return;
      run.endedAt = this.clock.now();
      day.endSolving(solved ? 'solved' : run.stateBefore);
      await tx.save([run, day]);
      const after = { runId, state: run.state, result: run.result, failure: run.failure };
      await audit(tx, by, [{ kind: 'forum-day', subject: day.id, action: 'end-run', after }]);
    });
  }

  private async find(forumDayId: string, id: string): Promise<ForumRun> {
    const run = await this.database.manager.findOneBy(ForumRun, { id, forumDayId });
    if (!run) throw new NotFoundError('forum-day.run-not-found', { id });
    return run;
  }
}
