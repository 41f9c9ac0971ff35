export const demandViews = ['candidates', 'sessions', 'meetings', 'deals', 'history'] as const;
export type DemandView = (typeof demandViews)[number];

export interface PageSearch {
  view?: DemandView;
  line?: string;
}

/** Which part of a demand's page its address opens. */
export function pageSearch(search: Record<string, unknown>): PageSearch {
  const view = demandViews.find((each) => each === search.view);
  return { ...(view && { view }), ...(typeof search.line === 'string' && { line: search.line }) };
}
