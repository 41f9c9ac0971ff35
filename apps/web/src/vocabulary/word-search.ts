const views = ['waiting', 'answered', 'dismissed', 'learnt'] as const;
export type WordView = (typeof views)[number];

export interface WordSearch {
  /** Without it: waiting */
  view?: Exclude<WordView, 'waiting'>;
}

/** What the address says of the page; whatever it does not know is left out. */
export function wordSearch({ view }: Record<string, unknown>): WordSearch {
  const known = views.find((each) => each === view);
  return known === undefined || known === 'waiting' ? {} : { view: known };
}
