import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { aptInstall, aptIsPossible } from './apt';
import { describeWhenReady } from './kafka-ready';
import { stopChild } from './keeper';
import { type Log, PlainError, step } from './progress';

export interface RunningMockBroker {
  /** host:port */
  brokers: string;
  kind: 'mock';
  /** New at every start, as the broker's content is. */
  clusterId: string;
  pid: number;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** What a person must know who runs on it. */
export const MOCK_WARNING =
  'NOTE: this run uses a mock broker held in memory instead of Kafka. It is for a demo only: nothing in it survives the end of the run, and events not yet taken in are then lost.';

/**
 * Starts librdkafka's mock cluster inside `kcat` (installing Debian's kcat when root and missing). It
 * speaks enough of Kafka's protocol to produce, consume in groups and commit offsets. What it lacks,
 * seen with librdkafka 2.0.2 and kafkajs 2.2.4:
 * - it names no controller, so createTopics, describeConfigs and an idempotent producer fail
 *   ("Broker 0 not found"): a topic appears, always with 4 partitions, when its metadata are asked for;
 * - no listGroups, describeGroups, setOffsets; no compaction, no retention, every offset starts at 0;
 * - a fetch answers when its `maxWaitTime` is over, not when a message comes: keep it at 20 ms or so;
 * - the first join of a group takes 3 s, whatever is asked for.
 */
export async function startMockBroker({ log = console.log }: { log?: Log } = {}): Promise<RunningMockBroker> {
  await ensureKcat(log);
  // In producer mode kcat ends when its standard input does: so it cannot outlive this process.
  const args = ['-P', '-b', 'unused', '-X', 'test.mock.num.brokers=1', '-t', 'titik-mock-broker'];
  const child = spawn('kcat', args, { stdio: ['pipe', 'ignore', 'pipe'], detached: true, cwd: '/' });
  child.stdin!.on('error', () => undefined);
  const brokers = await addressOf(child);
  const cluster = await describeWhenReady(brokers, () => child.exitCode === null);
  if (!cluster) throw new PlainError('The mock broker (kcat) ended at once.');
  child.unref();
  (child.stderr as unknown as { unref?: () => void }).unref?.();
  const stop = () => {
    child.stdin!.end();
    return stopChild(child, 'SIGTERM', 1_000);
  };
  return { brokers, kind: 'mock', clusterId: cluster.clusterId, pid: child.pid!, stop, kill: stop };
}

const hasKcat = () => spawnSync('kcat', ['-V']).status === 0;

/** Can a mock broker be started here, be it by installing kcat first? */
export function mockBrokerIsPossible(): boolean {
  return hasKcat() || aptIsPossible();
}

async function ensureKcat(log: Log): Promise<void> {
  if (hasKcat()) return;
  if (!mockBrokerIsPossible()) {
    throw new PlainError(
      'The fallback broker needs kcat (Debian, Ubuntu: sudo apt-get install kcat; macOS: brew install kcat).',
    );
  }
  await step(
    'installing kcat for the fallback broker (apt-get)',
    async () => {
      if (await aptInstall('kcat')) return;
      throw new PlainError(
        'apt-get could not install kcat. Install Java 17 and Maven for a real Kafka, or set KAFKA_BROKERS.',
      );
    },
    log,
  );
}

// The port is chosen by librdkafka and told in a log line only.
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr!.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
      const address = /Mock cluster enabled:.*replaced with (\S+)/.exec(said)?.[1];
      if (address) resolve(address.split(',')[0]);
    });
    child.once('error', (error) => reject(new PlainError(`kcat does not run: ${error.message}`)));
    child.once('exit', () => reject(new PlainError(`kcat ended without a broker:\n${said}`)));
  });
}
