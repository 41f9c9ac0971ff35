import type { LineMatch } from '@titik/contracts/match.events';

/** A producer's offers by the line for which a result names them. */
export type NamedOffers = Map<string, { lineId: string; offerId: string }[]>;

/** Whom results name: as candidate, as part of a consortium or as near miss. */
export function namedIn(lines: readonly LineMatch[]): NamedOffers {
  const named: NamedOffers = new Map();
  for (const { lineId, candidates, supply, nearMisses } of lines) {
    for (const { producerId, offerId } of [...candidates, ...supply.parts, ...nearMisses]) {
      const known = named.get(producerId);
      if (known) known.push({ lineId, offerId });
      else named.set(producerId, [{ lineId, offerId }]);
    }
  }
  return named;
}
