/** For each village how many of the typed words it answers, and how well in all. */
export interface Ranked {
  answered: Uint8Array;
  worth: Float32Array;
}

interface Stretch {
  from: number;
  to: number;
}

export const emptyRank = (villages: number): Ranked => ({
  answered: new Uint8Array(villages),
  worth: new Float32Array(villages),
});

/** Adds how well the villages answer one more word. */
export function addUp({ answered, worth }: Ranked, likeness: Float32Array, { from, to }: Stretch): void {
  for (let at = from; at < to; at += 1)
    if (likeness[at] > 0) {
      answered[at] += 1;
      worth[at] += likeness[at];
    }
}

/**
 * Takes two neighbouring words as one where that answers more words, or as many better. Only villages that answer the
 * two together can gain by it; the others are not even looked at.
 * @param likeness of each typed word
 * @param pair place of its first word, and how well the villages answer the two as one
 */
export function asOne(
  { answered, worth }: Ranked,
  likeness: readonly Float32Array[],
  pair: { at: number; likeness: Float32Array },
  { from, to }: Stretch,
): void {
  for (let village = from; village < to; village += 1) {
    if (pair.likeness[village] === 0) continue;
    let [count, sum] = [0, 0];
    for (let word = 0; word < likeness.length; word += 1) {
      if (word === pair.at + 1) continue;
      const joined = word === pair.at;
      const its = joined ? 2 * pair.likeness[village] : likeness[word][village];
      if (its === 0) continue;
      count += joined ? 2 : 1;
      // As exact as where the worth is kept, or equal ones would differ.
      sum = Math.fround(sum + its);
    }
    if (count < answered[village] || (count === answered[village] && sum <= worth[village])) continue;
    answered[village] = count;
    worth[village] = sum;
  }
}

/**
 * The best villages: only those that answer the most words; of equal worth the shorter name, then the lower code.
 * @param atLeast words that must be answered
 */
export function topOf(
  { answered, worth }: Ranked,
  { from, to }: Stretch,
  { limit, atLeast }: { limit: number; atLeast: number },
  nameLength: (village: number) => number,
): number[] {
  let most = atLeast;
  for (let at = from; at < to; at += 1) if (answered[at] > most) most = answered[at];
  const before = (a: number, b: number): boolean =>
    worth[a] !== worth[b] ? worth[a] > worth[b] : nameLength(a) < nameLength(b);
  const top: number[] = [];
  for (let at = from; at < to; at += 1) {
    if (answered[at] !== most || (top.length === limit && !before(at, top[limit - 1]))) continue;
    let place = top.length;
    while (place > 0 && before(at, top[place - 1])) place -= 1;
    top.splice(place, 0, at);
    if (top.length > limit) top.pop();
  }
  return top;
}
