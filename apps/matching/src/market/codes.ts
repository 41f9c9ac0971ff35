/** Small numbers for recurring words, given out in the order of arrival. */
export class Codes {
  private readonly codes: Map<string, number>;

  /** @param words that have codes already, in their order */
  constructor(words: readonly string[] = []) {
    this.codes = new Map(words.map((word, code) => [word, code]));
  }

  of(word: string): number {
    let code = this.codes.get(word);
    if (code === undefined) {
      code = this.codes.size;
      this.codes.set(word, code);
    }
    return code;
  }

  entries(): Iterable<[word: string, code: number]> {
    return this.codes.entries();
  }

  get size(): number {
    return this.codes.size;
  }

  /**
   * One bit a word. Up to 32 words every bit means one word; beyond that words share bits, and a set bit only says
   * "perhaps" (see {@link exact}), while a missing bit still says "surely not".
   */
  mask(words: Iterable<string>): number {
    let mask = 0;
    for (const word of words) mask |= 1 << (this.of(word) & 31);
    return mask;
  }

  get exact(): boolean {
    return this.codes.size <= 32;
  }
}
