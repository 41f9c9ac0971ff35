import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repoRoot } from './paths';
import { waitFor } from './process-identity';

// The parent here is a process that takes a child into the keeper's care and is then killed.
const parent = `
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore', detached: true });
  const keeper = spawn(process.execPath, [process.argv[1]], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  keeper.stdin.write('+ ' + child.pid + ' SIGTERM\\n', () => console.log(child.pid));
  setInterval(() => {}, 1000);
`;

// A dead process that nobody has collected yet still has its id, so the command line is asked.
const isRunning = (pid: number) =>
  spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes('setInterval');

test('what a killed parent left behind is stopped', async () => {
  const keeper = join(repoRoot(), 'tools', 'infra', 'keeper-process.mjs');
  const killed = spawn(process.execPath, ['-e', parent, keeper], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(killed.stdout, 'data')) as [Buffer];
  const child = Number(line.toString());
  expect(isRunning(child)).toBe(true);
  killed.kill('SIGKILL');
  expect(await waitFor(() => !isRunning(child), 5_000)).toBe(true);
});
