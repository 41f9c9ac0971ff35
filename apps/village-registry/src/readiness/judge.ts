import { InvalidError } from '@titik/platform/errors';
import type { AssessmentFormEntity } from './form.entity';
import type { GapCare } from './plan-gaps';
import { checkScores, outcomeOf } from './score';

interface Entered {
  cluster?: 1 | 2;
  form?: string;
  scores?: Record<string, number>;
  gaps?: readonly GapCare[];
}

/** An assessment judged: the cluster that a list states, or what its form's rule makes of the scores. */
export type Judged = { cluster: 1 | 2; short: string[]; scores?: Record<string, number>; share?: number };

/**
 * @param form the one that was named; undefined when none was
 * @throws InvalidError readiness.needs-form-or-cluster, readiness.rule-decides, readiness.no-gap, and see `checkScores`
 */
export function judge({ cluster, scores, gaps = [] }: Entered, form?: AssessmentFormEntity): Judged {
  if (!form?.rule) {
    if (cluster === undefined || scores) throw new InvalidError('readiness.needs-form-or-cluster', { field: 'form' });
    return withCare({ cluster, short: [] }, gaps);
  }
  if (cluster !== undefined) throw new InvalidError('readiness.rule-decides', { field: 'cluster', form: form.slug });
  checkScores(form.criteria, scores ?? {});
  const outcome = outcomeOf(form.criteria, form.rule, scores!);
  return withCare({ cluster: outcome.cluster, short: outcome.gaps, scores, share: outcome.share }, gaps);
}

function withCare(judged: Judged, gaps: readonly GapCare[]): Judged {
  const wrong = gaps.findIndex(({ criterion }) => !judged.short.includes(criterion));
  if (wrong >= 0)
    throw new InvalidError('readiness.no-gap', { field: `gaps.${wrong}.criterion`, key: gaps[wrong].criterion });
  return judged;
}
