import type { Deal, DealStage } from '@titik/contracts/deal.events';

/** 0: it counts for nothing; 1: there is a deal; 2: it was signed; 3: goods left; 4: all was paid. */
export type Reached = 0 | 1 | 2 | 3 | 4;

const places: Record<DealStage, Reached> = { 'price-list': 1, sample: 1, contract: 2, shipped: 3, paid: 4 };

/**
 * How far a deal has come: a later stage stands for those left out before it. One that was lost counts only where goods
 * had left.
 */
export function howFar({ state, steps }: Pick<Deal, 'state' | 'steps'>): Reached {
  const reached = Math.max(1, ...steps.map(({ stage }) => places[stage])) as Reached;
  return state === 'lost' && reached < places.shipped ? 0 : reached;
}
