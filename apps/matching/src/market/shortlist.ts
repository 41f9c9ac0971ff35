import { Best } from './best';
import { holds } from './held-certificates';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import { shownNearMisses } from './near-miss';

/** How many candidates of a line are shown. */
const shownCandidates = 10;

/** How many of the largest suppliers a consortium may be chosen from. */
const consortiumPool = 64;

/** What a search through the market keeps of it for one line; the rest of the result is reckoned from this. */
export interface Shortlist {
  /** Offers that pass every gate. */
  eligible: number;
  /** By falling score. */
  best: MarketOffer[];
  /** The best ranked that covers the least amount alone. */
  sole?: MarketOffer;
  /** By falling amount. */
  largest: MarketOffer[];
  /** By rising number of lacks, then falling free capacity. */
  near: MarketOffer[];
}

/** Gathers a {@link Shortlist} in whatever order offers come: ties are broken by offer id. */
export class ShortlistBuilder {
  private eligible = 0;
  private readonly best = new Best<MarketOffer>(shownCandidates);
  private readonly sole = new Best<MarketOffer>(1);
  private readonly largest = new Best<MarketOffer>(consortiumPool);
  private readonly near = new Best<MarketOffer>(shownNearMisses);

  constructor(private readonly needs: LineNeeds) {}

  /** An offer passed every gate. */
  count(): void {
    this.eligible++;
  }

  /** Whether an offer of at most this score, giving this amount, could still stand among the best ranked. */
  wantsScore(bound: number, amount: number): boolean {
    return bound >= this.best.floor || (amount >= this.needs.least && bound >= this.sole.floor);
  }

  /** @param amount the most that the offer can put towards each wanted amount, 0 if less than its least order */
  scored(offer: MarketOffer, score: number, amount: number): void {
    this.best.add(score, 0, offer.offerId, offer);
    if (amount > 0 && amount >= this.needs.least) this.sole.add(score, 0, offer.offerId, offer);
  }

  wantsAmount(amount: number): boolean {
    return amount > 0 && amount >= this.largest.floor;
  }

  supplies(offer: MarketOffer, amount: number): void {
    this.largest.add(amount, 0, offer.offerId, offer);
  }

  /** Whether an offer with at least so many lacks and this free capacity could still be among the near misses. */
  wantsMiss(lacks: number, free: number): boolean {
    const { floor, secondFloor } = this.near;
    return -lacks > floor || (-lacks === floor && free >= secondFloor);
  }

  /** An offer that is in season and within the ceiling lacks something else. */
  missed(offer: MarketOffer, lacks: number): void {
    if (!this.near.takes(-lacks, offer.free, offer.offerId)) return;
    if (this.needs.hopeless.some((kind) => !holds(offer, kind, this.needs))) return;
    this.near.add(-lacks, offer.free, offer.offerId, offer);
  }

  done(): Shortlist {
    const [sole] = this.sole.list();
    return {
      eligible: this.eligible,
      best: this.best.list(),
      ...(sole && { sole }),
      largest: this.largest.list(),
      near: this.near.list(),
    };
  }
}
