import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { once } from 'node:events';
import { freePort } from './free-port';
import { keep, stopChild } from './keeper';
import { redisProgram } from './redis-program';

export interface RunningRedis {
  /** redis://127.0.0.1:port */
  url: string;
  stop(): Promise<void>;
}

/**
 * REDIS_URL when it is set, else the Redis that is installed here, on a free port without persistence,
 * else undefined: Redis is optional, one replica works from memory.
 */
export async function startRedis(port = 16379): Promise<RunningRedis | undefined> {
  if (process.env.REDIS_URL) return { url: process.env.REDIS_URL, stop: async () => undefined };
  const program = redisProgram();
  if (!program) return undefined;
  const chosen = await freePort(port);
  const args = ['--bind', '127.0.0.1', '--port', String(chosen), '--save', '', '--appendonly', 'no'];
  const { command, argv0 } = program;
  const child = spawn(command, args, { argv0, stdio: 'ignore', detached: true, cwd: '/', windowsHide: true });
  const started = await Promise.race([
    once(child, 'spawn').then(() => true),
    once(child, 'error').then(() => false),
  ]).catch(() => false);
  if (!started) return undefined;
  child.on('error', () => undefined);
  child.unref();
  keep(child, 'SIGTERM');
  while (child.exitCode === null && !(await pings(chosen))) await new Promise((resolve) => setTimeout(resolve, 20));
  if (child.exitCode !== null) return undefined;
  return { url: `redis://127.0.0.1:${chosen}`, stop: () => stopChild(child, 'SIGTERM', 3_000) };
}

function pings(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('data', (data) => {
      resolve(data.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
