import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bringUp } from './infra/infra';
import { step } from './infra/progress';
import { ensureRedis } from './infra/redis-program';

const rings = ['unit', 'integration', 'e2e', 'browser'] as const;
type Ring = (typeof rings)[number];

interface Tally {
  passed: number;
  failed: number;
}

/**
 * Runs the rings named by `--unit`, `--integration`, `--e2e`, `--browser`; without a name the checks of types, style and walls
 * and then all rings. What else is given goes to
 * Jest, or to Playwright. Rings beyond the pure one get a real PostgreSQL and a real
 * Kafka of their own.
 * @returns the exit code
 */
export async function main(args: string[]): Promise<number> {
  const named = rings.filter((ring) => args.includes(`--${ring}`));
  const chosen = named.length > 0 ? named : [...rings];
  const others = args.filter((arg) => !rings.some((ring) => arg === `--${ring}`));
  if (named.length === 0 && others.length === 0 && (await run('npm', ['run', '--silent', 'check'])) !== 0) {
    console.log('0 passed, 1 failed');
    return 1;
  }
  const tallies = await runRings(chosen, others);
  const sum = (what: keyof Tally): number => tallies.reduce((total, tally) => total + tally[what], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

async function runRings(chosen: Ring[], args: string[]): Promise<Tally[]> {
  const needsParts = chosen.some((ring) => ring !== 'unit');
  if (chosen.includes('integration')) await ensureRedis();
  const infra = needsParts
    ? await bringUp({ varDir: join('var', 'test'), need: { postgres: true, kafka: true, redis: true } })
    : undefined;
  const env: Record<string, string> = infra
    ? {
        TEST_DATABASE_SERVER_URL: infra.databaseServerUrl,
        TEST_KAFKA_BROKERS: infra.brokers,
        ...(infra.redisUrl && { TEST_REDIS_URL: infra.redisUrl }),
      }
    : {};
  try {
    const tallies: Tally[] = [];
    for (const ring of chosen) tallies.push(await (ring === 'browser' ? browser(args, env) : jest(ring, args, env)));
    return tallies;
  } finally {
    if (infra) await step('stopping', infra.down);
  }
}

async function browser(args: string[], env: Record<string, string>): Promise<Tally> {
  Object.assign(process.env, env);
  const { browserRing } = await import('./browser-ring.js');
  return browserRing(args);
}

async function jest(ring: Ring, args: string[], env: Record<string, string>): Promise<Tally> {
  const report = join('var', 'test', `${ring}.json`);
  mkdirSync(join('var', 'test'), { recursive: true });
  rmSync(report, { force: true });
  const program = join('node_modules', 'jest', 'bin', 'jest.js');
  const options = ['--selectProjects', ring, '--passWithNoTests', '--json', `--outputFile=${report}`];
  // Only what runs on real parts starts threads of its own.
  const preload: Record<string, string> = ring === 'integration' ? { NODE_OPTIONS: nodeOptions() } : {};
  const code = await run(process.execPath, [program, '--maxWorkers=2', ...args, ...options], { ...env, ...preload });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  // Jest can fail without a failed test, on a leak or a broken set-up.
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

const nodeOptions = (): string =>
  `${process.env.NODE_OPTIONS ?? ''} --require ${JSON.stringify(join(process.cwd(), 'tools', 'compile-on-load.cjs'))}`;

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  // With --json Jest prints its report to standard output too; people read standard error.
  const stdout = args.includes('--json') ? 'ignore' : 'inherit';
  const child = spawn(command, args, { stdio: ['ignore', stdout, 'inherit'], env: { ...process.env, ...env } });
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
