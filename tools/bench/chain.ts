import { DemandMatched, SessionsProposed } from '@titik/contracts/match.events';
import { KafkaBus } from '@titik/eventing/kafka-bus';
import autocannon from 'autocannon';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { post } from '../sydney/api';
import { forgetDatabases, migrateAll } from '../migrate';
import { databaseOf, deployTopics, type Stack, type StackParts, startStack, anyPorts } from '../stack';
import { cpuOfTree, cpuSeconds, pidListeningOn } from './cpu';
import { percentile } from './percentile';
import { demands, offers } from './workload';
import { makeParties, makeProducers } from './parties';
import { signedIn } from '../sign-in';

/** Demands before anything is measured, so that the processes are past their first, slow steps. */
const warmUp = 2000;
/** CPU seconds in a second of matching's instances together, when they only look whether there is something to do. */
const idle = 0.15;

export interface ChainOptions {
  offers: number;
  demands: number;
  paced: number;
  lanes: number;
  log(line: string): void;
}

export interface ChainFigures {
  offers: number;
  demands: number;
  /** From the first request until the last match is stored. */
  demandsPerSecond: number;
  acceptedPerSecond: number;
  /** CPU microseconds a demand, by process. */
  cpuMicros: Record<string, number>;
  paced: { perSecond: number; proposals: number; p50: number; p99: number; matchedP50: number; matchedP99: number };
}

/**
 * Measures accept → match → propose on real processes: first a paced stretch for the latency from the answer 201 to
 * the proposal as another consumer reads it, then all demands as fast as they are taken.
 */
export async function benchChain(parts: Omit<StackParts, 'prefix'>, options: ChainOptions): Promise<ChainFigures> {
  const own: StackParts = { ...parts, prefix: `bench${randomUUID().slice(0, 6)}.` };
  await Promise.all([migrateAll(own), deployTopics(own, { lanes: options.lanes, few: 2, replication: 1 })]);
  const services = ['village-registry', 'buyer-registry', 'matching'] as const;
  const stack = await startStack(own, await anyPorts(), 'var/bench', { LOG_LEVEL: 'warn' }, services);
  try {
    await loadOffers(stack, options);
    const parties = await makeParties(stack.one('buyer-registry').url);
    await floodWith(stack, own, demands(warmUp, parties, 4), options);
    const paced = await pace(stack, own, demands(options.paced * 20, parties, 3), options.paced);
    const flood = await floodWith(stack, own, demands(options.demands, parties, 2), options);
    return { offers: options.offers, demands: options.demands, ...flood, paced };
  } finally {
    await stack.down();
    await forgetDatabases(own);
  }
}

export interface ScaleFigures {
  /** Matching's CPU microseconds a demand, all its instances together. */
  one: number;
  two: number;
  /** How much of the work of one instance two need for the same: 1 is none wasted. */
  efficiency: number;
}

/** Floods one matching instance and then two that share its lanes. */
export async function benchScale(parts: Omit<StackParts, 'prefix'>, options: ChainOptions): Promise<ScaleFigures> {
  const own: StackParts = { ...parts, prefix: `bench${randomUUID().slice(0, 6)}.` };
  await Promise.all([migrateAll(own), deployTopics(own, { lanes: options.lanes, few: 2, replication: 1 })]);
  const services = ['village-registry', 'buyer-registry', 'matching'] as const;
  const stack = await startStack(own, await anyPorts(), 'var/bench', { LOG_LEVEL: 'warn' }, services);
  try {
    await loadOffers(stack, options);
    const parties = await makeParties(stack.one('buyer-registry').url);
    await floodWith(stack, own, demands(2 * warmUp, parties, 4), options);
    await settled(stack);
    const { cpuMicros: alone } = await floodWith(stack, own, demands(options.demands, parties, 2), options);
    const [port] = await anyPorts();
    await stack.start('matching', port);
    await floodWith(stack, own, demands(2 * warmUp, parties, 5), options);
    await settled(stack);
    const { cpuMicros: shared } = await floodWith(stack, own, demands(options.demands, parties, 3), options);
    return { one: alone.matching, two: shared.matching, efficiency: alone.matching / shared.matching };
  } finally {
    await stack.down();
    await forgetDatabases(own);
  }
}

/** Waits until matching has nothing left to do: lanes that were taken over are matched again, coaching is reckoned. */
async function settled(stack: Stack): Promise<void> {
  const used = (): number => cpuOfMatching(stack);
  for (let quiet = 0, before = used(); quiet < 3;) {
    await pause(1000);
    const after = used();
    quiet = after - before < idle ? quiet + 1 : 0;
    before = after;
  }
}

async function loadOffers(stack: Stack, { offers: count, log }: ChainOptions): Promise<void> {
  const { url } = stack.one('village-registry');
  const producerIds = await makeProducers(url, Math.min(2000, Math.max(10, count / 50)));
  const all = offers(count, producerIds);
  const begun = Date.now();
  for (let from = 0; from < all.length; from += 500) {
    await post(url, '/offers/bulk', { offers: all.slice(from, from + 500) });
  }
  const status = async (): Promise<number> => {
    const answer = await fetch(`${stack.one('matching').url}/api/v1/market/status`, { headers: signedIn() });
    return ((await answer.json()) as { offers: number }).offers;
  };
  while ((await status()) < count) await pause(200);
  log(`${count} offers are in the market (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
}

async function floodWith(stack: Stack, parts: StackParts, bodies: object[], { log }: ChainOptions) {
  const texts = bodies.map((body) => JSON.stringify(body));
  const matching = new Client({ connectionString: databaseOf(parts, 'matching') });
  await matching.connect();
  const stored = async (): Promise<number> =>
    Number((await matching.query('select count(*) from open_demand')).rows[0].count);
  const [stood, before] = [await stored(), usage(stack, parts)];
  const begun = performance.now();
  const since = (): number => (performance.now() - begun) / 1000;
  let [n, accepted] = [0, 0];
  const flood = autocannon({
    url: `${stack.one('buyer-registry').url}/api/v1/demands`,
    method: 'POST',
    headers: { ...signedIn(), 'content-type': 'application/json' },
    connections: 100,
    amount: texts.length,
    requests: [
      {
        setupRequest: (request) => ({ ...request, body: texts[n++ % texts.length] }),
        // The generator itself ends only at its next full second.
        onResponse: () => (accepted = since()),
      },
    ],
  });
  let seconds = 0;
  for (; (await stored()) < stood + texts.length; seconds = since()) await pause(50);
  const result = await flood;
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
  await matching.end();
  log(`${texts.length} demands accepted in ${accepted.toFixed(1)} s, matched and proposed in ${seconds.toFixed(1)} s`);
  const after = usage(stack, parts);
  const cpuMicros = Object.fromEntries(
    Object.entries(after).map(([name, value]) => [name, Math.round(((value - before[name]) * 1e6) / texts.length)]),
  );
  return { demandsPerSecond: texts.length / seconds, acceptedPerSecond: texts.length / accepted, cpuMicros };
}

async function pace(
  stack: Stack,
  parts: StackParts,
  bodies: object[],
  perSecond: number,
): Promise<ChainFigures['paced']> {
  const answeredAt = new Map<string, number>();
  const [matchedAt, proposedAt] = [new Map<string, number>(), new Map<string, number>()];
  const bus = new KafkaBus({ brokers: parts.brokers.split(','), clientId: 'bench', prefix: parts.prefix });
  const reader = await bus.subscribe({
    group: `bench-${randomUUID()}`,
    topics: [SessionsProposed.topic.name, DemandMatched.topic.name],
    from: 'now',
    temporary: { beginAt: new Map() },
    onBatch: async ({ topic, messages }) => {
      const seen = topic === SessionsProposed.topic.name ? proposedAt : matchedAt;
      for (const { key } of messages) if (key && !seen.has(key)) seen.set(key, performance.now());
      return { settled: messages.at(-1)?.offset };
    },
    onAssigned: async () => undefined,
    onCrash: (error) => {
      throw error;
    },
  });
  await pause(1500);
  const { url } = stack.one('buyer-registry');
  const begun = performance.now();
  const under: Promise<void>[] = [];
  for (const [n, body] of bodies.entries()) {
    const wait = begun + (n * 1000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    under.push(
      post<{ demandId: string }>(url, '/demands', body).then(
        ({ demandId }) => void answeredAt.set(demandId, performance.now()),
      ),
    );
  }
  await Promise.all(under);
  await pause(2000);
  await reader.stop();
  await bus.close();
  const since = (seen: Map<string, number>): number[] =>
    [...answeredAt].flatMap(([id, at]) => (seen.has(id) ? [Math.max(0, seen.get(id)! - at)] : []));
  const [proposed, matched] = [since(proposedAt), since(matchedAt)];
  if (matched.length < bodies.length) throw new Error(`${bodies.length - matched.length} demands were not matched`);
  return {
    perSecond,
    proposals: proposed.length,
    p50: percentile(proposed, 0.5),
    p99: percentile(proposed, 0.99),
    matchedP50: percentile(matched, 0.5),
    matchedP99: percentile(matched, 0.99),
  };
}

/** CPU seconds so far of everything that takes part. */
function usage(stack: Stack, parts: StackParts): Record<string, number> {
  return {
    'load generator': process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6,
    'buyer-registry': cpuSeconds(stack.one('buyer-registry').pid),
    matching: cpuOfMatching(stack),
    'village-registry': cpuSeconds(stack.one('village-registry').pid),
    postgresql: cpuOfTree(pidListeningOn(new URL(parts.databaseServerUrl).port)),
    kafka: cpuSeconds(pidListeningOn(parts.brokers.split(':')[1])),
  };
}

const cpuOfMatching = ({ running }: Stack): number =>
  running.filter(({ service }) => service === 'matching').reduce((sum, { pid }) => sum + cpuSeconds(pid), 0);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
