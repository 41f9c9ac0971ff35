import { spawnSync } from 'node:child_process';
import { aptInstall, aptIsPossible } from './apt';
import { type Log, step } from './progress';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium that is installed here, or that `CHROMIUM` names; undefined when there is none. */
export function chromiumProgram(): string | undefined {
  const named = process.env.CHROMIUM;
  return [...(named ? [named] : []), ...programs].find(
    (command) => spawnSync(command, ['--version'], { encoding: 'utf8' }).status === 0,
  );
}

/** For the browser's tests: sees to it that there is a Chromium, where that can be done. */
export async function ensureChromium(log: Log = console.log): Promise<string | undefined> {
  const known = chromiumProgram();
  if (known || !aptIsPossible()) return known;
  await step('installing a browser for its tests (apt-get, chromium)', () => aptInstall('chromium'), log);
  return chromiumProgram();
}
