import OriginMap from '../map/origin-map';
import { type Place, placeOf } from '../map/origins';
import places from '../map/places.json';

/** Where a village is, as near as is known. */
export default function VillageMap({ code, name }: { code: string; name: string }) {
  const place = placeOf(code, places as unknown as Record<string, Place>);
  const origins = place ? [{ producerId: code, name, villages: [{ place, names: [name] }] }] : [];
  return <OriginMap origins={origins} chosen={new Set([code])} colorOf={() => 'var(--series-0)'} />;
}
