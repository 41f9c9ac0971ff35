/** Successive items that are alike, together. */
export function runs<T>(items: readonly T[], likeness: (item: T) => string): T[][] {
  const found: { like: string; run: T[] }[] = [];
  for (const item of items) {
    const like = likeness(item);
    const last = found[found.length - 1];
    if (last?.like === like) last.run.push(item);
    else found.push({ like, run: [item] });
  }
  return found.map(({ run }) => run);
}
