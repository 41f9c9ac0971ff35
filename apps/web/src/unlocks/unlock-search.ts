const groupings = ['lack', 'training', 'commodity', 'market', 'village'] as const;
export type UnlockGrouping = (typeof groupings)[number];
export const unlockGroupings: readonly UnlockGrouping[] = groupings;

export interface UnlockSearch {
  view?: 'unmet';
  by?: UnlockGrouping;
  market?: string;
  commodity?: string;
  province?: string;
  /** The lack that is looked at: its gate, and of a certificate which one */
  gate?: string;
  item?: string;
  coverage?: 'none' | 'partly';
}

/** What the address of the page says about it; whatever it does not know is left out. */
export function unlockSearch(search: Record<string, unknown>): UnlockSearch {
  const text = (key: 'market' | 'commodity' | 'province' | 'gate' | 'item') => {
    const value = search[key];
    return typeof value === 'string' && value !== '' ? { [key]: value } : {};
  };
  const by = groupings.find((each) => each === search.by);
  return {
    ...(search.view === 'unmet' && { view: 'unmet' as const }),
    ...(by && { by }),
    ...text('market'),
    ...text('commodity'),
    ...text('province'),
    ...text('gate'),
    ...text('item'),
    ...((search.coverage === 'none' || search.coverage === 'partly') && { coverage: search.coverage }),
  };
}
