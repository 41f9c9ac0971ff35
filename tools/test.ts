import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bringUp } from './infra/infra';

const rings = ['unit', 'integration', 'e2e'];

/**
 * Runs the rings named by `--unit`, `--integration`, `--e2e` (all of them by default); what else is given goes
 * to Jest. Rings beyond the pure one get a real PostgreSQL and a real Kafka of their own.
 * @returns the exit code
 */
export async function main(args: string[]): Promise<number> {
  const asked = rings.filter((ring) => args.includes(`--${ring}`));
  const chosen = asked.length > 0 ? asked : rings;
  const others = args.filter((arg) => !rings.includes(arg.replace(/^--/, '')));
  if (chosen.every((ring) => ring === 'unit')) return jest(chosen, others, {});
  const infra = await bringUp({ varDir: join('var', 'test'), need: { postgres: true, kafka: true, redis: true } });
  try {
    return await jest(chosen, others, {
      TEST_DATABASE_SERVER_URL: infra.databaseServerUrl,
      TEST_KAFKA_BROKERS: infra.brokers,
      ...(infra.redisUrl && { TEST_REDIS_URL: infra.redisUrl }),
    });
  } finally {
    await infra.down();
  }
}

function jest(projects: string[], args: string[], env: Record<string, string>): Promise<number> {
  const command = [join('node_modules', 'jest', 'bin', 'jest.js'), ...args, '--selectProjects', ...projects];
  const child = spawn(process.execPath, command, { stdio: 'inherit', env: { ...process.env, ...env } });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
