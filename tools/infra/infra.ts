import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startBroker } from './broker';
import { externalAddress } from './external';
import { startPostgres } from './postgres';
import { removePlace } from './postgres-place';
import { type Log, step } from './progress';
import { startRedis } from './redis';
import { refuseIfHeld, takeVarLock } from './var-lock';

export interface Needs {
  postgres?: boolean;
  kafka?: boolean;
  redis?: boolean;
}

export interface Infra {
  /** A superuser's URL of the PostgreSQL server; empty when not asked for. */
  databaseServerUrl: string;
  /** host:port, comma-separated; empty when not asked for. */
  brokers: string;
  /** `mock`: held in memory, see mock-broker.ts for what it lacks. */
  brokerKind: 'kafka' | 'mock';
  /** Which cluster it is, where we started it: offsets kept elsewhere are void in another one. */
  clusterId?: string;
  redisUrl?: string;
  /** Stops what was started here, all at once; what others run stays. May be called twice. */
  down(): Promise<void>;
}

interface Part {
  text: string;
  stop(): Promise<void>;
}

/**
 * Brings up the parts asked for, in parallel: from DATABASE_URL, KAFKA_BROKERS and REDIS_URL where
 * they are set, else local ones with their data in `varDir`. PlainError when another process uses the
 * folder or a part does not come up; the others are then stopped again.
 */
export async function bringUp(options: { varDir: string; need: Needs; log?: Log }): Promise<Infra> {
  const { need, log = console.log } = options;
  const varDir = resolve(options.varDir);
  const lock = takeVarLock(varDir);
  const parts: Part[] = [];
  const infra: Infra = { databaseServerUrl: '', brokers: '', brokerKind: 'kafka', down };

  async function down(): Promise<void> {
    await Promise.all(parts.splice(0).map((part) => part.stop()));
    lock.release();
  }

  async function postgres(): Promise<void> {
    const external = await externalAddress('DATABASE_URL', 5432);
    if (external) return void (infra.databaseServerUrl = external);
    const server = await step('PostgreSQL', () => startPostgres({ dir: join(varDir, 'postgres'), log }), log);
    parts.push({ text: `PostgreSQL on port ${server.port}`, stop: server.stop });
    infra.databaseServerUrl = server.url;
  }

  async function kafka(): Promise<void> {
    const external = await externalAddress('KAFKA_BROKERS', 9092);
    if (external) return void (infra.brokers = external);
    const broker = await step('Kafka', () => startBroker(join(varDir, 'kafka'), log), log);
    parts.push({ text: `Kafka on ${broker.brokers}`, stop: broker.stop });
    Object.assign(infra, { brokers: broker.brokers, brokerKind: broker.kind, clusterId: broker.clusterId });
  }

  async function redis(): Promise<void> {
    await externalAddress('REDIS_URL', 6379);
    const server = await startRedis();
    if (!server) return;
    parts.push({ text: `Redis on ${server.url}`, stop: server.stop });
    infra.redisUrl = server.url;
  }

  const wanted = [need.postgres && postgres(), need.kafka && kafka(), need.redis && redis()];
  const results = await Promise.allSettled(wanted);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) {
    await down();
    throw failed.reason;
  }
  lock.describe(parts.map((part) => part.text));
  return infra;
}

/**
 * Removes all data of a var folder, also what had to lie outside it; downloads (`cache`) stay.
 * PlainError while a living process uses it.
 */
export function reset(varDir: string): void {
  if (!existsSync(varDir)) return;
  refuseIfHeld(varDir);
  removePlace(join(varDir, 'postgres'));
  for (const entry of readdirSync(varDir)) {
    if (entry !== 'cache') rmSync(join(varDir, entry), { recursive: true, force: true });
  }
}
