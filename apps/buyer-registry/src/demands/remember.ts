/**
 * Keeps the answers of a pure function for the keys asked last.
 * @param most answers kept; the oldest goes first
 */
export function remember<R>(work: (key: string) => R, most: number): (key: string) => R {
  const known = new Map<string, R>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(key);
    if (known.size >= most) known.delete(known.keys().next().value!);
    known.set(key, made);
    return made;
  };
}
