const longest = 64;
const rows = [new Uint8Array(longest + 1), new Uint8Array(longest + 1), new Uint8Array(longest + 1)];

/**
 * Letters left out, put in, replaced or swapped with a neighbour between two words, given up beyond `most`. The
 * catalogue's `editDistance` counts the same for a few hundred words; here thousands are looked at for each search.
 * @returns the count, or `most + 1` when there are more or a word is longer than 64 letters
 */
export function slips(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most || left.length > longest || right.length > longest) return most + 1;
  let [before, row, next] = rows;
  for (let j = 0; j <= right.length; j += 1) row[j] = j;
  for (let i = 1; i <= left.length; i += 1) {
    const from = Math.max(1, i - most);
    const to = Math.min(right.length, i + most);
    next[from - 1] = from === 1 ? i : most + 1;
    let least = next[from - 1];
    for (let j = from; j <= to; j += 1) {
      const same = left.charCodeAt(i - 1) === right.charCodeAt(j - 1);
      const above = j === i + most ? most + 1 : row[j] + 1;
      let cost = Math.min(above, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (
        !same &&
        i > 1 &&
        j > 1 &&
        left.charCodeAt(i - 1) === right.charCodeAt(j - 2) &&
        left.charCodeAt(i - 2) === right.charCodeAt(j - 1)
      )
        cost = Math.min(cost, before[j - 2] + 1);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, row, next] = [row, next, before];
  }
  return Math.min(row[right.length], most + 1);
}
