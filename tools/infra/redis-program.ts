import { spawnSync } from 'node:child_process';
import { aptInstall, aptIsPossible } from './apt';
import { type Log, step } from './progress';

export interface RedisProgram {
  command: string;
  /** The name under which it must be called to be a server. */
  argv0: string;
}

// Debian's package redis-server is a link to a program of redis-tools and a system service around it. The tools
// alone give the server without the service.
const programs: RedisProgram[] = [
  { command: 'redis-server', argv0: 'redis-server' },
  { command: 'redis-check-rdb', argv0: 'redis-server' },
];

/** The Redis server that is installed here; undefined when there is none. */
export function redisProgram(): RedisProgram | undefined {
  return programs.find(({ command, argv0 }) => {
    const { status, stdout } = spawnSync(command, ['--version'], { argv0, encoding: 'utf8' });
    return status === 0 && stdout.includes('server v=');
  });
}

/** For the tests: sees to it that there is a Redis, where that can be done, and says plainly when there is none. */
export async function ensureRedis(log: Log = console.log): Promise<void> {
  if (process.env.REDIS_URL || redisProgram()) return;
  if (aptIsPossible()) {
    await step('installing Redis for its tests (apt-get, redis-tools)', () => aptInstall('redis-tools'), log);
    if (redisProgram()) return;
  }
  log('NOTE: there is no Redis here, so the tests that need one are left out. Install redis-server or set REDIS_URL.');
}
