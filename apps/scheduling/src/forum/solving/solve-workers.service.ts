import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Environment } from '@titik/platform/environment';
import { ConflictError } from '@titik/platform/errors';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { breaksOf } from '../engine/breaks';
import type { Timetable } from '../engine/day';
import { idleSlotsOf } from '../engine/idle-slots';
import type { Solution } from '../engine/solve';
import { after, atStart, type RunProgress } from './run-progress';
import { type SolveTask, stopWord, type WorkerWord } from './solve-task';

// Beside this file, and of its kind.
const workerFile = join(__dirname, `solve-worker${extname(__filename)}`);
const memoryMb = 1024;
/** A worker that is told to stop is given so long to hand over its best. */
const graceMs = 3000;

export interface Solved {
  solution: Solution;
  seconds: number;
}

/** A day that is being laid out in a thread of its own. */
export interface Solving {
  /** How far it has come */
  progress(): RunProgress;
  /** Ends it with the best found so far */
  stop(): void;
  /** Undefined where the thread died and had found nothing */
  readonly end: Promise<Solved | undefined>;
}

/** Threads that lay out days, so that the service answers meanwhile; only so many at a time. */
@Injectable()
export class SolveWorkers implements OnModuleDestroy {
  private readonly logger = new Logger(SolveWorkers.name);
  private readonly running = new Set<Solving>();
  private reserved = 0;

  constructor(private readonly environment: Environment) {}

  /**
   * Keeps a place for a day while its run is written down.
   * @returns a function that gives the place back, or fills it when it is given a task
   * @throws ConflictError `forum-day.solvers-busy`
   */
  reserve(): (task?: SolveTask) => Solving | undefined {
    const most = this.environment.FORUM_SOLVERS;
    if (this.running.size + this.reserved >= most) throw new ConflictError('forum-day.solvers-busy', { most });
    this.reserved++;
    return (task) => {
      this.reserved--;
      return task && this.start(task);
    };
  }

  async onModuleDestroy(): Promise<void> {
    for (const solving of this.running) solving.stop();
    await Promise.all([...this.running].map(({ end }) => end));
  }

  private start(task: SolveTask): Solving {
    const begun = Date.now();
    let progress = atStart(task.day.meetings.length);
    let best: Timetable | undefined;
    let solved: Solved | undefined;
    const worker = new Worker(workerFile, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    worker.on('message', (word: WorkerWord) => {
      if ('solution' in word) {
        solved = word;
        return;
      }
      best = word.news.timetable ?? best;
      progress = after(progress, word.news, Date.now() - begun);
    });
    worker.on('error', (error) => this.logger.error(`a forum day's worker failed: ${error.message}`));
    // Long sums inside hear nothing: beyond its time, and some more, what it has said so far is taken.
    let terminated: NodeJS.Timeout | undefined;
    const endWithin = (ms: number): void => {
      clearTimeout(terminated);
      terminated = setTimeout(() => void worker.terminate(), ms);
    };
    endWithin(task.seconds * 1000 + 10 * graceMs);
    const solving: Solving = {
      progress: () => ({ ...progress, elapsedMs: Date.now() - begun }),
      stop: () => {
        worker.postMessage(stopWord, []);
        endWithin(graceMs);
      },
      end: new Promise((resolve) => {
        worker.once('exit', () => {
          clearTimeout(terminated);
          this.running.delete(solving);
          resolve(solved ?? (best && bestOf(task, best, progress, (Date.now() - begun) / 1000)));
        });
      }),
    };
    this.running.add(solving);
    return solving;
  }
}

/** What can be said of a thread that ended early: the best that it told of. */
function bestOf({ day }: SolveTask, timetable: Timetable, { bound = 0 }: RunProgress, seconds: number): Solved {
  const breaks = breaksOf(day, timetable).reduce((sum, each) => sum + each, 0);
  const status = breaks <= bound ? 'OPTIMAL' : 'FEASIBLE';
  return {
    solution: { status, timetable, breaks, idleSlots: idleSlotsOf(day, timetable), bound, reasons: [] },
    seconds,
  };
}
