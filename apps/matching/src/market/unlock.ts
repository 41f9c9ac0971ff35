import type { Lack } from '@titik/contracts/match.events';
import { Best } from './best';
import { lacksOf, mendable } from './gate';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import type { Shelf } from './shelf';

/** What coaching mends: a gate, and for certificates which kind (`item`, else empty). */
export interface Obstacle {
  gate: Lack['gate'];
  item: string;
}

/** Offers that one obstacle, and nothing else, keeps from a line. */
export interface Unlock extends Obstacle {
  /** Those with most to give first, up to {@link mostOpened}. */
  offers: MarketOffer[];
}

/** So many offers are kept for each line and obstacle; who finds that many must reckon with more. */
export const mostOpened = 100;

/** The obstacle that a lack is. */
export const obstacleOf = ({ gate, fact }: Lack): Obstacle => ({
  gate,
  item: gate === 'certificate' ? String(fact.certificate) : '',
});

/** The one thing that keeps a comparable offer from a line, where coaching can mend it; all other gates are passed. */
export function soleObstacle(offer: MarketOffer, needs: LineNeeds): Obstacle | undefined {
  const lacks = lacksOf(offer, needs);
  return lacks.length === 1 && mendable(lacks[0]) ? obstacleOf(lacks[0]) : undefined;
}

/** By what offers with the same obstacle are put in order: what they have to give, or might have if they were helped. */
export const promiseOf = (offer: MarketOffer, { gate }: Obstacle): number =>
  gate === 'capacity' ? offer.potential : offer.free;

/** For each obstacle that alone keeps somebody from a line: whom. Independent of the order in which offers came. */
export function unlocksOf(shelves: readonly Shelf[], needs: LineNeeds): Unlock[] {
  const probed = shelves.map((shelf) => ({ shelf, probe: shelf.probe(needs) }));
  return obstaclesOf(needs).flatMap((obstacle) => {
    const opened = new Best<MarketOffer>(mostOpened);
    for (const { shelf, probe } of probed) shelf.addOpened(probe, obstacle, opened);
    const offers = opened.list();
    return offers.length > 0 ? [{ ...obstacle, offers }] : [];
  });
}

/** Everything that coaching mends and a line may ask for. */
function obstaclesOf({ certificates, hopeless }: LineNeeds): Obstacle[] {
  return [
    ...certificates.filter((kind) => !hopeless.includes(kind)).map((item) => ({ gate: 'certificate' as const, item })),
    { gate: 'moq', item: '' },
    { gate: 'capacity', item: '' },
  ];
}
