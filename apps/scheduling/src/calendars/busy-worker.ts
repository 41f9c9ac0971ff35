import { parentPort, workerData } from 'node:worker_threads';
import { InvalidError } from '@titik/platform/errors';
import { busyFromIcs } from './busy-from-ics';
import type { ReadAnswer, ReadTask } from './busy-reader.service';

// The whole of a thread's life: one file in, one answer out.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a window's rule, and this is none
parentPort?.postMessage(answerTo(workerData as ReadTask));

function answerTo({ text, reading }: ReadTask): ReadAnswer {
  try {
    return { busy: busyFromIcs(text, reading) };
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    return { code: error.code, params: error.params };
  }
}
