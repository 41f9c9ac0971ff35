import type { Schemas } from '../api/client';
import OriginMap from '../map/origin-map';
import { originOf, type Place } from '../map/origins';
import places from '../map/places.json';
import { colorsOf } from '../matches/line-colors';

/** Where producers' goods come from. */
export default function ProducerMap({ producers }: { producers: readonly Schemas['village-registry.ProducerView'][] }) {
  const ids = producers.map(({ producerId }) => producerId);
  const origins = producers.map((producer) => originOf(producer, places as unknown as Record<string, Place>));
  return <OriginMap origins={origins} chosen={new Set(ids)} colorOf={colorsOf(ids)} />;
}
