import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { InvalidError } from '@titik/platform/errors';
import type { Interval } from '../slots/interval';
import { mostOccurrences, type Reading } from './busy-from-ics';

export interface ReadTask {
  text: string;
  reading: Reading;
}

export type ReadAnswer = { busy: Interval[] } | { code: string; params: Record<string, unknown> };

/** How much one file may ask of us, and how many are read at once. */
const most = { milliseconds: 5000, megabytes: 128, threads: 2 };

/**
 * Reads calendar files in threads of their own. A file may hold a repetition that never comes true, which is looked for
 * without end: nothing but ending the thread stops that, and meanwhile everybody else is served.
 */
@Injectable()
export class BusyReader {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** As `busyFromIcs`. @throws InvalidError `calendar.not-ics`, `calendar.unknown-zone`, `calendar.too-many` */
  async read(text: string, reading: Reading): Promise<Interval[]> {
    if (this.running >= most.threads) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running++;
    try {
      const answer = await inThread({ text, reading });
      if ('busy' in answer) return answer.busy;
      throw new InvalidError(answer.code, answer.params);
    } finally {
      // Whoever waits takes this place over.
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}

function inThread(task: ReadTask): Promise<ReadAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: most.megabytes },
    });
    const tooMuch = () => reject(new InvalidError('calendar.too-many', { most: mostOccurrences }));
    const late = setTimeout(() => {
      tooMuch();
      void worker.terminate();
    }, most.milliseconds);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : reject(error),
    );
    worker.once('exit', () => {
      clearTimeout(late);
      tooMuch();
    });
    // A service that is told to end does not wait for a file.
    worker.unref();
  });
}

// Tests run from the sources, but a thread only what was built.
const here = existsSync(join(__dirname, 'busy-worker.js'))
  ? __dirname
  : join(process.cwd(), 'dist', relative(process.cwd(), __dirname));
const script = join(here, 'busy-worker.js');
