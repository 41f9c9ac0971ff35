import { freeIn } from '../market/free-in';
import { holds } from '../market/held-certificates';
import type { LineNeeds } from '../market/line-needs';
import type { MarketOffer } from '../market/market-offer';
import { takesCluster } from '../market/policy';
import { monthsInSeason } from '../market/ship-window';

/** So many kinds of certificates have a bit. */
export const mostKinds = 31;

/**
 * Lines that are alike in window, rhythm, destination and clusters: whether an offer is in season for them, has
 * something to give, is taken by its cluster and holds which certificates is the same for all of a class.
 */
export class LineClasses {
  private readonly numbers = new Map<string, number>();
  /** A line's needs for each class. */
  private readonly classes: LineNeeds[] = [];
  readonly kinds: string[] = [];
  private readonly words = new Map<string, number>();

  get count(): number {
    return this.classes.length;
  }

  numberOf(needs: LineNeeds): number {
    const { window, monthly, markets, policy } = needs;
    const name = `${window.firstDay} ${window.lastDay} ${monthly} ${markets.join(' ')} ${policy.clusters}`;
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.classes.push(needs) - 1;
      this.numbers.set(name, number);
    }
    return number;
  }

  /** The bits of these certificates; undefined when one of them has none. */
  maskOf(kinds: readonly string[]): number | undefined {
    let mask = 0;
    for (const kind of kinds) {
      let bit = this.kinds.indexOf(kind);
      if (bit < 0) bit = this.kinds.push(kind) - 1;
      if (bit >= mostKinds) return undefined;
      mask |= 1 << bit;
    }
    return mask;
  }

  /** A number for a unit or a currency; 0 for none. */
  codeOf(word: string | undefined): number {
    if (word === undefined) return 0;
    let code = this.words.get(word);
    if (code === undefined) this.words.set(word, (code = this.words.size + 1));
    return code;
  }

  needsOf(number: number): LineNeeds {
    return this.classes[number];
  }
}

/** Bits of what keeps an offer from all lines of a class; certificates are apart. */
export const [clusterLack, capacityLack, outOfSeason] = [2, 4, 8];
/** Says that the others were found. */
const found = 1;

/** How one offer stands to each class, found when it is asked for. */
export class ClassStandings {
  private readonly standings: Uint8Array;
  private readonly held: Int32Array;

  constructor(
    private readonly offer: MarketOffer,
    private readonly classes: LineClasses,
  ) {
    this.standings = new Uint8Array(classes.count);
    this.held = new Int32Array(classes.count);
  }

  /** Some of {@link clusterLack}, {@link capacityLack} and {@link outOfSeason}, and a bit that says nothing. */
  of(number: number): number {
    return this.standings[number] || this.find(number);
  }

  /** Bits of the certificates that it holds there; to be asked for after {@link of}. */
  heldIn(number: number): number {
    return this.held[number];
  }

  private find(number: number): number {
    const { offer, classes } = this;
    const needs = classes.needsOf(number);
    let standing = found;
    if (monthsInSeason(offer.season, needs.window) === 0) standing |= outOfSeason;
    if (!takesCluster(needs.policy.clusters, offer.cluster, offer.mentored)) standing |= clusterLack;
    if (freeIn(offer, needs) <= 0) standing |= capacityLack;
    classes.kinds.slice(0, mostKinds).forEach((kind, bit) => {
      if (holds(offer, kind, needs)) this.held[number] |= 1 << bit;
    });
    return (this.standings[number] = standing);
  }
}
