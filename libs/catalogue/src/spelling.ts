/**
 * Edits between two words (insert, delete, replace, swap of neighbours), given up beyond `most`.
 * @returns the count, or `most + 1` when there are more.
 */
export const editDistance = (left: string, right: string, most: number): number => {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        cost = Math.min(cost, before[j - 2] + 1);
      next[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(row[right.length], most + 1);
};

/** Edits forgiven in a typed word: none below four letters, one up to seven, two beyond. */
const forgiven = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

const letters = (word: string): string => [...word].sort().join('');

/** Whether two words have the same letters in another order. */
export const isSwap = (typed: string, word: string): boolean => letters(typed) === letters(word);

/** Letters from which a word may slip in one of its first two. */
const FREE_START = 7;

/** Short words keep their first letter ("money" is not "honey"); long ones may have a slip in one of the first two. */
const sameStart = (typed: string, word: string): boolean =>
  word[0] === typed[0] ||
  (Math.min(word.length, typed.length) >= FREE_START &&
    (word[1] === typed[1] || word[0] === typed[1] || word[1] === typed[0]));

/** One bit for each letter a word holds. */
const letterBits = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
};

/** Population count, four bits at a time. */
const countBits = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

/** A word of the vocabulary that a typed word may have been meant as. */
export interface Meant {
  word: string;
  edits: number;
}

interface Known {
  word: string;
  bits: number;
}

/** Words by their length and the letter at a place. */
const byLetter = (words: Known[], place: number): Map<string, Known[]> => {
  const shelves = new Map<string, Known[]>();
  for (const known of words) {
    const key = `${known.word.length}${known.word[place]}`;
    const shelf = shelves.get(key);
    if (shelf) shelf.push(known);
    else shelves.set(key, [known]);
  }
  return shelves;
};

/**
 * A speller for a vocabulary: given a typed word, the words it may have been meant as, the nearest only, none when
 * every word is too far off. Words are looked for on the shelves of like length and like beginning only, and most of
 * them are set aside by their letters alone, so gibberish costs little.
 */
export const spellerFor = (vocabulary: readonly string[]): ((typed: string) => Meant[]) => {
  const known = vocabulary.filter((word) => word.length >= 4).map((word) => ({ word, bits: letterBits(word) }));
  const [byFirst, bySecond] = [byLetter(known, 0), byLetter(known, 1)];
  const none: Known[] = [];
  const near = (typed: string, length: number): Known[][] => {
    const alike = byFirst.get(`${length}${typed[0]}`) ?? none;
    if (Math.min(typed.length, length) < FREE_START) return [alike];
    return [
      alike,
      byFirst.get(`${length}${typed[1]}`) ?? none,
      bySecond.get(`${length}${typed[1]}`) ?? none,
      bySecond.get(`${length}${typed[0]}`) ?? none,
    ];
  };
  return (typed) => {
    let most = forgiven(typed);
    if (most === 0) return [];
    const typedBits = letterBits(typed);
    const found = new Map<string, number>();
    for (let length = typed.length - most; length <= typed.length + most; length += 1)
      for (const shelf of near(typed, length))
        for (const { word, bits } of shelf) {
          const allowed = Math.min(most, forgiven(word));
          // One edit changes at most two letters of the set.
          if (!sameStart(typed, word) || countBits(bits ^ typedBits) > 2 * allowed || found.has(word)) continue;
          const edits = editDistance(typed, word, allowed);
          if (edits > allowed) continue;
          most = Math.min(most, edits);
          found.set(word, edits);
        }
    return [...found].filter(([, edits]) => edits === most).map(([word, edits]) => ({ word, edits }));
  };
};
