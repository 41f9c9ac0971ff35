import { localDay } from '../format/today';

export interface AssessDraft {
  form?: string;
  /** YYYY-MM-DD */
  assessedOn: string;
  source: string;
  scores: Record<string, number>;
  /** Who sees to what fell short, and by when */
  care: Record<string, { owner: string; dueOn: string }>;
}

export const freshAssessment = (now: Date, source: string): AssessDraft => ({
  assessedOn: localDay(now),
  source,
  scores: {},
  care: {},
});

export const isAssessDraft = (kept: unknown): kept is AssessDraft =>
  typeof kept === 'object' &&
  kept !== null &&
  'assessedOn' in kept &&
  typeof kept.assessedOn === 'string' &&
  'source' in kept &&
  typeof kept.source === 'string' &&
  'scores' in kept &&
  isNumbers(kept.scores) &&
  'care' in kept &&
  typeof kept.care === 'object' &&
  kept.care !== null;

const isNumbers = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'number');

/** What the registry takes: care only for what fell short, and of it only what is filled in. */
export function inputOf(draft: AssessDraft, form: { slug: string; version: number }, short: readonly string[]) {
  return {
    assessedOn: draft.assessedOn,
    source: draft.source.trim(),
    form: form.slug,
    formVersion: form.version,
    scores: draft.scores,
    gaps: short.flatMap((criterion) => {
      const { owner = '', dueOn = '' } = draft.care[criterion] ?? {};
      if (owner.trim() === '' && dueOn === '') return [];
      return [{ criterion, ...(owner.trim() && { owner: owner.trim() }), ...(dueOn && { dueOn }) }];
    }),
  };
}
