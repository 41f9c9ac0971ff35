const states = ['submitted', 'draft', 'curated', 'rejected'] as const;
export type Curation = (typeof states)[number];
export const curations: readonly Curation[] = states;

export interface CurationSearch {
  state?: Curation;
}

/** Which offers the work list shows; those that wait when the address says nothing. */
export function curationSearch({ state }: Record<string, unknown>): CurationSearch {
  const known = states.find((each) => each === state);
  return known && known !== 'submitted' ? { state: known } : {};
}
