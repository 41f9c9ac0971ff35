import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, repoRoot } from './paths';
import { lastLines, type Log, PlainError, step } from './progress';
import { runCommand } from './run-command';

const pom = () => join(repoRoot(), 'deploy', 'kafka', 'pom.xml');

function jarFolder(): string {
  const version = createHash('sha256').update(readFileSync(pom())).digest('hex').slice(0, 12);
  return join(cacheFolder(), `kafka-${version}`);
}

/**
 * Kafka's jars in a fixed order, fetched once from Maven Central by deploy/kafka/pom.xml. PlainError
 * without Maven or when the download fails; nothing half done stays behind.
 */
export async function kafkaJars(log: Log): Promise<string[]> {
  const folder = jarFolder();
  if (!existsSync(folder)) {
    await requireMaven();
    await step('fetching Kafka with Maven (about 40 MB, once)', () => fetchJars(folder, log), log);
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jar'))
    .sort()
    .map((name) => join(folder, name));
}

async function requireMaven(): Promise<void> {
  const windows = process.platform === 'win32';
  if ((await runCommand('mvn', ['--version'], { shell: windows })).code !== 0) {
    throw new PlainError(
      'Kafka is fetched with Maven (mvn), which is not on the PATH. Install it (Debian, Ubuntu: apt-get install maven; macOS: brew install maven) or set KAFKA_BROKERS.',
    );
  }
}

async function fetchJars(folder: string, log: Log): Promise<void> {
  const windows = process.platform === 'win32';
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  try {
    const args = ['-B', '-f', pom(), 'dependency:copy-dependencies', `-DoutputDirectory=${half}`];
    let files = 0;
    const tick = setInterval(() => log(`  … ${files} files fetched`), 5_000);
    const count = (text: string) => void (files += text.split('Downloaded from').length - 1);
    const { code, output } = await runCommand('mvn', args, { shell: windows }, count);
    clearInterval(tick);
    if (code !== 0) throw new PlainError(`Maven could not fetch Kafka:\n${lastLines(output)}`);
    if (!existsSync(folder)) renameSync(half, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}
