/** A member's share in a period with what binds it, in ticks. */
export interface Share {
  amount: number;
  free: number;
  moq: number;
  cost: number;
}

/** Below this part of what is wanted nobody loads a truck for a partner. */
const smallest = 1 / 50;
/** Shares are rounded to a power of ten of at most this part of what is wanted. */
const finest = 1 / 1000;

/**
 * Makes the cheapest split one that people would write: tiny shares are raised, odd amounts rounded down, and what
 * that moves goes from or to the others. The sum stays, nobody goes above what it has free or below its least order;
 * where that leaves no room a share stays as it is.
 * @param least what is wanted in the period
 */
export function tidy(shares: readonly Share[], least: number): number[] {
  const step = Math.max(1, 10 ** Math.floor(Math.log10(least * finest)));
  const floorOf = ({ free, moq }: Share): number => Math.max(moq, Math.min(free, roundUp(least * smallest, step)));
  const tidied = shares.map((share) => ({ ...share, floor: share.amount > 0 ? floorOf(share) : 0 }));
  const dearestFirst = [...tidied].sort((a, b) => b.cost - a.cost || a.amount - b.amount);

  for (const small of dearestFirst) {
    let missing = small.floor - small.amount;
    const spare = tidied.reduce((sum, { amount, floor }) => sum + Math.max(0, amount - floor), 0);
    if (missing <= 0 || spare < missing) continue;
    small.amount = small.floor;
    for (const other of dearestFirst) {
      const gives = Math.min(missing, Math.max(0, other.amount - other.floor));
      other.amount -= gives;
      missing -= gives;
    }
  }

  // One takes up all odds and ends: the one with most room, so that what it gets in the end is wanted less the rest.
  const roomOf = ({ amount, free }: Share): number => (amount > 0 ? free - amount : 0);
  const last = dearestFirst.reduce((a, b) => (roomOf(b) > roomOf(a) ? b : a), dearestFirst[0]);
  for (const share of dearestFirst) {
    const odd = share.amount % step;
    if (share === last || odd === 0 || share.amount - odd < share.floor || roomOf(last) < odd) continue;
    share.amount -= odd;
    last.amount += odd;
  }
  return tidied.map(({ amount }) => amount);
}

const roundUp = (amount: number, step: number): number => Math.ceil(amount / step) * step;
