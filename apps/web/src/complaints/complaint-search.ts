export const complaintStates = ['open', 'answered', 'upheld', 'dismissed'] as const;
type ComplaintState = (typeof complaintStates)[number];

export interface ComplaintSearch {
  state?: ComplaintState;
}

/** What the address says of the list; whatever it does not know is left out. */
export function complaintSearch({ state }: Record<string, unknown>): ComplaintSearch {
  const known = complaintStates.find((each) => each === state);
  return known ? { state: known } : {};
}
