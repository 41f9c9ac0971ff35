import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The clone's top folder, found from the sources as well as from the build under `dist`. */
export function repoRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package-lock.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package-lock.json above ${__dirname}`);
    folder = parent;
  }
  return folder;
}

/** Where downloads are kept. It is no data: `reset` leaves it, and every var folder shares it. */
export function cacheFolder(): string {
  return join(repoRoot(), 'var', 'cache');
}
