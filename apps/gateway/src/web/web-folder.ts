import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Where the built web app lies: `dist/web`, looked for upwards from `start`, so that compiled files and sources find
 * the same one.
 * @returns undefined where it was not built
 */
export function webFolder(start: string): string | undefined {
  for (let at = start; at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'dist', 'web');
    if (existsSync(join(folder, 'index.html'))) return folder;
  }
  return undefined;
}
