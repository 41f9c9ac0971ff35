import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { aptInstall, aptIsPossible } from './apt';
import { type Log, step } from './progress';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The whole path of the Chromium that is installed here, or that `CHROMIUM` names; undefined when there is none. */
function chromiumProgram(): string | undefined {
  const named = process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...(named ? [named] : []), ...programs]
    .flatMap((program) => (isAbsolute(program) ? [program] : folders.map((folder) => join(folder, program))))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** For the browser's tests: sees to it that there is a Chromium, where that can be done. */
export async function ensureChromium(log: Log = console.log): Promise<string | undefined> {
  const known = chromiumProgram();
  if (known || !aptIsPossible()) return known;
  await step('installing a browser for its tests (apt-get, chromium)', () => aptInstall('chromium'), log);
  return chromiumProgram();
}
