import { spawn, spawnSync } from 'node:child_process';
import type { Cnf } from './cnf';
import type { Answer, Limits } from './satisfy';

const COMMAND = 'cadical';
const MODEL = 10;
const NO_MODEL = 20;

let there = false;

/** Is CaDiCaL installed on this machine? */
export function cadicalIsThere(): boolean {
  there ||= spawnSync(COMMAND, ['--version']).status === 0;
  return there;
}

/** Asks CaDiCaL in a process of its own, which is killed when the time is over. */
export function runCadical(cnf: Cnf, { until, signal }: Limits, command = COMMAND): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(command, ['-q', '--sat'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const kill = () => child.kill('SIGKILL');
    const timer = setTimeout(kill, Math.max(0, until - Date.now()));
    signal?.addEventListener('abort', kill);
    if (signal?.aborted) kill();
    const lines: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => lines.push(text));
    // Who is killed, or was never there, reads nothing.
    child.stdin.on('error', () => {});
    child.stdin.end(dimacs(cnf));
    const end = (code: number | null) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', kill);
      if (code === MODEL) resolve(modelIn(lines.join('')));
      else resolve(code === NO_MODEL ? 'no model' : 'not known');
    };
    child.on('error', () => end(null));
    child.on('close', end);
  });
}

/** The text form all such programs read. */
function dimacs({ variables, clauses }: Cnf): string {
  let count = 0;
  let body = '';
  for (const literal of clauses) {
    body += literal;
    body += literal === 0 ? '\n' : ' ';
    if (literal === 0) count++;
  }
  return `p cnf ${variables} ${count}\n${body}`;
}

function modelIn(output: string): (variable: number) => boolean {
  const holding = new Set<number>();
  for (const line of output.split('\n')) {
    if (!line.startsWith('v ')) continue;
    for (const word of line.slice(2).split(' ')) if (!word.startsWith('-')) holding.add(Number(word));
  }
  return (variable) => holding.has(variable);
}
