import { type Area, type Areas, readAreas } from '../villages/areas/read-areas';

/** The names of a village and of what it lies in, as the Ministry of Home Affairs lists them. */
export interface OfficialNames {
  name: string;
  district: string;
  regency: string;
  province: string;
}

let areas: Areas | undefined;

/** The official names of a village; undefined where the list has no such code. */
export function officialNames(code: string): OfficialNames | undefined {
  areas ??= readAreas();
  const at = placeOf(areas.codes, code);
  if (at === undefined) return undefined;
  return {
    name: areas.names[at],
    district: over(areas.districts, at).name,
    regency: over(areas.regencies, at).name,
    province: over(areas.provinces, at).name,
  };
}

function placeOf(codes: readonly string[], code: string): number | undefined {
  let [low, high] = [0, codes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codes[middle] < code) low = middle + 1;
    else high = middle;
  }
  return codes[low] === code ? low : undefined;
}

/** The stretch that a village lies in; stretches stand in the villages' order and leave no gap. */
function over(stretches: readonly Area[], at: number): Area {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stretches[middle].from <= at) low = middle;
    else high = middle - 1;
  }
  return stretches[low];
}
