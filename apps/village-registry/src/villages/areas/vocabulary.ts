import { type Lists, listsOf } from './lists';
import { slips } from './slips';

/** A word that a typed one may stand for; `likeness` is 1 for the same word, less for its beginning, least for a slip. */
export interface Likely {
  word: number;
  likeness: number;
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const edge = letters.length;
const size = edge + 1;
const numberOf = new Map([...letters].map((letter, at) => [letter, at]));

/** The pairs of neighbouring letters, edges counted as letters. */
function pairsOf(word: string): number[] {
  const found: number[] = [];
  let before = edge;
  for (let at = 0; at < word.length; at += 1) {
    const now = numberOf.get(word[at])!;
    found.push(before * size + now);
    before = now;
  }
  found.push(before * size + edge);
  return found;
}

/** Slips of the finger that a typed word of this length may hold. */
const forgiven = (typed: string): number => (typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2);

/** Finds the words of a list by themselves, by their beginnings and by misspelt forms. */
export class Vocabulary {
  private readonly byPair: Lists;
  private readonly shared: Uint8Array;
  /** The words' numbers in the order of the alphabet. */
  private readonly order: Uint32Array;

  /** @param words each once, of the letters a–z and digits; their places are their numbers */
  constructor(private readonly words: readonly string[]) {
    this.order = Uint32Array.from(words.keys()).sort((a, b) => (words[a] < words[b] ? -1 : 1));
    const pairs = words.map(pairsOf);
    this.byPair = listsOf(size * size, (add) => pairs.forEach((its, word) => its.forEach((pair) => add(pair, word))));
    this.shared = new Uint8Array(words.length);
  }

  /** @returns the number of the word itself; undefined when there is none */
  find(word: string): number | undefined {
    const found = this.order[this.firstFrom(word)];
    return this.words[found] === word ? found : undefined;
  }

  /** All words that the typed one may stand for, each once, in no order. */
  meant(typed: string): Likely[] {
    const found: Likely[] = [];
    for (let at = this.firstFrom(typed); at < this.order.length; at += 1) {
      const word = this.words[this.order[at]];
      if (!word.startsWith(typed)) break;
      found.push({ word: this.order[at], likeness: word === typed ? 1 : 0.8 + (0.15 * typed.length) / word.length });
    }
    const most = forgiven(typed);
    for (const word of this.sharingPairs(typed, most)) {
      if (this.words[word].startsWith(typed)) continue;
      const count = slips(typed, this.words[word], most);
      if (count <= most) found.push({ word, likeness: 0.85 - 0.15 * count });
    }
    return found;
  }

  /** Words with enough pairs in common: one slip destroys two, a swap of neighbours three. */
  private sharingPairs(typed: string, most: number): number[] {
    if (most === 0) return [];
    const pairs = new Set(pairsOf(typed));
    const needed = Math.max(2, pairs.size - (most === 1 ? 3 : 4));
    const enough: number[] = [];
    const { starts, items } = this.byPair;
    const { shared } = this;
    shared.fill(0);
    for (const pair of pairs)
      for (let i = starts[pair]; i < starts[pair + 1]; i += 1) if (++shared[items[i]] === needed) enough.push(items[i]);
    return enough;
  }

  private firstFrom(word: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.words[this.order[middle]] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
