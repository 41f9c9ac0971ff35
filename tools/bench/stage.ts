import type { Demand } from '@titik/contracts/demand.events';
import { DemandRegistered } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { buyerDemand } from '@titik/contracts/topic';
import type { IncomingBatch } from '@titik/eventing/bus';
import { toMessage } from '@titik/eventing/cloud-event';
import type { Delivery } from '@titik/eventing/delivery';
import { Outbox } from '@titik/eventing/outbox';
import { PartitionWorker } from '@titik/eventing/partition-worker';
import { createDatabase, migrate } from '@titik/platform/migrate';
import { connectionOptions, withDatabase } from '@titik/platform/service-database';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { CoachingWorker } from '../../apps/matching/src/coaching/coaching-worker.service';
import { database } from '../../apps/matching/src/data-source';
import { Lanes } from '../../apps/matching/src/lanes/lanes.service';
import { OfferIndex } from '../../apps/matching/src/market/offer-index';
import { OpenLines } from '../../apps/matching/src/market/open-lines';
import { MatchWriter } from '../../apps/matching/src/matches/match-writer';
import { type DemandChanged, MatchService } from '../../apps/matching/src/matches/match.service';
import { Policies } from '../../apps/matching/src/policies/policies';
import { cpuSeconds } from './cpu';
import { marketLines, marketOffers } from './market-workload';

const [perBatch, lane] = [200, 0];

export interface StageFigures {
  offers: number;
  demands: number;
  /** Demands a second, one connection: the whole stage, and the bare write of the same rows. */
  stage: number;
  bare: number;
  /** The stage's rate by the bare write's. */
  ratio: number;
  /** The stage's CPU microseconds a demand: in this process, and in PostgreSQL's. */
  cpuMicros: { ours: number; postgres: number };
}

interface Statement {
  name?: string;
  text: string;
  values?: unknown[];
}

/**
 * The durable stage of matching — read a batch, pass fence and inbox, match, store, propose, outbox, commit — against
 * the bare statements that it sent, with the values that it gave them, on a second database; batch by batch in turns.
 */
export async function benchStage(
  serverUrl: string,
  { offers, demands, log }: { offers: number; demands: number; log(line: string): void },
): Promise<StageFigures> {
  const names = ['stage', 'bare'].map((name) => `bench_${name}_${randomUUID().slice(0, 8)}`);
  const [stageUrl, bareUrl] = names.map((name) => withDatabase(serverUrl, name));
  for (const [at, name] of names.entries()) {
    await createDatabase(serverUrl, name);
    await migrate(database, [stageUrl, bareUrl][at]);
  }
  const dataSource = await new DataSource(connectionOptions(database, stageUrl, 1)).initialize();
  const bare = new Client({ connectionString: bareUrl });
  await bare.connect();
  try {
    const market = new OfferIndex();
    for (const offer of marketOffers(offers)) market.upsert(offer);
    while (market.tidy());
    log(`${offers} offers are in the market`);
    const lines = new OpenLines(market);
    const lanes = new Lanes(dataSource, lines);
    await lanes.claim([lane]);
    await bare.query(`insert into lane (lane, epoch, owner) values (${lane}, 1, 'bench')`);
    const [policies, outbox] = [new Policies(), new Outbox()];
    // It notes what changed and does nothing about it: its work is none of this stage's.
    const coaching = new CoachingWorker(lanes, lines, market, policies, dataSource);
    await coaching.onModuleDestroy();
    const matches = new MatchService(lanes, market, policies, new MatchWriter(outbox, policies), outbox, coaching);
    const worker = workerOf(dataSource, matches);
    const batches = batchesOf(demands);
    const sent = record();
    const [{ pid }]: { pid: number }[] = await dataSource.query('select pg_backend_pid() as pid');
    let [stageSeconds, bareSeconds, ourCpu, postgresCpu] = [0, 0, 0, 0];
    for (const [at, batch] of batches.entries()) {
      const [used, served] = [process.cpuUsage(), cpuSeconds(pid)];
      const stage = await seconds(async () => {
        const { settled } = await worker.onBatch(batch);
        if (settled === undefined) throw new Error('a batch was not settled');
      });
      const [{ user, system }, serving] = [process.cpuUsage(used), cpuSeconds(pid) - served];
      const statements = sent.splice(0);
      const alone = await seconds(async () => {
        for (const { name, text, values } of statements) await bare.query({ name, text, values });
      });
      sent.length = 0;
      // The first ones compile code and plan statements.
      if (at < 10) continue;
      stageSeconds += stage;
      bareSeconds += alone;
      ourCpu += user + system;
      postgresCpu += 1e6 * serving;
    }
    const counted = (batches.length - 10) * perBatch;
    return {
      offers,
      demands: counted,
      stage: counted / stageSeconds,
      bare: counted / bareSeconds,
      ratio: bareSeconds / stageSeconds,
      cpuMicros: { ours: ourCpu / counted, postgres: postgresCpu / counted },
    };
  } finally {
    await dataSource.destroy();
    await bare.end();
    const client = new Client({ connectionString: serverUrl });
    await client.connect();
    for (const name of names) await client.query(`drop database if exists ${name} with (force)`);
    await client.end();
  }
}

function workerOf(dataSource: DataSource, matches: MatchService): PartitionWorker {
  const place = { group: 'bench', cluster: 'bench', topic: buyerDemand.name, partition: lane, owner: 'bench' };
  const take = (deliveries: Delivery[], ctx: unknown) =>
    matches.take(ctx as Parameters<MatchService['take']>[0], deliveries as Delivery<DemandChanged>[]);
  return new PartitionWorker(place, dataSource, new Map([[DemandRegistered.type, take]]));
}

function batchesOf(demands: number): IncomingBatch[] {
  const messages = marketLines(demands).map((line, offset) => {
    const demand: Demand = {
      demandId: line.lineId.replace('0000000c', '0000000d'),
      version: 1,
      state: 'open',
      postId: '0000000e-0000-7000-8000-000000000000',
      buyerId: '0000000f-0000-7000-8000-000000000000',
      country: 'AU',
      maxSessions: 5,
      lines: [line],
      registeredAt: '2026-12-01T00:00:00.000Z',
      expiresOn: '2027-11-30',
    };
    const event = eventOf(DemandRegistered, { demand });
    const { key, value, headers } = toMessage(
      {
        id: randomUUID(),
        type: DemandRegistered.type,
        source: '/bench',
        topic: buyerDemand.name,
        key: DemandRegistered.key(event),
        time: demand.registeredAt,
      },
      JSON.stringify(event),
    );
    return { offset: BigInt(offset), key, value: Buffer.from(value), headers };
  });
  return Array.from({ length: Math.floor(messages.length / perBatch) }, (_, at) => ({
    topic: buyerDemand.name,
    partition: lane,
    messages: messages.slice(at * perBatch, (at + 1) * perBatch),
    highWatermark: BigInt(messages.length),
    isCurrent: () => true,
    heartbeat: async () => undefined,
  }));
}

/** Everything that is sent to a database from now on. */
function record(): Statement[] {
  const sent: Statement[] = [];
  const query = Client.prototype.query as (...args: unknown[]) => unknown;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [first, values] = args;
    if (typeof first === 'string') sent.push({ text: first, ...(Array.isArray(values) && { values }) });
    else sent.push(first as Statement);
    return query.apply(this, args);
  } as never;
  return sent;
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
