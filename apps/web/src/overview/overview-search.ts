import type { Role } from '../app/me';

export const groupings = ['province', 'cluster', 'programme', 'post'] as const;
export type OverviewGrouping = (typeof groupings)[number];

export interface OverviewSearch {
  by?: OverviewGrouping;
  /** All of Indonesia, not only one's own */
  all?: true;
  /** Which group is drawn; all together when absent */
  group?: string;
}

/** A coordinator begins with what is theirs. */
export const whoseVillages = (role: Role, all?: boolean): 'mine' | 'all' =>
  all || role !== 'coordinator' ? 'all' : 'mine';

/** What the address of the overview says about it; whatever it does not know is left out. */
export function overviewSearch({ by, all, group }: Record<string, unknown>): OverviewSearch {
  const grouping = groupings.find((each) => each === by);
  return {
    ...(grouping && { by: grouping }),
    ...(all === true && { all }),
    ...((typeof group === 'string' || typeof group === 'number') && { group: String(group) }),
  };
}
