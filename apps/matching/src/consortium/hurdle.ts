import { BestFew } from './best-few';
import type { Problem } from './problem';
import type { Goal } from './search';

/** Something that every set within a goal brings enough of, so that whoever brings too little can be passed over. */
export interface Hurdle {
  /** How much each supplier brings. */
  worth: Float64Array;
  needed(goal: Goal): number;
  /** Whether what is brought is money, so that what lacks is what a set would cost above the ceiling. */
  money?: boolean;
}

/** Whether the best so many clear it: if not, there is nothing to search for. */
export function canBeCleared({ worth, needed }: Hurdle, { group }: Problem, goal: Goal): boolean {
  const few = new BestFew(group, goal.partners);
  for (let place = 0; place < worth.length; place++) few.add(place, worth[place]);
  let sum = 0;
  for (let k = 0; k < few.size; k++) sum += few.values[k];
  return sum >= needed(goal);
}

/** Those who may stand in a set within the goal: together with each of them the best others clear every hurdle. */
export function contenders({ group, suppliers }: Problem, hurdles: readonly Hurdle[], goal: Goal): number[] {
  let places = suppliers.map((_, place) => place);
  for (const { worth, needed } of hurdles) {
    const few = new BestFew(group, goal.partners);
    for (const place of places) few.add(place, worth[place]);
    let sum = 0;
    const ofGroup = new Map<number, number>();
    for (let k = 0; k < few.size; k++) {
      sum += few.values[k];
      ofGroup.set(group[few.items[k]], few.values[k]);
    }
    const last = few.values[few.size - 1];
    places = places.filter((place) => sum - (ofGroup.get(group[place]) ?? last) + worth[place] >= needed(goal));
  }
  return places;
}
