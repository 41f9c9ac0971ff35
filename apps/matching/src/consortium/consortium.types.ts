/** How much is wanted over the months of a ship window, in the form's base unit. */
export interface Wanted {
  /** `monthly`: the amounts hold for each month; `one-off`: for all months together. */
  rhythm: 'monthly' | 'one-off';
  least: number;
  /** The most the buyer takes; not below `least`. */
  most: number;
  /** Base unit, UN/ECE Rec. 20. What is counted is never split. */
  unit: string;
  /** Calendar months as `YYYY-MM`, in order. */
  months: readonly string[];
}

/** An offer that passed every gate, as a possible part of a consortium. */
export interface Supplier {
  offerId: string;
  producerId: string;
  /** Codes of the villages that the producer stands for. */
  villages: readonly string[];
  /** Sells what others in its villages make (an off-taker, a village enterprise that buys up), not only its own. */
  gathers: boolean;
  consolidationPoint?: string;
  /** Dependable and not yet promised in each month of the window, base unit; 0 outside the season. */
  free: readonly number[];
  /** Least order, base unit: of its share in all (one-off) or of its share in a month (monthly). */
  moq: number;
  /** Landed cost of one base unit, in one currency for all suppliers; absent when it cannot be reckoned. */
  cost?: number;
  /** Its rank; among sets that are equal in all else the better ranked come first. */
  score: number;
}

export interface Terms {
  /** More partners than this nobody can steer. */
  mostPartners: number;
  /** What a truck takes from village to consolidation point, base units; absent when a piece's mass is unknown. */
  leg?: number;
  /** Steps of the search after which it gives its best so far, unproven. */
  budget: number;
}

/** A producer's share in one month. */
export interface MonthShare {
  month: string;
  amount: number;
}

export interface Part {
  offerId: string;
  producerId: string;
  /** In all months. */
  amount: number;
  /** What it could give in all months. */
  free: number;
  /** Landed cost of one base unit; absent when unknown. */
  cost?: number;
  /** Months without a share are left out. */
  months: MonthShare[];
}

/** One month of the window with all partners together. */
export interface MonthSupply {
  month: string;
  amount: number;
  /** Monthly: what is missing in this month. One-off: absent, only the sum counts. */
  shortfall?: number;
}

/** A supplier left out because a partner already stands for one of its villages. */
export interface Overlap {
  offerId: string;
  producerId: string;
  with: string;
  village: string;
}

/** Why this set and no other. */
export interface Why {
  /** Partners in the set; no set of fewer covers as much. */
  smallest: number;
  /** Producers who could give anything. */
  of: number;
  /** One partner fewer covers at most this share; absent when nothing better than 1 can be said. */
  fewerAtMost?: number;
  /** Landed cost of the split; absent when no supplier's cost is known. */
  cost?: { total: number; perUnit: number; unknown: string[]; countedAs?: number };
  /** Different consolidation points; a producer without one is its own. */
  points: number;
  overlaps: Overlap[];
}

export interface Consortium {
  /** Largest share first. */
  parts: Part[];
  months: MonthSupply[];
  amount: number;
  /** Share of the least amount that is covered, rounded down to four places; 1 only when nothing is missing. */
  coverage: number;
  /** In all months, base unit. */
  shortfall: number;
  why: Why;
  /** Whether the search ended by itself: no better set exists among these suppliers. */
  proven: boolean;
  /** Steps it took. */
  steps: number;
}
