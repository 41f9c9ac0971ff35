import { spawnSync } from 'node:child_process';
import { runCommand } from './run-command';

/** Can Debian's packages be installed here: by root, where there is apt-get? */
export function aptIsPossible(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

// apt-get does not wait for another one of its kind.
let last: Promise<unknown> = Promise.resolve();

/** Installs a package without what it only recommends. @returns whether that worked */
export function aptInstall(name: string): Promise<boolean> {
  const mine = last.then(async () => {
    if (await aptGet('install', '-y', '--no-install-recommends', name)) return true;
    // Fresh images carry no package lists.
    await aptGet('update');
    return aptGet('install', '-y', '--no-install-recommends', name);
  });
  last = mine;
  return mine;
}

async function aptGet(...args: string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (await runCommand('apt-get', args, { env })).code === 0;
}
