/** A million bytes: mostly a tenth of it is in use at once. */
const size = 1 << 17;

/**
 * Numbers that are needed for the length of one reckoning, cut from one piece again and again: thousands of small
 * arrays a second would keep the garbage collector busy, and its pauses are longer than a reckoning.
 */
class Scratch {
  private readonly all = new Float64Array(size);
  private used = 0;

  /** So many zeros; nobody may hold on to them when the work that they were taken in has ended. */
  zeros(count: number): Float64Array {
    const from = this.used;
    if (from + count > size) return new Float64Array(count);
    this.used += count;
    return this.all.subarray(from, this.used).fill(0);
  }

  /** Does some work and takes back what was given out in it. */
  during<T>(work: () => T): T {
    const before = this.used;
    try {
      return work();
    } finally {
      this.used = before;
    }
  }
}

/** Work on consortia never waits for anything, so one is enough for all of it. */
export const scratch = new Scratch();
