import type { Schemas } from '../api/client';

export type Form = Schemas['village-registry.Form'];
export type Scores = Readonly<Record<string, number>>;

export interface Outcome {
  /** Criteria that were scored */
  answered: number;
  /** The weighted part of all points so far, 0–1; what is not scored yet counts as 0 */
  share: number;
  /** What the rule makes of it; absent until every criterion is scored */
  cluster?: 1 | 2;
  /** Criteria that fell short so far, in the order of the form */
  short: Form['criteria'];
  /** Why it is not export-ready: the whole, or single criteria under the floor */
  under: Form['criteria'];
}

/** What scores come to by a form's rule, as the registry reckons it; also while some are missing. */
export function outcomeOf({ criteria, rule }: Pick<Form, 'criteria' | 'rule'>, scores: Scores): Outcome {
  const scored = criteria.filter(({ key }) => scores[key] !== undefined);
  const weights = criteria.reduce((all, { weight }) => all + weight, 0);
  const reached = scored.reduce((all, { key, weight, max }) => all + (weight * scores[key]) / max, 0);
  const share = weights === 0 ? 0 : Math.round((reached / weights) * 1e4) / 1e4;
  const under = rule ? scored.filter(({ key, max }) => scores[key] / max < rule.floor) : [];
  return {
    answered: scored.length,
    share,
    ...(rule &&
      scored.length === criteria.length && { cluster: under.length === 0 && share >= rule.readyFrom ? 1 : 2 }),
    short: scored.filter(({ key, gapBelow }) => scores[key] < gapBelow),
    under,
  };
}
