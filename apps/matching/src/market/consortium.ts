import type { ConsortiumPart, Supply } from '@titik/contracts/match.events';

/** An offer as a possible part of a supply. */
export interface Supplier {
  offerId: string;
  producerId: string;
  producerName: string;
  /** The most it can put towards each wanted amount, base unit. */
  amount: number;
  moq: number;
}

/** More partners than this nobody can steer. */
export const mostPartners = 12;

/**
 * Who delivers each wanted amount: one alone if it can; else the smallest set that greedy choice finds, the one with
 * most to give first, each producer once, and then the split trimmed to what is wanted, from the smallest share
 * upwards. No share is above a supplier's amount or below its least order; all together are at most `most`.
 * @param wanted base unit, a month or in all; `least ≤ most`
 * @param largest suppliers by falling amount
 * @param sole the best ranked of those that cover `least` alone
 */
export function formSupply(
  wanted: { least: number; most: number },
  largest: readonly Supplier[],
  sole?: Supplier,
): Supply {
  if (sole) return supply([{ ...sole, amount: Math.max(sole.moq, wanted.least) }], wanted.least);
  return supply(trim(choose(wanted, largest), wanted.least), wanted.least);
}

function choose({ least, most }: { least: number; most: number }, largest: readonly Supplier[]): Supplier[] {
  const chosen: Supplier[] = [];
  const producers = new Set<string>();
  let amounts = 0;
  let moqs = 0;
  for (const supplier of largest) {
    if (amounts >= least || chosen.length === mostPartners) break;
    if (supplier.amount <= 0 || supplier.amount < supplier.moq || producers.has(supplier.producerId)) continue;
    // Trimming stops at the least orders: together they must not exceed what the buyer takes at most.
    if (moqs + supplier.moq > most) continue;
    chosen.push(supplier);
    producers.add(supplier.producerId);
    amounts += supplier.amount;
    moqs += supplier.moq;
  }
  return chosen;
}

function trim(chosen: Supplier[], least: number): Supplier[] {
  let excess = sum(chosen) - least;
  const trimmed = [...chosen];
  for (let place = trimmed.length - 1; place >= 0 && excess > 0; place--) {
    const supplier = trimmed[place];
    const cut = Math.min(excess, supplier.amount - supplier.moq);
    trimmed[place] = { ...supplier, amount: Math.min(supplier.amount, clean(supplier.amount - cut)) };
    excess -= cut;
  }
  return trimmed.filter(({ amount }) => amount > 0);
}

function supply(parts: Supplier[], least: number): Supply {
  const covered = sum(parts);
  return {
    parts: parts.map(({ offerId, producerId, producerName, amount }): ConsortiumPart => {
      return { offerId, producerId, producerName, quantity: amount };
    }),
    // Rounded down: whoever reads 100 % must be able to rely on it.
    coverage: covered >= least ? 1 : Math.floor((10_000 * covered) / least) / 10_000,
    shortfall: clean(Math.max(0, least - covered)),
  };
}

const sum = (suppliers: readonly Supplier[]): number => clean(suppliers.reduce((all, { amount }) => all + amount, 0));

/** A millionth of a kilogram is noise of binary fractions. */
const clean = (quantity: number): number => Math.round(quantity * 1e6) / 1e6;
