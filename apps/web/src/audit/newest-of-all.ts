interface Listed {
  id: string;
}

/**
 * One page over several lists that are each newest first. Ids rise with time, over all services, so the last id shown
 * is where every list goes on.
 * @param pages each list's own page, of at most `limit`
 */
export function newestOfAll<T extends Listed>(
  pages: readonly (readonly T[])[],
  limit: number,
): { items: T[]; next?: string } {
  const all = pages.flat().toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const items = all.slice(0, limit);
  const more = all.length > limit || pages.some((page) => page.length === limit);
  return { items, ...(more && items.length > 0 && { next: items.at(-1)!.id }) };
}
