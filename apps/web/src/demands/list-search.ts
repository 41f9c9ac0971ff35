export interface ListSearch {
  state?: 'open' | 'closed';
  buyer?: string;
  q?: string;
}

/** What the address of the list says about it; whatever it does not know is left out. */
export function listSearch(search: Record<string, unknown>): ListSearch {
  const { state, buyer, q } = search;
  return {
    ...((state === 'open' || state === 'closed') && { state }),
    ...(typeof buyer === 'string' && buyer !== '' && { buyer }),
    ...(typeof q === 'string' && q !== '' && { q }),
  };
}
