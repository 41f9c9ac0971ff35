import { randomUUID } from 'node:crypto';
import type { ServiceName } from '@titik/contracts/topic';
import { forgetDatabases, migrateAll } from '../migrate';
import { anyPorts, deployTopics, type StackParts, startStack } from '../stack';
import { get, post } from '../sydney/api';
import { cpuSeconds } from './cpu';
import { peakOf } from './import';
import { percentile } from './percentile';
import { officialVillages, productQueries, villageQueries } from './search-queries';

export interface SearchOptions {
  /** Of each kind. */
  queries: number;
  /** Registered, so that the registry has something to say of what it finds. */
  villages: number;
  log(line: string): void;
}

export interface SearchFigures {
  queries: number;
  /** Of these, answered with at least one thing. */
  found: number;
  /** Round trips in ms, one after the other: of each query the best, so that little of the machine's other work counts. */
  p50: number;
  p99: number;
  slowest: string;
  /** Of the service's process, ms a query on average. */
  cpuMs: number;
  peakMegabytes: number;
}

/** How often each query is sent. */
const passes = 3;
const services: ServiceName[] = ['village-registry', 'buyer-registry'];

/** Searches villages and resolves product words through real services, one query after the other. */
export async function benchSearch(
  parts: Omit<StackParts, 'prefix'>,
  { queries, villages, log }: SearchOptions,
): Promise<{ villages: SearchFigures; products: SearchFigures }> {
  const own: StackParts = { ...parts, prefix: `bench${randomUUID().slice(0, 6)}.` };
  await Promise.all([migrateAll(own), deployTopics(own, { lanes: 3, few: 2, replication: 1 })]);
  const stack = await startStack(own, await anyPorts(), 'var/bench', { LOG_LEVEL: 'warn' }, services);
  try {
    const [village, buyer] = services.map((service) => stack.one(service));
    await registerVillages(village.url, villages);
    log(`${villages} villages registered; ${queries} queries of each kind`);
    return {
      villages: await ask(village, villageQueries(queries), (q) => `/villages/search?q=${q}`, 'items'),
      products: await ask(buyer, productQueries(queries), (q) => `/catalogue/resolve?q=${q}`, 'candidates'),
    };
  } finally {
    await stack.down();
    await forgetDatabases(own);
  }
}

async function registerVillages(url: string, count: number): Promise<void> {
  const villages = officialVillages().slice(0, count);
  for (let from = 0; from < villages.length; from += 1000)
    await post(url, '/villages/bulk', { villages: villages.slice(from, from + 1000) });
}

async function ask(
  { url, pid }: { url: string; pid: number },
  asked: string[],
  path: (q: string) => string,
  list: string,
): Promise<SearchFigures> {
  const urls = asked.map((q) => path(encodeURIComponent(q)));
  // The first queries pay for what is made ready once; they are not counted.
  for (const each of urls.slice(0, 200)) await get(url, each);
  const begun = cpuSeconds(pid);
  const best = asked.map(() => Infinity);
  let found = 0;
  // Answers are remembered by words and limit: another limit is worked out anew.
  for (let pass = 0; pass < passes; pass++)
    for (const [at, each] of urls.entries()) {
      const sent = performance.now();
      const answer = (await get<Record<string, unknown[]>>(url, `${each}&limit=${5 + pass}`))!;
      best[at] = Math.min(best[at], performance.now() - sent);
      if (pass === 0 && answer[list].length > 0) found += 1;
    }
  const cpuMs = ((cpuSeconds(pid) - begun) / (passes * asked.length)) * 1000;
  return {
    queries: asked.length,
    found,
    p50: percentile(best, 0.5),
    p99: percentile(best, 0.99),
    slowest: asked[best.indexOf(Math.max(...best))],
    cpuMs,
    peakMegabytes: peakOf(pid),
  };
}
