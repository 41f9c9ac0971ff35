/** A step of a funnel as it is drawn. */
export interface ShownStep<Step extends string = string> {
  step: Step;
  count: number;
  /** Share of the first step, 0–1: how long its bar is */
  ofFirst: number;
  /** Share of the step before, 0–1; absent where it is no part of that one */
  ofBefore?: number;
}

/** Counts as bars: each against the first step and against the one before it. */
export function shownSteps<Step extends string>(counts: readonly { step: Step; count: number }[]): ShownStep<Step>[] {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return counts.map(({ step, count }, place) => {
    const before = counts[place - 1]?.count;
    return {
      step,
      count,
      ofFirst: count / most,
      ...(before !== undefined && before > 0 && count <= before && { ofBefore: count / before }),
    };
  });
}
