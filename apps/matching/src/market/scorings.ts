import type { Candidate, LineMatch, Term } from '@titik/contracts/match.events';
import { additive1 } from './additive-1';
import { additive2 } from './additive-2';
import type { LineNeeds } from './line-needs';

/** What of a line a scoring asks for. */
export type ScoredLine = Pick<LineNeeds, 'unit' | 'monthly' | 'least' | 'window' | 'ceiling' | 'perTon'>;

/** A way to make a score of facts; once results were made with it, it never changes. */
export interface Scoring {
  /** In the order in which they are added up. */
  terms: readonly Term[];
  /** The usual weights; together 1. */
  weights: Readonly<Partial<Record<Term, number>>>;
  /** How good a candidate is in each term, 0–1. */
  values(candidate: ScoredFacts, line: ScoredLine): Partial<Record<Term, number>>;
}

export type ScoredFacts = Pick<Candidate, 'facts' | 'available'>;

/** The scoring that matches are made with now. */
export const scoring = 'additive-2';

/** Every scoring that a stored result may name. */
export const scorings: ReadonlyMap<string, Scoring> = new Map([
  ['additive-1', additive1],
  [scoring, additive2],
]);

/** Four decimals are shown; the order is made with all of them. */
export const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

/** The weighted sum of a candidate's values. */
function scoreOf(
  { terms, values }: Scoring,
  weights: Scoring['weights'],
  candidate: ScoredFacts,
  line: ScoredLine,
): number {
  const its = values(candidate, line);
  let sum = 0;
  for (const term of terms) sum += (weights[term] ?? 0) * (its[term] ?? 0);
  return sum;
}

/**
 * Ranks the candidates of a stored result again, from their facts alone: in the same order and with the same scores as
 * long as the weights are those of the result.
 * @param name the scoring that made it, or another one to compare with
 * @param weights those of the result where none are given
 * @returns best first; undefined for a scoring that nobody knows
 */
export function replay(
  name: string,
  line: ScoredLine,
  { candidates, weights: its }: Pick<LineMatch, 'candidates' | 'weights'>,
  weights: Scoring['weights'] | undefined = its,
): { offerId: string; score: number }[] | undefined {
  const found = scorings.get(name);
  if (!found) return undefined;
  return candidates
    .map((candidate) => ({
      offerId: candidate.offerId,
      score: scoreOf(found, weights ?? found.weights, candidate, line),
    }))
    .sort((a, b) => b.score - a.score || (a.offerId < b.offerId ? -1 : 1))
    .map(({ offerId, score }) => ({ offerId, score: rounded(score) }));
}
