import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK']).toString());

/** CPU seconds that a process has used, user and system, ended children included. Linux only. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
}

/** CPU microseconds of this process's main thread, without those that collect garbage beside it. Linux only. */
export function mainThreadMicros(): number {
  const nanos = readFileSync(`/proc/${process.pid}/task/${process.pid}/schedstat`, 'utf8').split(' ')[0];
  return Number(nanos) / 1000;
}

/** CPU seconds of PostgreSQL's backends, by the database that each serves and in all. */
export function cpuOfTree(rootPid: number): number {
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(rootPid)], { encoding: 'utf8' });
  return children
    .split('\n')
    .filter((line) => line.trim())
    .reduce((sum, pid) => sum + safely(Number(pid)), cpuSeconds(rootPid));
}

function safely(pid: number): number {
  try {
    return cpuSeconds(pid);
  } catch {
    return 0;
  }
}

/** The process that listens on a TCP port. Linux only, with `ss`. */
export function pidListeningOn(port: string): number {
  const lines = execFileSync('ss', ['-ltnpH', `sport = :${port}`], { encoding: 'utf8' });
  const pid = /pid=(\d+)/.exec(lines)?.[1];
  if (!pid) throw new Error(`cannot tell which process listens on port ${port}`);
  return Number(pid);
}
