/** Number of set bits of a 32-bit integer. */
export function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Place of the lowest set bit of a 32-bit integer that is not 0. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);
