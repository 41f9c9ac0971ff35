import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { PlainError } from '../infra/progress';
import { forgetDatabases, migrateAll } from '../migrate';
import { anyPorts, deployTopics, type StackParts, startStack } from '../stack';
import { get } from '../sydney/api';
import { importFileOf } from './import-file';
import { makeProducers } from './parties';
import { signedIn } from '../sign-in';

export interface ImportOptions {
  rows: number;
  bad: number;
  log(line: string): void;
}

export interface ImportFigures {
  rows: number;
  bad: number;
  bytes: number;
  /** From the first byte sent until the last row is stored. */
  seconds: number;
  rowsPerSecond: number;
  /** Most memory that the service's process ever held, in MB of a million bytes. */
  peakMegabytes: number;
}

interface Job {
  importId: string;
  state: string;
  rowsRead: number;
  good: number;
  bad: number;
}

/**
 * Imports a list of offers with some bad rows through a real village registry.
 * @throws PlainError when not exactly the bad rows were reported, each for its fault, or not all others stored
 */
export async function benchImport(parts: Omit<StackParts, 'prefix'>, options: ImportOptions): Promise<ImportFigures> {
  const own: StackParts = { ...parts, prefix: `bench${randomUUID().slice(0, 6)}.` };
  await Promise.all([migrateAll(own), deployTopics(own, { lanes: 3, few: 2, replication: 1 })]);
  const stack = await startStack(own, await anyPorts(), 'var/bench', { LOG_LEVEL: 'warn' }, ['village-registry']);
  try {
    const { url, pid } = stack.one('village-registry');
    const producers = await listedProducers(url, Math.min(2000, Math.max(10, Math.round(options.rows / 50))));
    const { csv, faults } = importFileOf(options.rows, options.bad, producers);
    options.log(`${options.rows} rows, ${faults.size} of them bad, ${(csv.length / 1e6).toFixed(1)} MB`);
    const begun = performance.now();
    const job = await bring(url, csv);
    const seconds = (performance.now() - begun) / 1000;
    const peakMegabytes = peakOf(pid);
    await checkImported(url, job, faults, stack.databaseUrl('village-registry'), options.rows);
    const { rows } = options;
    return { rows, bad: faults.size, bytes: csv.length, seconds, rowsPerSecond: rows / seconds, peakMegabytes };
  } finally {
    await stack.down();
    await forgetDatabases(own);
  }
}

/** Producers as the file names them. */
export async function listedProducers(url: string, count: number) {
  const ids = await makeProducers(url, count);
  return ids.map((id, n) => ({ id, name: `BUMDes Desa ${n}`, villageCode: String(1_101_010_001 + n) }));
}

async function bring(url: string, csv: Buffer): Promise<Job> {
  const answer = await fetch(`${url}/api/v1/imports?kind=offers&source=bench`, {
    method: 'POST',
    headers: { ...signedIn(), 'content-type': 'text/csv' },
    body: new Uint8Array(csv),
  });
  if (answer.status !== 202) throw new PlainError(`the file was refused: ${await answer.text()}`);
  const { importId } = (await answer.json()) as Job;
  for (;;) {
    const job = (await get<Job>(url, `/imports/${importId}`))!;
    if (job.state === 'done') return job;
    if (job.state !== 'waiting' && job.state !== 'running') throw new PlainError(`the import is ${job.state}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Most memory that a process ever held, in MB of a million bytes: VmHWM of /proc. Linux only. */
export function peakOf(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return (Number(kilobytes) * 1024) / 1e6;
}

/**
 * Holds what was reported and stored against the file.
 * @throws PlainError naming the first rows that differ
 */
export async function checkImported(
  url: string,
  job: Job,
  faults: Map<number, string>,
  databaseUrl: string,
  rows: number,
) {
  const reported = new Map<number, string>();
  for (let after: number | undefined = 0; after !== undefined;) {
    const path: string = `/imports/${job.importId}/rows?state=bad&limit=500&after=${after}`;
    const page = (await get<{ items: { row: number; faults: { code: string }[] }[]; next?: number }>(url, path))!;
    for (const { row, faults } of page.items) reported.set(row, faults.map(({ code }) => code).join(' '));
    after = page.next;
  }
  const wrong = [...new Set([...faults.keys(), ...reported.keys()])].filter(
    (row) => faults.get(row) !== reported.get(row),
  );
  if (wrong.length > 0) {
    const some = wrong.slice(0, 5).map((row) => `row ${row}: wanted ${faults.get(row)}, got ${reported.get(row)}`);
    throw new PlainError(`${wrong.length} rows were not reported as they are. ${some.join('; ')}`);
  }
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  const { rows: counted } = await database.query('select count(*)::int as n from offer');
  await database.end();
  const wanted = rows - faults.size;
  if (counted[0].n !== wanted || job.good !== wanted || job.bad !== faults.size)
    throw new PlainError(
      `${wanted} offers wanted; ${counted[0].n} stored, ${job.good} said to be good, ${job.bad} bad`,
    );
}
