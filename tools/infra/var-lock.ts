import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSameProcess, markOf, type ProcessMark } from './process-identity';
import { PlainError } from './progress';

interface Holder extends ProcessMark {
  since: string;
  command: string;
  parts: string[];
}

export interface VarLock {
  /** Writes down what runs, for the message a second process gets. */
  describe(parts: string[]): void;
  release(): void;
}

/**
 * Takes a var folder for this process. PlainError, naming the holder, when a living process has it;
 * one left by a dead process is taken over. PostgreSQL and Kafka lock their data as well: this lock
 * is there to say in words what they would say in riddles.
 */
export function takeVarLock(varDir: string): VarLock {
  const file = join(varDir, 'running.json');
  makeFolder(varDir);
  const holder: Holder = { ...markOf(process.pid), since: new Date().toISOString(), command: command(), parts: [] };
  const text = () => `${JSON.stringify(holder)}\n`;
  try {
    writeFileSync(file, text(), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    refuseIfHeld(varDir);
    rmSync(file, { force: true });
    writeFileSync(file, text(), { flag: 'wx' });
  }
  return {
    describe(parts) {
      holder.parts = parts;
      writeFileSync(file, text());
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** PlainError when a living process uses the var folder. */
export function refuseIfHeld(varDir: string): void {
  const holder = readHolder(join(varDir, 'running.json'));
  if (!holder || !isSameProcess(holder)) return;
  const parts = holder.parts.length ? ` with ${holder.parts.join(', ')}` : '';
  throw new PlainError(
    `Process ${holder.pid} (${holder.command}, since ${holder.since}) already runs on ${varDir}${parts}. Stop it first (Ctrl-C in its window, or kill ${holder.pid}).`,
  );
}

function readHolder(file: string): Holder | undefined {
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Holder) : undefined;
  } catch {
    // Half a file is what a crash in the middle of writing leaves.
    return undefined;
  }
}

function makeFolder(varDir: string): void {
  try {
    mkdirSync(varDir, { recursive: true });
  } catch (error) {
    throw new PlainError(`Cannot create the data folder ${varDir}: ${(error as Error).message}`);
  }
}

function command(): string {
  return process.env.npm_lifecycle_event ? `npm run ${process.env.npm_lifecycle_event}` : 'node';
}
