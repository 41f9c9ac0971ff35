interface Page<T> {
  items: T[];
  next?: string;
}

/**
 * All items of a paged list.
 * @param most stops asking beyond so many
 */
export async function everything<T>(ask: (after?: string) => Promise<Page<T>>, most = 10_000): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const page = await ask(after);
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined && items.length < most);
  return items;
}
