import type { LineMatch } from '@titik/contracts/match.events';
import { inOrder } from '../market/in-order';

/** Those whom an order puts before somebody on some line who was ranked before them. */
export function movedUp(lines: readonly LineMatch[], first: readonly string[]): string[] {
  return first.filter((producerId) =>
    lines.some(({ candidates, supply }) => {
      const ranked = [...new Set([...candidates, ...supply.parts].map((each) => each.producerId))];
      const ordered = inOrder(ranked.map(ofProducer), first).map((each) => each.producerId);
      const passed = ordered.slice(ordered.indexOf(producerId) + 1);
      return ranked.slice(0, Math.max(0, ranked.indexOf(producerId))).some((each) => passed.includes(each));
    }),
  );
}

const ofProducer = (producerId: string): { producerId: string } => ({ producerId });
