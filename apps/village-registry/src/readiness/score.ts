import { InvalidError } from '@titik/platform/errors';
import type { Criterion, Rule } from './form';

export type Scores = Readonly<Record<string, number>>;

/** What scores come to. */
export interface Outcome {
  /** 1 = export-ready, 2 = needs assistance. */
  cluster: 1 | 2;
  /** The weighted part of all points that was reached, 0–1, to four places. */
  share: number;
  /** Keys of the criteria under their `gapBelow`, in the order of the form. */
  gaps: string[];
}

/**
 * Whether every criterion of a form is scored once, within its range.
 * @throws InvalidError readiness.unknown-criterion, readiness.missing-score, readiness.score-out-of-range
 */
export function checkScores(criteria: readonly Criterion[], scores: Scores): void {
  for (const key of Object.keys(scores))
    if (!criteria.some((criterion) => criterion.key === key))
      throw new InvalidError('readiness.unknown-criterion', { field: `scores.${key}`, key });
  for (const { key, max } of criteria) {
    const score = scores[key];
    if (score === undefined) throw new InvalidError('readiness.missing-score', { field: `scores.${key}`, key });
    if (!(typeof score === 'number' && score >= 0 && score <= max))
      throw new InvalidError('readiness.score-out-of-range', { field: `scores.${key}`, key, score, max });
  }
}

/** What checked scores come to by a form's rule. */
export function outcomeOf(criteria: readonly Criterion[], rule: Rule, scores: Scores): Outcome {
  const weights = criteria.reduce((all, { weight }) => all + weight, 0);
  const reached = criteria.reduce((all, { key, weight, max }) => all + (weight * scores[key]) / max, 0);
  const share = Math.round((reached / weights) * 1e4) / 1e4;
  const standing = criteria.every(({ key, max }) => scores[key] / max >= rule.floor);
  return {
    cluster: standing && share >= rule.readyFrom ? 1 : 2,
    share,
    gaps: criteria.filter(({ key, gapBelow }) => scores[key] < gapBelow).map(({ key }) => key),
  };
}
