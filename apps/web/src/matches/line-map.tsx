import { useQueries } from '@tanstack/react-query';
import { producerQuery } from '../demands/party-queries';
import type { Schemas } from '../api/client';
import OriginMap from '../map/origin-map';
import { originOf, type Place } from '../map/origins';
import places from '../map/places.json';

type Line = Schemas['matching.ToldLine'];

const most = 12;

/** Where a line's goods would come from: those who deliver in colour, the other candidates faint. */
export function LineMap({ line, colorOf }: { line: Line; colorOf: (producerId: string) => string }) {
  const chosen = new Set(line.supply.parts.map(({ producerId }) => producerId));
  const ids = [...new Set([...chosen, ...line.candidates.map(({ producerId }) => producerId)])].slice(0, most);
  const producers = useQueries({
    queries: ids.map(producerQuery),
    combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])),
  });
  const origins = producers.map((producer) => originOf(producer, places as unknown as Record<string, Place>));
  return <OriginMap origins={origins} chosen={chosen} colorOf={colorOf} />;
}
