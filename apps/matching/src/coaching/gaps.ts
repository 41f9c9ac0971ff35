import type { MarketOffer } from '../market/market-offer';
import type { BookLine, NamedObstacle, UnlockBook } from './unlock-book';

/** An obstacle of an offer, and what its removal would do; the lines of a demand stand together. */
export interface Gap {
  obstacle: NamedObstacle;
  /** The lines that it alone keeps the offer from. */
  alone: BookLine[];
  /** Those that it keeps the offer from together with one other thing that coaching mends. */
  withAnother: BookLine[];
}

export interface OfferGaps {
  offer: MarketOffer;
  /** Lines whose gates it passes already. */
  open: BookLine[];
  gaps: Gap[];
}

/** What keeps an offer from the open demands for its goods. */
export function gapsOf(offer: MarketOffer, book: UnlockBook): OfferGaps {
  const gaps = new Map<NamedObstacle, Gap>();
  const open: BookLine[] = [];
  book.near(offer, (line, obstacles) => {
    if (obstacles.length === 0) open.push(line);
    for (const obstacle of obstacles) {
      let gap = gaps.get(obstacle);
      if (!gap) gaps.set(obstacle, (gap = { obstacle, alone: [], withAnother: [] }));
      (obstacles.length === 1 ? gap.alone : gap.withAnother).push(line);
    }
  });
  return { offer, open: together(open), gaps: [...gaps.values()].map(inOrder) };
}

const inOrder = ({ obstacle, alone, withAnother }: Gap): Gap => {
  return { obstacle, alone: together(alone), withAnother: together(withAnother) };
};

/** They come in a few rising runs, which takes no long sorting. */
const together = (lines: BookLine[]): BookLine[] => lines.sort((a, b) => a.demand - b.demand);

/** The lines that one lack alone keeps a village's offers from, as the book would hold them for this village only. */
export function openedFor(village: number, offers: readonly MarketOffer[], book: UnlockBook): BookLine[][] {
  const lines = new Map<BookLine, Set<NamedObstacle>>();
  for (const { gaps } of offers.map((offer) => gapsOf(offer, book)))
    for (const { obstacle, alone } of gaps)
      for (const line of alone) {
        const obstacles = lines.get(line) ?? new Set();
        lines.set(line, obstacles.add(obstacle));
      }
  const demands = new Map<string, BookLine[]>();
  for (const [line, obstacles] of lines) {
    const unlocks = [...obstacles].map((obstacle) => ({ obstacle, villages: [village], more: false }));
    const its = demands.get(line.demandId);
    if (its) its.push({ ...line, unlocks });
    else demands.set(line.demandId, [{ ...line, unlocks }]);
  }
  return [...demands.values()];
}
