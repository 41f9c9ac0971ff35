import { lacksOf, mendable, comparable } from '../market/gate';
import type { MarketOffer } from '../market/market-offer';
import { obstacleOf } from '../market/unlock';
import type { Lack } from '@titik/contracts/match.events';
import type { BookLine, NamedObstacle, UnlockBook } from './unlock-book';

/** An obstacle of an offer, and what its removal would do. */
export interface Gap {
  obstacle: NamedObstacle;
  /** The lines that it alone keeps the offer from, with the lack as each has it. */
  alone: { line: BookLine; lack: Lack }[];
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
  const gapOf = (lack: Lack): Gap => {
    const { gate, item } = obstacleOf(lack);
    const obstacle = book.obstacle(gate, item);
    const gap = gaps.get(obstacle) ?? { obstacle, alone: [], withAnother: [] };
    gaps.set(obstacle, gap);
    return gap;
  };
  for (const line of book.linesFor(offer)) {
    if (!comparable(offer, line.needs)) continue;
    const lacks = lacksOf(offer, line.needs);
    if (lacks.length === 0) open.push(line);
    if (lacks.length > 2 || !lacks.every(mendable)) continue;
    if (lacks.length === 1) gapOf(lacks[0]).alone.push({ line, lack: lacks[0] });
    else for (const lack of lacks) gapOf(lack).withAnother.push(line);
  }
  return { offer, open, gaps: [...gaps.values()] };
}

/** The lines that one lack alone keeps a village's offers from, as the book would hold them for this village only. */
export function openedFor(village: number, offers: readonly MarketOffer[], book: UnlockBook): BookLine[][] {
  const lines = new Map<BookLine, Set<NamedObstacle>>();
  for (const { gaps } of offers.map((offer) => gapsOf(offer, book)))
    for (const { obstacle, alone } of gaps)
      for (const { line } of alone) {
        const obstacles = lines.get(line) ?? new Set();
        lines.set(line, obstacles.add(obstacle));
      }
  const demands = new Map<string, BookLine[]>();
  for (const [line, obstacles] of lines) {
    const unlocks = [...obstacles].map((obstacle) => ({ obstacle, villages: [village], more: false }));
    demands.set(line.demandId, [...(demands.get(line.demandId) ?? []), { ...line, unlocks }]);
  }
  return [...demands.values()];
}
