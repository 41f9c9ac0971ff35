import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, waitFor } from './process-identity';
import { PlainError } from './progress';

/**
 * Deals with the `postmaster.pid` of a start that nobody ended. Call it only while holding the var
 * folder's lock: a server that still lives is then an orphan, whose keeper is just ending it; it is
 * waited for and at last stopped. A number that meanwhile belongs to another program is forgotten,
 * because PostgreSQL itself would refuse to start over it.
 */
export async function clearStalePid(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const orphan = () => Number.isInteger(pid) && isAlive(pid) && isServerOf(pid, data);
  if (orphan() && !(await waitFor(() => !orphan(), 1_500))) {
    process.kill(pid, 'SIGINT');
    if (!(await waitFor(() => !orphan(), 10_000))) {
      throw new PlainError(
        `A PostgreSQL (process ${pid}) still holds ${data} and does not stop. End it and try again.`,
      );
    }
  }
  rmSync(file, { force: true });
}

function isServerOf(pid: number, data: string): boolean {
  try {
    const ps = () => execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    const command = process.platform === 'linux' ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ps();
    return command.includes('postgres') && command.includes(data);
  } catch {
    return false;
  }
}
