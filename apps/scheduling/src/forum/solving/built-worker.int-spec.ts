import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SolveTask, WorkerWord } from './solve-task';

// `npm test` has just built it; the other specs run it from its source.
const built = join(process.cwd(), 'dist', 'apps', 'scheduling', 'src', 'forum', 'solving', 'solve-worker.js');

it('the built thread lays a day out as well', async () => {
  const workerData: SolveTask = {
    day: {
      participants: 4,
      slots: 2,
      morning: 2,
      meetings: [
        { a: 0, b: 2, session: 'any', after: [] },
        { a: 1, b: 3, session: 'any', after: [] },
        { a: 0, b: 3, session: 'any', fixed: 1, after: [] },
      ],
      forbidden: [new Set(), new Set(), new Set(), new Set()],
      pools: [{ capacity: 2, meetings: [0, 1, 2] }],
    },
    priorities: [1, 1, 1],
    seconds: 5,
    seed: 1,
  };
  const worker = new Worker(built, { workerData, execArgv: [], env: {} });
  const words: WorkerWord[] = [];
  worker.on('message', (word: WorkerWord) => words.push(word));
  const code = await new Promise((resolve, reject) => worker.once('exit', resolve).once('error', reject));
  expect(code).toBe(0);
  expect(words.at(-1)).toMatchObject({ solution: { status: 'OPTIMAL', timetable: [0, 0, 1] } });
});
