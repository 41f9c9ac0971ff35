/** Many short lists of numbers in two typed arrays: list `n` is `items[starts[n] … starts[n + 1])`. */
export interface Lists {
  starts: Uint32Array;
  items: Uint32Array;
}

/**
 * @param count how many lists
 * @param each hands over every list's number and an item; asked twice, items keep their order
 */
export function listsOf(count: number, each: (add: (list: number, item: number) => void) => void): Lists {
  const starts = new Uint32Array(count + 1);
  each((list) => (starts[list + 1] += 1));
  for (let list = 0; list < count; list += 1) starts[list + 1] += starts[list];
  const next = starts.slice();
  const items = new Uint32Array(starts[count]);
  each((list, item) => (items[next[list]++] = item));
  return { starts, items };
}
