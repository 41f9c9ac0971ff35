export interface PostSearch {
  /** Part of a name, city or country */
  q?: string;
}

/** What the address says of the list. */
export const postSearch = ({ q }: Record<string, unknown>): PostSearch =>
  typeof q === 'string' && q !== '' ? { q } : {};
