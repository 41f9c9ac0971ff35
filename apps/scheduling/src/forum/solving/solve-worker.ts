import { parentPort, workerData } from 'node:worker_threads';
import { breaksOf } from '../engine/breaks';
import { solve } from '../engine/solve';
import { type SolveTask, stopWord, type WorkerWord } from './solve-task';

/** The whole of a worker thread: lays out one day, says how far it has come, and ends. */
async function main({ day, priorities, seconds, seed }: SolveTask): Promise<void> {
  const stop = new AbortController();
  const port = parentPort!;
  port.on('message', (word) => {
    if (word === stopWord) stop.abort();
  });
  const tell = (word: WorkerWord): void => port.postMessage(word);
  const begun = Date.now();
  const solution = await solve(day, {
    until: begun + seconds * 1000,
    seed,
    priorities,
    signal: stop.signal,
    onProgress: ({ timetable, ...news }) => {
      if (!timetable) return tell({ news });
      tell({ news: { ...news, timetable, breaks: breaksOf(day, timetable).reduce((sum, each) => sum + each, 0) } });
    },
  });
  tell({ solution, seconds: (Date.now() - begun) / 1000 });
  port.close();
}

void main(workerData as SolveTask);
