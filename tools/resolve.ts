import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Candidate, resolve, resolveMany } from '@titik/catalogue/resolve';

/** One line of the answer. */
export interface Answer {
  phrase: string;
  candidates: Pick<Candidate, 'commodity' | 'form' | 'hs6' | 'confidence'>[];
  resolved: boolean;
}

/** What a phrase means; where it names several products ("tuna and crab meat") the best of each, in their order. */
export const answer = (phrase: string): Answer => {
  const whole = resolve(phrase);
  const parts = resolveMany(phrase);
  const found = parts.length > 1 ? parts.flatMap(({ candidates }) => candidates.slice(0, 1)) : whole.candidates;
  const candidates = found.map(({ commodity, form, hs6, confidence }) => ({
    commodity,
    ...(form && { form }),
    hs6,
    confidence,
  }));
  return { phrase: phrase.trim(), candidates, resolved: candidates.length > 0 };
};

/** Reads phrases from standard input, one a line, and prints one JSON object a line; blank lines are passed over. */
export async function main(): Promise<number> {
  // Who reads only the first lines ("| head") closes the pipe: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    if (!process.stdout.write(`${JSON.stringify(answer(line))}\n`)) await once(process.stdout, 'drain');
  }
  return 0;
}
