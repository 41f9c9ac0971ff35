export interface ListSearch {
  state?: 'open' | 'closed';
  buyer?: string;
  /** Of this trade post, for those who see all posts' demands */
  post?: string;
  q?: string;
}

/** What the address of the list says about it; whatever it does not know is left out. */
export function listSearch(search: Record<string, unknown>): ListSearch {
  const { state, buyer, post, q } = search;
  return {
    ...((state === 'open' || state === 'closed') && { state }),
    ...(typeof buyer === 'string' && buyer !== '' && { buyer }),
    ...(typeof post === 'string' && post !== '' && { post }),
    ...(typeof q === 'string' && q !== '' && { q }),
  };
}
