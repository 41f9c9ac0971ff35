import { type Term, terms } from './match.events';

/** How much or how little a trade post may let one term count: none may rule alone. */
export const weightBounds = { least: 0, most: 0.5 };

/** Weights come as decimals, whose sum is rarely exact. */
const tolerance = 1e-6;

export interface WeightFault {
  fault: 'missing' | 'unknown' | 'out-of-bounds' | 'sum';
  /** The term at fault; absent for the sum. */
  term?: string;
}

/** Everything that keeps a trade post's weights from being used; empty when they are good. */
export function weightFaults(weights: Readonly<Record<string, unknown>>): WeightFault[] {
  const { least, most } = weightBounds;
  const isTerm = (name: string): name is Term => terms.some((term) => term === name);
  const within = (weight: unknown): boolean => typeof weight === 'number' && least <= weight && weight <= most;
  const faults = [
    ...terms.filter((term) => weights[term] === undefined).map((term): WeightFault => ({ fault: 'missing', term })),
    ...Object.keys(weights).flatMap((term): WeightFault[] => {
      if (!isTerm(term)) return [{ fault: 'unknown', term }];
      return weights[term] === undefined || within(weights[term]) ? [] : [{ fault: 'out-of-bounds', term }];
    }),
  ];
  if (faults.length > 0) return faults;
  const sum = Object.values(weights).reduce<number>((all, weight) => all + Number(weight), 0);
  return Math.abs(sum - 1) <= tolerance ? [] : [{ fault: 'sum' }];
}
