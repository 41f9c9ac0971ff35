import type { Schemas } from '../api/client';
import { portOf } from './ports';

type Producer = Schemas['village-registry.ProducerView'];
export type Place = [number, number];

export interface VillageDot {
  place: Place;
  names: string[];
}

/** Where one producer's goods come from and leave. */
export interface Origin {
  producerId: string;
  name: string;
  villages: VillageDot[];
  /** Where they are brought together: in the regency of its first village, as far as is known */
  point?: { place: Place; name?: string };
  port?: { place: Place; name: string };
}

/** A village's place: its regency's, else its province's; nearer is not known. */
export const placeOf = (code: string, places: Readonly<Record<string, Place>>): Place | undefined =>
  places[code.slice(0, 4)] ?? places[code.slice(0, 2)];

export function originOf(producer: Producer, places: Readonly<Record<string, Place>>): Origin {
  const dots = new Map<string, VillageDot>();
  for (const { code, name } of producer.villages) {
    const place = placeOf(code, places);
    if (!place) continue;
    const dot = dots.get(place.join()) ?? { place, names: [] };
    dot.names.push(name);
    dots.set(place.join(), dot);
  }
  const villages = [...dots.values()];
  const port = producer.port === undefined ? undefined : portOf(producer.port);
  return {
    producerId: producer.producerId,
    name: producer.name,
    villages,
    ...(villages.length > 0 && {
      point: { place: villages[0].place, ...(producer.consolidationPoint && { name: producer.consolidationPoint }) },
    }),
    ...(port && { port }),
  };
}

/** The corners of what is to be seen: all places with room around them, never nearer than `least` degrees. */
export function frameOf(places: readonly Place[], least = 7): [Place, Place] {
  if (places.length === 0)
    return [
      [94.5, -11.5],
      [141.5, 6.5],
    ];
  const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)];
  const [west, east] = widened(Math.min(...lons), Math.max(...lons), least);
  const [south, north] = widened(Math.min(...lats), Math.max(...lats), least / 2);
  return [
    [west, south],
    [east, north],
  ];
}

function widened(from: number, to: number, least: number): [number, number] {
  const width = Math.max((to - from) * 1.3, least);
  const middle = (from + to) / 2;
  return [middle - width / 2, middle + width / 2];
}
