import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { freePort } from './free-port';
import { findJava, type Java } from './java';
import { kafkaJars } from './kafka-jars';
import { kafkaProperties } from './kafka-properties';
import { describeWhenReady } from './kafka-ready';
import { keep, stopChild } from './keeper';
import { cacheFolder } from './paths';
import { isSameProcess, markOf, waitFor, type ProcessMark } from './process-identity';
import { lastLines, type Log, PlainError, step } from './progress';
import { runCommand } from './run-command';

export interface RunningKafka {
  /** host:port, as kafkajs' `brokers` wants it. */
  brokers: string;
  kind: 'kafka';
  /** Kafka's own id for this cluster: offsets stored elsewhere mean nothing in another one. */
  clusterId: string;
  pid: number;
  stop(): Promise<void>;
  /** SIGKILL, as the drill wants it. Kafka does not fsync, yet nothing acknowledged is lost by this. */
  kill(): Promise<void>;
}

export interface KafkaOptions {
  /** Holds the data, the properties and the log; made when missing. */
  dir: string;
  /** Taken when free, else another. */
  port?: number;
  /** Java's notation of the largest heap. */
  heap?: string;
  /** When the caller has looked for it already. */
  program?: KafkaProgram;
  log?: Log;
}

export interface KafkaProgram {
  java: Java;
  jars: string[];
}

/** Java and Kafka's jars, fetched when missing. PlainError that says what to install. */
export async function kafkaProgram(log: Log): Promise<KafkaProgram> {
  return { java: findJava(), jars: await kafkaJars(log) };
}

interface Node {
  java: Java;
  classPath: string;
  dir: string;
}

/**
 * Starts one Kafka 4.1 node on 127.0.0.1 with the data of `dir` and resolves once the cluster answers.
 * PlainError when Java or the jars are missing, or with the log's last lines when it does not come up.
 */
export async function startKafka(options: KafkaOptions): Promise<RunningKafka> {
  const { dir, port: preferred = 19092, heap = '384m', log = console.log } = options;
  const { java, jars } = options.program ?? (await kafkaProgram(log));
  const node = { java, classPath: jars.join(delimiter), dir };
  mkdirSync(dir, { recursive: true });
  await endOrphan(dir);
  const archive = archiveFile(node, jars);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(preferred);
    writeFileSync(join(dir, 'server.properties'), kafkaProperties(port, await freePort(port + 1)));
    if (!isFormatted(dir)) await step('formatting the Kafka storage', () => format(node), log);
    const child = launch(node, heap, archive);
    const brokers = `127.0.0.1:${port}`;
    const cluster = await describeWhenReady(brokers, () => lives(child));
    if (cluster) return running(child, brokers, cluster.clusterId, archive);
    const said = readFileSync(join(dir, 'kafka.log'), 'utf8');
    if (attempt === 3 || !/BindException|Address already in use/i.test(said)) {
      throw new PlainError(`Kafka does not start (${join(dir, 'kafka.log')}):\n${lastLines(said)}`);
    }
  }
}

/** Does the folder hold a cluster? */
export const isFormatted = (dir: string) => existsSync(join(dir, 'data', 'meta.properties'));

const lives = (child: ChildProcess) => child.pid !== undefined && child.exitCode === null && child.signalCode === null;

async function format({ java, classPath, dir }: Node): Promise<void> {
  rmSync(join(dir, 'data'), { recursive: true, force: true });
  const id = randomBytes(16).toString('base64url').replace(/^-/, 'A');
  const tool = ['-Xmx128m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', classPath, 'kafka.tools.StorageTool'];
  const args = [...tool, 'format', '-t', id, '-c', 'server.properties', '--ignore-formatted'];
  const { code, output } = await runCommand(java.command, [LOG_LEVEL('error'), ...args], { cwd: dir });
  if (code !== 0) throw new PlainError(`Kafka's storage could not be formatted:\n${lastLines(output)}`);
}

const LOG_LEVEL = (level: string) => `-Dorg.slf4j.simpleLogger.defaultLogLevel=${level}`;

// One archive of loaded classes halves the start (AppCDS). It fits one Java and one set of jars, so
// its name says which, and lies beside them; a run without it writes it when it stops.
function archiveFile({ java, classPath }: Node, jars: string[]): string {
  const times = jars.map((jar) => Math.trunc(statSync(jar).mtimeMs));
  const fit = createHash('sha256').update(`${java.version}\n${classPath}\n${times.join()}`).digest('hex');
  return join(cacheFolder(), `kafka-classes-${fit.slice(0, 12)}.jsa`);
}

const unfinished = (archive: string) => `${archive}.${process.pid}`;

function launch({ java, classPath, dir }: Node, heap: string, archive: string): ChildProcess {
  const out = openSync(join(dir, 'kafka.log'), 'w');
  const record = `-XX:ArchiveClassesAtExit=${unfinished(archive)}`;
  const classes = existsSync(archive) ? `-XX:SharedArchiveFile=${archive}` : record;
  // The quick compiler alone: on two cores the thorough one costs the services a second of start.
  const machine = [
    '-Xms192m',
    `-Xmx${heap}`,
    '-XX:+UseSerialGC',
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:TieredStopAtLevel=1',
  ];
  const args = [...machine, classes, '-Djava.net.preferIPv4Stack=true', LOG_LEVEL('warn'), '-cp', classPath];
  const child = spawn(java.command, [...args, 'kafka.Kafka', 'server.properties'], {
    cwd: dir,
    stdio: ['ignore', out, out],
    // Its own process group: a Ctrl-C in the terminal is ours to handle, services first.
    detached: true,
    windowsHide: true,
  });
  closeSync(out);
  child.on('error', () => undefined);
  child.unref();
  keep(child, 'SIGTERM');
  if (child.pid) writeFileSync(join(dir, 'kafka.pid'), JSON.stringify(markOf(child.pid)));
  return child;
}

// The var folder's lock is ours, so a Kafka that still lives here lost its parent: its keeper is just
// ending it, or was killed too.
async function endOrphan(dir: string): Promise<void> {
  const file = join(dir, 'kafka.pid');
  if (!existsSync(file)) return;
  const mark = JSON.parse(readFileSync(file, 'utf8')) as ProcessMark;
  if (isSameProcess(mark) && !(await waitFor(() => !isSameProcess(mark), 8_000))) {
    process.kill(mark.pid, 'SIGKILL');
    await waitFor(() => !isSameProcess(mark), 2_000);
  }
  rmSync(file, { force: true });
}

function running(child: ChildProcess, brokers: string, clusterId: string, archive: string): RunningKafka {
  return {
    brokers,
    kind: 'kafka',
    clusterId,
    pid: child.pid!,
    stop: async () => {
      // Writing the class archive takes some seconds more, once.
      await stopChild(child, 'SIGTERM', existsSync(archive) ? 10_000 : 30_000);
      if (existsSync(unfinished(archive))) renameSync(unfinished(archive), archive);
    },
    kill: () => stopChild(child, 'SIGKILL', 0),
  };
}
