import type { Demand } from '@titik/contracts/demand.events';
import type { LineMatch, ProposedSession, SessionLine } from '@titik/contracts/match.events';
import { inOrder } from './in-order';

interface Standing {
  producerId: string;
  producerName: string;
  lines: SessionLine[];
  bestPlace: number;
  bestScore: number;
}

/**
 * The pitch sessions that a demand's matches call for and that were not proposed before: one a producer over all
 * lines that it could supply, as a candidate or as part of a consortium. First come those whom a person put first,
 * then those for most lines, then those with the best place on any line, then the best score.
 * @param already producers that are not proposed (again), and whether the session of each takes one of the places
 *   that the trade post wishes for: a dropped one does not
 * @param first producers that a person put first, the first one first
 */
export function proposeSessions(
  demand: Pick<Demand, 'maxSessions'>,
  matches: readonly LineMatch[],
  already: ReadonlyMap<string, boolean>,
  first: readonly string[] = [],
): Omit<ProposedSession, 'sessionId'>[] {
  const taken = [...already.values()].filter((takesPlace) => takesPlace).length;
  const free = Math.max(0, demand.maxSessions - taken);
  const wanted = [...standings(matches).values()].filter(({ producerId }) => !already.has(producerId)).sort(byMerit);
  return inOrder(wanted, first)
    .slice(0, free)
    .map(({ producerId, producerName, lines }) => ({ kind: 'pitch', producerId, producerName, lines }));
}

function standings(matches: readonly LineMatch[]): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const { lineId, words, candidates, supply } of matches) {
    const parts = supply.parts.map((part) => ({ ...part, score: 0 }));
    [...candidates, ...parts].forEach(({ producerId, producerName, score }, place) => {
      const standing = found.get(producerId) ?? {
        producerId,
        producerName,
        lines: [],
        bestPlace: place,
        bestScore: score,
      };
      if (!standing.lines.some((line) => line.lineId === lineId)) standing.lines.push({ lineId, words });
      standing.bestPlace = Math.min(standing.bestPlace, place);
      standing.bestScore = Math.max(standing.bestScore, score);
      found.set(producerId, standing);
    });
  }
  return found;
}

const byMerit = (a: Standing, b: Standing): number =>
  b.lines.length - a.lines.length ||
  a.bestPlace - b.bestPlace ||
  b.bestScore - a.bestScore ||
  (a.producerId < b.producerId ? -1 : 1);
