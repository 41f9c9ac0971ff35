import type { Lack } from '@titik/contracts/match.events';
import { freeIn } from './free-in';
import { holds } from './held-certificates';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import { takesCluster } from './policy';
import type { Searched } from './shortlist';
import { Top } from './top';

/** What coaching mends: a gate, and for certificates which kind (`item`, else empty). */
export interface Obstacle {
  gate: 'certificate' | 'moq' | 'capacity' | 'cluster';
  item: string;
}

/** Offers that one obstacle, and nothing else, keeps from a line. */
export interface Unlock extends Obstacle {
  /** Those with most to give first, up to {@link mostOpened}. */
  offers: MarketOffer[];
}

/** So many offers are kept for each line and obstacle; who finds that many must reckon with more. */
export const mostOpened = 100;

/** The obstacle that a lack is; only for lacks that coaching can mend. */
export const obstacleOf = ({ gate, fact }: Lack): Obstacle => ({
  gate: gate as Obstacle['gate'],
  item: gate === 'certificate' ? String(fact.certificate) : '',
});

/** Whether this stands between an offer and a line, whatever else may. */
export function hasObstacle(offer: MarketOffer, needs: LineNeeds, { gate, item }: Obstacle): boolean {
  if (gate === 'certificate') return !holds(offer, item, needs);
  if (gate === 'moq') return offer.moq > needs.most;
  if (gate === 'capacity') return freeIn(offer, needs) <= 0;
  return !takesCluster(needs.policy.clusters, offer.cluster, offer.mentored);
}

/** By what offers with the same obstacle are put in order: what they have to give, or might have if they were helped. */
export const promiseOf = (offer: MarketOffer, { gate }: Obstacle): number =>
  gate === 'capacity' ? offer.potential : offer.free;

/** For each obstacle that alone keeps somebody from a line: whom. Independent of the order in which offers came. */
export function unlocksOf({ shelves, places, offers: all }: Searched, needs: LineNeeds): Unlock[] {
  const probed = shelves.map((shelf) => ({ shelf, probe: shelf.probe(needs) }));
  return obstaclesOf(needs).flatMap((obstacle) => {
    const opened = new Top(mostOpened, places);
    for (const { shelf, probe } of probed) shelf.addOpened(probe, obstacle, opened);
    const offers = opened.list().map((place) => all.at(place));
    return offers.length > 0 ? [{ ...obstacle, offers }] : [];
  });
}

/** Everything that coaching mends and a line may ask for. */
function obstaclesOf({ certificates, hopeless, policy }: LineNeeds): Obstacle[] {
  return [
    ...certificates.filter((kind) => !hopeless.includes(kind)).map((item) => ({ gate: 'certificate' as const, item })),
    { gate: 'moq', item: '' },
    { gate: 'capacity', item: '' },
    ...(policy.clusters === 'any' ? [] : [{ gate: 'cluster' as const, item: '' }]),
  ];
}
