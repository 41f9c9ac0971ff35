const entries = ['contract', 'shipment', 'payment'] as const;

export interface DealSearch {
  /** What is to be entered as soon as the page is there */
  enter?: (typeof entries)[number];
}

/** What a deal's page is opened for, by its address. */
export function dealSearch(search: Record<string, unknown>): DealSearch {
  const enter = entries.find((each) => each === search.enter);
  return enter ? { enter } : {};
}
