import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceName } from '@titik/contracts/topic';
import { keep, stopChild } from './infra/keeper';
import { lastLines, PlainError } from './infra/progress';

export interface ServiceProcess {
  service: ServiceName;
  port: number;
  url: string;
  pid: number;
  exited: Promise<number | null>;
  /** Resolves when it says that it is ready; PlainError with its last words when it ends before. */
  ready(): Promise<void>;
  /** SIGTERM. @returns exit code and milliseconds it took */
  stop(): Promise<{ code: number | null; ms: number }>;
  signal(signal: NodeJS.Signals): void;
}

// A machine that is busy with something else has taken more than one minute.
const readyWithinMs = 120_000;

/**
 * Megabytes for what lives long in a service. Without a limit the collector waits for as much as the machine has, and
 * an import of 100,000 rows takes three times what it needs. As in docker-compose.yml.
 */
const oldSpace: Partial<Record<ServiceName, number>> = { 'village-registry': 256 };

/** Starts one built service as a process of its own; its log goes to `<logDir>/<service>-<port>.log`. */
export function startService(
  service: ServiceName,
  port: number,
  env: Record<string, string>,
  logDir: string,
): ServiceProcess {
  mkdirSync(logDir, { recursive: true });
  const logFile = join(logDir, `${service}-${port}.log`);
  const log = createWriteStream(logFile, { flags: 'a' });
  const limit = oldSpace[service];
  // For profiling: SERVICE_NODE_FLAGS="--cpu-prof --cpu-prof-dir=…"
  const flags = [
    ...(limit === undefined ? [] : [`--max-old-space-size=${limit}`]),
    ...(process.env.SERVICE_NODE_FLAGS?.split(' ') ?? []),
  ];
  const main = join('dist', 'apps', service, 'src', 'main.js');
  const child: ChildProcess = spawn(
    process.execPath,
    ['--enable-source-maps', '--max-semi-space-size=32', ...flags, main],
    {
      env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, ...env, PORT: String(port), TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A terminal's Ctrl-C goes to the starter alone, which stops everything in order.
      detached: true,
    },
  );
  child.stdout!.pipe(log, { end: false });
  child.stderr!.pipe(log, { end: false });
  keep(child, 'SIGTERM');
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = `http://127.0.0.1:${port}`;
  return {
    service,
    port,
    url,
    pid: child.pid!,
    exited,
    ready: () => ready(url, service, exited, logFile),
    stop: async () => {
      const begun = Date.now();
      await stopChild(child, 'SIGTERM', 10_000);
      return { code: child.exitCode, ms: Date.now() - begun };
    },
    signal: (signal) => void child.kill(signal),
  };
}

async function ready(url: string, service: string, exited: Promise<unknown>, logFile: string): Promise<void> {
  const life = { over: false };
  void exited.then(() => (life.over = true));
  for (const end = Date.now() + readyWithinMs; Date.now() < end && !life.over; await pause(50)) {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(3000) }).catch(() => undefined);
    if (answer?.ok) return;
  }
  const words = lastLines(readFileSync(logFile, 'utf8'));
  throw new PlainError(
    `${service} ${life.over ? 'ended at once' : 'did not get ready'}. The end of ${logFile}:\n${words}`,
  );
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
