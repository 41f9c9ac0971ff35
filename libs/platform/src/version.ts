import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The product's version, as package.json at the working directory's root has it. */
export const version: string = readVersion(__dirname);

// Compiled files lie one level deeper (dist/) than sources, so look upwards.
function readVersion(folder: string): string {
  for (let at = folder; at !== join(at, '..'); at = join(at, '..')) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
      if (name === 'titik-temu') return version;
    } catch {
      // no package.json here
    }
  }
  return '0.0.0';
}
