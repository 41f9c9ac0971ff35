import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './free-port';
import { keep, stopChild } from './keeper';
import { clearStalePid } from './postgres-stale';
import { binary, postgresBinaries } from './postgres-binaries';
import { ownerFor, type Owner } from './postgres-owner';
import { dataFolder, makeOwnFolder } from './postgres-place';
import { lastLines, type Log, PlainError, step } from './progress';
import { runCommand } from './run-command';

export interface RunningPostgres {
  /** postgres://user:password@127.0.0.1:port/postgres, a superuser's. */
  url: string;
  port: number;
  /** The postmaster's process id. */
  pid: number;
  /** Fast shutdown: open transactions are rolled back, the data are flushed. */
  stop(): Promise<void>;
  /** Immediate shutdown: as after a power cut, the next start recovers. */
  kill(): Promise<void>;
}

export interface PostgresOptions {
  /** Holds the data, the password (mode 600) and the log; made when missing. */
  dir: string;
  /** Taken when free, else another. */
  port?: number;
  /** PostgreSQL's notation. */
  sharedBuffers?: string;
  log?: Log;
}

interface Cluster {
  native: string;
  data: string;
  owner?: Owner;
  password: string;
}

/**
 * Starts PostgreSQL 18 on 127.0.0.1 with the data of `dir`, which is initialised at the first start,
 * and resolves once it answers a query. PlainError with the log's last lines when it does not come up.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dir, port: preferred = 15432, sharedBuffers = '512MB', log = console.log } = options;
  mkdirSync(dir, { recursive: true });
  const cluster = await prepare(dir, log);
  await clearStalePid(cluster.data);
  // A port can be taken between our look and the server's bind, and the shared memory of a server
  // killed a moment ago needs a moment to go.
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(preferred);
    const logFile = join(dir, 'postgres.log');
    const child = launch(cluster, logFile, [`port=${port}`, `shared_buffers=${sharedBuffers}`, ...SETTINGS]);
    const url = `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres`;
    if (await answers(child, url)) return running(child, url, port, cluster);
    await stopChild(child, 'SIGQUIT', 2_000);
    const said = existsSync(logFile) ? readFileSync(logFile, 'utf8') : '';
    const passing = /could not bind|already in use|shared memory block|lock file/i.test(said);
    if (!passing || attempt === 20) throw new PlainError(`PostgreSQL does not start (${logFile}):\n${lastLines(said)}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=300',
  'jit=off',
  'synchronous_commit=on',
  'wal_compression=on',
  'max_wal_size=4GB',
  'max_locks_per_transaction=256',
  'timezone=UTC',
  'log_timezone=UTC',
];

async function prepare(dir: string, log: Log): Promise<Cluster> {
  const owner = ownerFor(join(dir, 'data'));
  const native = await postgresBinaries(owner, log);
  const data = dataFolder(dir, owner);
  const secret = join(dir, 'password');
  if (existsSync(join(data, 'PG_VERSION'))) {
    const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
    if (version !== '18')
      throw new PlainError(`${data} was made by PostgreSQL ${version}, this is 18. Start anew: npm run reset.`);
    return { native, data, owner, password: readFileSync(secret, 'utf8').trim() };
  }
  const password = randomBytes(24).toString('hex');
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  const cluster = { native, data, owner, password };
  await step('creating the PostgreSQL cluster', () => initialise(cluster), log);
  return cluster;
}

// Made beside and renamed, so that an interrupted initdb leaves nothing that looks like a cluster.
async function initialise({ native, data, owner, password }: Cluster): Promise<void> {
  const half = `${data}.new`;
  const passwordFile = `${data}.pw`;
  makeOwnFolder(half, owner);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) chownSync(passwordFile, owner.uid, owner.gid);
  const args = ['-D', half, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const { code, output } = await runCommand(binary(native, 'initdb'), [...args, ...locale], { ...owner, cwd: '/' });
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw new PlainError(`PostgreSQL's cluster could not be created (initdb):\n${lastLines(output)}`);
  renameSync(half, data);
}

function launch({ native, data, owner }: Cluster, logFile: string, settings: string[]): ChildProcess {
  const out = openSync(logFile, 'w');
  const child = spawn(binary(native, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...owner,
    cwd: '/',
    stdio: ['ignore', out, out],
    // Its own process group: a Ctrl-C in the terminal is ours to handle, services first.
    detached: true,
    windowsHide: true,
  });
  closeSync(out);
  child.on('error', () => undefined);
  child.unref();
  keep(child, 'SIGINT');
  return child;
}

async function answers(child: ChildProcess, url: string): Promise<boolean> {
  // Recovery after a crash may take long; only the server's own end is an answer of no.
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return child.exitCode === null;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 40));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

function running(child: ChildProcess, url: string, port: number, { native, data }: Cluster): RunningPostgres {
  const windows = process.platform === 'win32';
  const control = (mode: string) => spawnSync(binary(native, 'pg_ctl'), ['stop', '-D', data, '-m', mode, '-w']);
  return {
    url,
    port,
    pid: child.pid!,
    // Windows knows no signals; there pg_ctl speaks to the server's own event.
    stop: async () => void (windows ? control('fast') : await stopChild(child, 'SIGINT', 15_000)),
    kill: async () => void (windows ? control('immediate') : await stopChild(child, 'SIGQUIT', 5_000)),
  };
}
