import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './progress';

/** The user PostgreSQL runs under, when it is not the one who runs this process. */
export interface Owner {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. Undefined for an ordinary user; for root the owner of the data
 * that is already there, else the system's `postgres`, else a user of our own.
 */
export function ownerFor(dataDir: string): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(join(dataDir, 'PG_VERSION'))) {
    const { uid, gid } = statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  const owner = findUser('postgres') ?? findUser('titik-temu') ?? createUser() ?? findUser('nobody');
  if (owner) return owner;
  throw new PlainError(
    'PostgreSQL does not run as root, and no ordinary user could be found or created for it. Create one (useradd --system titik-temu), run the command as an ordinary user, or set DATABASE_URL.',
  );
}

/** May this user enter the folder? Asked of the system itself, so that every kind of right counts. */
export function canEnter(owner: Owner, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -r "$0" && test -x "$0"', folder], { ...owner, cwd: '/' }).status === 0;
}

function findUser(name: string): Owner | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function createUser(): Owner | undefined {
  const ways = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'titik-temu'],
    ['adduser', '-S', '-H', '-D', 'titik-temu'],
  ];
  for (const [command, ...args] of ways) if (spawnSync(command, args).status === 0) break;
  return findUser('titik-temu');
}
