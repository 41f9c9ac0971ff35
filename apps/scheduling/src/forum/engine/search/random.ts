/** Random whole numbers that are the same for the same seed (xorshift, 32 bits). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 1;
    for (let round = 0; round < 8; round++) this.next();
  }

  /** From 0 to 2^32 - 1. */
  next(): number {
    let state = this.state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.state = state;
    return state >>> 0;
  }

  /** From 0 to `limit` - 1; `limit` must be below 2^20. */
  below(limit: number): number {
    return Math.floor((this.next() * limit) / 4294967296);
  }
}
