import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import { shownNearMisses } from './near-miss';
import type { Offers } from './offers';
import type { Places } from './places';
import type { Shelf } from './shelf';
import { coversAlone } from './supply';
import { Top } from './top';

/** How many candidates of a line are shown. */
export const shownCandidates = 10;

/** How many of the largest suppliers a consortium may be chosen from. */
export const consortiumPool = 200;

/** Nobody chooses among more; counting on would cost more than all the rest. */
export const mostCounted = 100;

/** A few more tell that not every offer that leaves changes the number shown. */
const countedBeyond = 64;

/** What a search through the market keeps of it for one line; the rest of the result is reckoned from this. */
export interface Shortlist {
  /** Offers that pass every gate, counted up to {@link mostCounted}. */
  eligible: number;
  /** How many more pass, as far as anybody looked. */
  spare?: number;
  /** By falling score. */
  best: MarketOffer[];
  /** The best ranked that covers the least amount alone. */
  sole?: MarketOffer;
  /** Where nobody covers it alone: those who could do so together, by falling contribution. */
  largest: MarketOffer[];
  /** By rising number of lacks, then falling free capacity. */
  near: MarketOffer[];
}

/** Where a line is searched for. */
export interface Searched {
  shelves: readonly Shelf[];
  places: Places;
  offers: Offers;
}

/** How many offers on shelves pass every gate of a line; whoever looks no further than `most` gets that. */
export const countOn = ({ shelves }: Searched, needs: LineNeeds, most: number): number =>
  shelves.reduce((sum, shelf) => sum + shelf.count(shelf.probe(needs), most - sum), 0);

/** Searches shelves for a line, whatever the order in which offers came: ties are broken by offer id. */
export function shortlistOf({ shelves, places, offers }: Searched, needs: LineNeeds): Shortlist {
  const best = new Top(shownCandidates, places);
  const near = new Top(shownNearMisses, places);
  const probed = shelves.map((shelf) => ({ shelf, probe: shelf.probe(needs) }));
  for (const { shelf, probe } of probed) {
    shelf.addBest(probe, best);
    shelf.addNear(probe, near);
  }
  const most = new Top(consortiumPool, places);
  const found = listed(best);
  const sole = found.find((offer) => coversAlone(offer, needs)) ?? soleBelow(found.length);
  if (!sole) for (const { shelf, probe } of probed) shelf.addLargest(probe, most);
  const counted = mostCounted + countedBeyond;
  const passing = probed.reduce((sum, { shelf, probe }) => sum + shelf.count(probe, counted - sum), 0);
  return {
    eligible: Math.min(passing, mostCounted),
    spare: Math.max(0, passing - mostCounted),
    best: found,
    ...(sole && { sole }),
    largest: listed(most),
    near: listed(near),
  };

  function listed(top: Top): MarketOffer[] {
    return top.list().map((place) => offers.at(place));
  }

  /** Whoever covers it alone may stand below those that are shown. */
  function soleBelow(shown: number): MarketOffer | undefined {
    const first = new Top(1, places);
    if (shown === shownCandidates) for (const { shelf, probe } of probed) shelf.addBest(probe, first, true);
    return listed(first)[0];
  }
}
