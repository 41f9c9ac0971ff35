import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCadical } from './cadical';
import { Cnf } from './cnf';

const folder = mkdtempSync(join(tmpdir(), 'cadical-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that stands in for CaDiCaL. */
function program(name: string, lines: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}

const cnf = new Cnf();
const later = () => ({ until: Date.now() + 60_000 });

it('reads a model', async () => {
  const command = program('model', `cat > /dev/null\necho 's SATISFIABLE'\necho 'v 1 -2'\necho 'v 3 0'\nexit 10`);
  const answer = await runCadical(cnf, later(), command);
  if (typeof answer !== 'function') throw new Error(answer);
  expect([1, 2, 3, 4].map(answer)).toEqual([true, false, true, false]);
});

it('takes "no model" from nothing but the exit code that says so', async () => {
  expect(await runCadical(cnf, later(), program('none', 'cat > /dev/null; exit 20'))).toBe('no model');
  for (const code of [0, 1, 2]) {
    const command = program(`other-${code}`, `cat > /dev/null; echo 's UNSATISFIABLE'; exit ${code}`);
    expect(await runCadical(cnf, later(), command)).toBe('not known');
  }
});

it('knows nothing where the program is missing or falls over', async () => {
  expect(await runCadical(cnf, later(), join(folder, 'missing'))).toBe('not known');
  expect(await runCadical(cnf, later(), program('dead', 'kill -9 $$'))).toBe('not known');
});

it('kills it at the time set, and when it is called off', async () => {
  const slow = program('slow', 'exec sleep 600');
  expect(await runCadical(cnf, { until: Date.now() + 100 }, slow)).toBe('not known');
  expect(await runCadical(cnf, { ...later(), signal: AbortSignal.timeout(100) }, slow)).toBe('not known');
  expect(await runCadical(cnf, { ...later(), signal: AbortSignal.abort() }, slow)).toBe('not known');
});
