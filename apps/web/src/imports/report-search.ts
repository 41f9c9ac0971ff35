const states = ['bad', 'suspected', 'settled'] as const;
export type RowState = (typeof states)[number];

export interface ReportSearch {
  rows?: RowState;
}

/** Which rows of an import's report its address shows. */
export function reportSearch({ rows }: Record<string, unknown>): ReportSearch {
  const state = states.find((each) => each === rows);
  return state ? { rows: state } : {};
}
