import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repoRoot } from './paths';

let keeper: ChildProcess | undefined;

/**
 * Ties a child's life to ours: should this process die without stopping the child, a small helper
 * process sends it `signal`, and SIGKILL 15 s later. One helper serves all children.
 */
export function keep(child: ChildProcess, signal: NodeJS.Signals): void {
  tell(`+ ${child.pid} ${signal}`);
  child.once('exit', () => tell(`- ${child.pid}`));
}

function tell(line: string): void {
  if (!keeper || keeper.exitCode !== null) keeper = spawnKeeper();
  keeper.stdin!.write(`${line}\n`);
}

function spawnKeeper(): ChildProcess {
  const script = join(repoRoot(), 'tools', 'infra', 'keeper-process.mjs');
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/' });
  child.on('error', () => undefined);
  child.stdin!.on('error', () => undefined);
  child.unref();
  (child.stdin as unknown as { unref?: () => void }).unref?.();
  return child;
}

/** Sends the signal and waits for the end; after `milliseconds` it is SIGKILL. */
export async function stopChild(child: ChildProcess, signal: NodeJS.Signals, milliseconds: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const ended = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await ended;
  clearTimeout(timer);
}
