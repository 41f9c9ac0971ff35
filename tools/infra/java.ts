import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './progress';

export interface Java {
  command: string;
  /** The virtual machine's whole version text; a class archive fits one version only. */
  version: string;
}

const HOW_TO_INSTALL = [
  '  Debian, Ubuntu:  sudo apt-get install openjdk-17-jre-headless maven',
  '  macOS:           brew install openjdk@17 maven',
  '  Windows:         winget install EclipseAdoptium.Temurin.17.JDK   (and Maven, winget or scoop)',
  'or point KAFKA_BROKERS at a Kafka that already runs.',
].join('\n');

/** Java 17 or newer from JAVA_HOME or the PATH; PlainError that says what to install otherwise. */
export function findJava(): Java {
  const home = process.env.JAVA_HOME && join(process.env.JAVA_HOME, 'bin', 'java');
  const commands = [home && (existsSync(home) || existsSync(`${home}.exe`)) ? home : undefined, 'java'];
  let seen = '';
  for (const command of commands) {
    if (!command) continue;
    const { status, stderr } = spawnSync(command, ['-version'], { encoding: 'utf8' });
    if (status !== 0) continue;
    if (majorVersion(stderr) >= 17) return { command, version: stderr };
    seen ||= stderr.split('\n')[0];
  }
  const why = seen ? `the one found is too old (${seen})` : 'there is none on this machine';
  throw new PlainError(`Kafka needs Java 17 or newer, and ${why}. Install it:\n${HOW_TO_INSTALL}`);
}

/** 17 of `openjdk version "17.0.15"`, 8 of `"1.8.0_402"`; 0 when there is no version in the text. */
export function majorVersion(text: string): number {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  return Number((first === '1' ? second : first) ?? 0);
}
