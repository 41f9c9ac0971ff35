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

/** Of four letters too many words lie one edit apart; there only swapped letters are forgiven ("maet"). */
const isPlausible = (typed: string, word: string): boolean => typed.length > 4 || isSwap(typed, word);

/** Short words keep their first letter ("money" is not "honey"); long ones may have a slip in one of the first two. */
const sameStart = (typed: string, word: string): boolean =>
  word[0] === typed[0] ||
  (Math.min(word.length, typed.length) >= 7 && (word[1] === typed[1] || word[0] === typed[1] || word[1] === typed[0]));

/** One bit for each letter a word holds. */
const letterBits = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
};

const countBits = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
};

/** A word of the vocabulary that a typed word may have been meant as. */
export interface Meant {
  word: string;
  edits: number;
}

/**
 * A speller for a vocabulary: given a typed word, the words it may have been meant as, the nearest only, none when
 * every word is too far off. Most words are set aside by their letters alone, so gibberish costs little.
 */
export const spellerFor = (vocabulary: readonly string[]): ((typed: string) => Meant[]) => {
  const known = vocabulary.filter((word) => word.length >= 4).map((word) => ({ word, bits: letterBits(word) }));
  return (typed) => {
    let most = forgiven(typed);
    let found: Meant[] = [];
    if (most === 0) return found;
    const typedBits = letterBits(typed);
    for (const { word, bits } of known) {
      const allowed = Math.min(most, forgiven(word));
      // One edit changes at most two letters of the set.
      if (!sameStart(typed, word) || countBits(bits ^ typedBits) > 2 * allowed) continue;
      const edits = editDistance(typed, word, allowed);
      if (edits > allowed || !isPlausible(typed, word)) continue;
      if (edits < most) found = [];
      most = edits;
      found.push({ word, edits });
    }
    return found.filter((each) => each.edits === most);
  };
};
