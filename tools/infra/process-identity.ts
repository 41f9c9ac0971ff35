import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Is there a process of this id, whoever owns it? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When the process began, as the system tells it: with the id it names one process for ever, while
 * an id alone is given out again. Undefined where the system does not tell or the process is gone.
 */
function startMark(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    }
    if (process.platform === 'win32') return undefined;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

export interface ProcessMark {
  pid: number;
  started?: string;
}

export function markOf(pid: number): ProcessMark {
  return { pid, started: startMark(pid) };
}

/** Does the process that was marked still live (and not another that got its id)? */
export function isSameProcess(mark: ProcessMark): boolean {
  return isAlive(mark.pid) && (mark.started === undefined || startMark(mark.pid) === mark.started);
}

/** Waits until `done()` holds, looking every 50 ms. False when the time is up first. */
export async function waitFor(done: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!done()) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}
