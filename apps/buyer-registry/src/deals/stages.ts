import { type DealStage, dealStages, type DealStep } from '@titik/contracts/deal.events';
import { InvalidError } from '@titik/platform/errors';

/** Place of a stage in the order of all. */
export const placeOf = (stage: DealStage): number => dealStages.indexOf(stage);

/** The furthest stage that was reached, whatever was left out before it. */
const lastReached = (steps: readonly Pick<DealStep, 'stage'>[]): DealStage | undefined =>
  steps.map(({ stage }) => stage).toSorted((a, b) => placeOf(b) - placeOf(a))[0];

/** Whether `stage` comes after all that was reached. */
export const isAhead = (stage: DealStage, steps: readonly Pick<DealStep, 'stage'>[]): boolean => {
  const last = lastReached(steps);
  return last === undefined || placeOf(stage) > placeOf(last);
};

/** The stage after all that was reached; undefined when that is the last one. */
export const stageAhead = (steps: readonly Pick<DealStep, 'stage'>[]): DealStage | undefined =>
  dealStages.find((stage) => isAhead(stage, steps));

/** The steps in the order of the stages, with this one instead of an earlier one of its stage. */
export const withStep = (steps: readonly DealStep[], step: DealStep): DealStep[] =>
  [...without(steps, step.stage), step].toSorted((a, b) => placeOf(a.stage) - placeOf(b.stage));

export const without = (steps: readonly DealStep[], stage: DealStage): DealStep[] =>
  steps.filter((step) => step.stage !== stage);

/**
 * No stage was reached before an earlier one.
 * @param steps in the order of the stages
 * @param field path of the day as entered
 * @throws InvalidError deal.steps-out-of-order
 */
export function mustBeInOrder(steps: readonly DealStep[], field: string): void {
  for (const [i, { stage, on }] of steps.entries()) {
    const before = steps[i - 1];
    if (before && on < before.on)
      throw new InvalidError('deal.steps-out-of-order', { field, stage, on, earlier: before.stage, since: before.on });
  }
}
