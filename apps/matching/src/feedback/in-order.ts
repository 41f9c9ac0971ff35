import type { LineMatch } from '@titik/contracts/match.events';

interface OfProducer {
  producerId: string;
}

/** The ranked with those first whom a person put first, in the person's order; the others stay as they are ranked. */
export function inOrder<T extends OfProducer>(ranked: readonly T[], first: readonly string[]): T[] {
  const place = new Map(first.map((producerId, at) => [producerId, at]));
  const placeOf = ({ producerId }: T): number => place.get(producerId) ?? first.length;
  return [...ranked].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Those whom an order puts before somebody on some line who was ranked before them. */
export function movedUp(lines: readonly LineMatch[], first: readonly string[]): string[] {
  return first.filter((producerId) =>
    lines.some(({ candidates, supply }) => {
      const ranked = producersOf([...candidates, ...supply.parts]);
      const ordered = inOrder(ranked.map(ofProducer), first).map((each) => each.producerId);
      const passed = ordered.slice(ordered.indexOf(producerId) + 1);
      return ranked.slice(0, Math.max(0, ranked.indexOf(producerId))).some((each) => passed.includes(each));
    }),
  );
}

const producersOf = (ranked: readonly OfProducer[]): string[] => [
  ...new Set(ranked.map(({ producerId }) => producerId)),
];

const ofProducer = (producerId: string): OfProducer => ({ producerId });
