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

/** Adds how well the villages answer one more word, which stands for `count` typed ones. */
export function addUp({ answered, worth }: Ranked, likeness: Float32Array, count: number, { from, to }: Stretch): void {
  for (let at = from; at < to; at += 1)
    if (likeness[at] > 0) {
      answered[at] += count;
      worth[at] += count * likeness[at];
    }
}

/** Keeps for each village the better of two ranks: more words answered, or as many better. */
export function best(kept: Ranked, other: Ranked, { from, to }: Stretch): void {
  for (let at = from; at < to; at += 1) {
    const more = other.answered[at] - kept.answered[at];
    if (more < 0 || (more === 0 && other.worth[at] <= kept.worth[at])) continue;
    kept.answered[at] = other.answered[at];
    kept.worth[at] = other.worth[at];
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
