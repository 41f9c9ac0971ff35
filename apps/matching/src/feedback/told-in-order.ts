import { inOrder } from '../market/in-order';
import type { ToldLine } from '../matches/matches.dto';

/** A told line with its candidates in a person's order, those marked whom the person placed. */
export function toldInOrder(line: ToldLine, first: readonly string[]): ToldLine {
  if (first.length === 0) return line;
  const candidates = inOrder(line.candidates, first).map((candidate) =>
    first.includes(candidate.producerId) ? { ...candidate, placed: true } : candidate,
  );
  return { ...line, candidates };
}
