import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { OUTSIDE } from './postgres-binaries';
import { canEnter, type Owner } from './postgres-owner';
import { PlainError } from './progress';

/**
 * The data folder for the cluster whose files live in `dir`: `dir/data`, or, where PostgreSQL's own
 * user cannot get there (a clone under /root), a folder outside that follows from `dir`'s path. A
 * note `dir/place` then says where, so that `removePlace` finds it.
 */
export function dataFolder(dir: string, owner: Owner | undefined): string {
  const inside = join(dir, 'data');
  const noted = readPlace(dir);
  if (noted) return noted;
  if (!owner || canEnter(owner, dir)) return inside;
  if (existsSync(inside)) {
    throw new PlainError(
      `The database in ${inside} can no longer be reached by the user PostgreSQL runs under (uid ${owner.uid}). Let others pass through the folders above it (chmod o+x), or start anew with npm run reset.`,
    );
  }
  const outside = join(OUTSIDE, createHash('sha256').update(realpathSync(dir)).digest('hex').slice(0, 16), 'data');
  mkdirSync(dirname(outside), { recursive: true });
  chmodSync(OUTSIDE, 0o755);
  chmodSync(dirname(outside), 0o755);
  writeFileSync(join(dir, 'place'), `${outside}\n`);
  return outside;
}

/** An empty folder of the owner's, mode 700, as initdb wants it. */
export function makeOwnFolder(folder: string, owner: Owner | undefined): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (owner) chownSync(folder, owner.uid, owner.gid);
}

/** Removes a data folder that lies outside, if there is one. */
export function removePlace(dir: string): void {
  const place = readPlace(dir);
  if (place) rmSync(dirname(place), { recursive: true, force: true });
}

function readPlace(dir: string): string | undefined {
  const note = join(dir, 'place');
  if (!existsSync(note)) return undefined;
  const place = readFileSync(note, 'utf8').trim();
  // The note is followed by a recursive delete, so it is believed only where we ourselves write.
  return dirname(dirname(place)) === OUTSIDE ? place : undefined;
}
