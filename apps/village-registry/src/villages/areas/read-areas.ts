import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An area above villages, as the stretch of villages (in the order of their codes) that lie in it. */
export interface Area {
  name: string;
  from: number;
  /** The first village after it. */
  to: number;
}

/** Indonesia's official villages in the order of their codes, with the areas above them. */
export interface Areas {
  /** Kemendagri codes, ten digits. */
  codes: string[];
  names: string[];
  /** Kecamatan, kabupaten or kota, province; each in the order of their codes. */
  districts: Area[];
  regencies: Area[];
  provinces: Area[];
}

type Level = 'provinces' | 'regencies' | 'districts' | 'villages';

/** Reads the list of idn-area-data. Its own reader makes an object of each row, at five times the cost. */
export function readAreas(): Areas {
  const villages = rowsOf('villages').toSorted(([a], [b]) => (a < b ? -1 : 1));
  const dotted = villages.map(([code]) => code);
  return {
    codes: dotted.map(plain),
    names: villages.map(([, name]) => name),
    districts: stretches(dotted, 8, new Map(rowsOf('districts'))),
    regencies: stretches(dotted, 5, titledNames('regencies')),
    provinces: stretches(dotted, 2, titledNames('provinces')),
  };
}

function rowsOf(level: Level): [code: string, name: string][] {
  const folder = join(dirname(require.resolve('idn-area-data/package.json')), 'data');
  const text = readFileSync(join(folder, `${level}.csv`), 'utf8');
  const rows: [code: string, name: string][] = [];
  // Line by line without cutting the whole text up: the list is long, and most of it would be thrown away again.
  for (let at = text.indexOf('\n') + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (line.includes(',')) rows.push([line.slice(0, line.indexOf(',')), line.slice(line.lastIndexOf(',') + 1).trim()]);
  }
  return rows;
}

const plain = (code: string): string => code.slice(0, 2) + code.slice(3, 5) + code.slice(6, 8) + code.slice(9);

function stretches(dotted: string[], length: number, names: ReadonlyMap<string, string>): Area[] {
  const areas: Area[] = [];
  let current = '';
  dotted.forEach((code, at) => {
    if (current !== '' && code.startsWith(current)) return;
    current = code.slice(0, length);
    if (areas.length > 0) areas[areas.length - 1].to = at;
    areas.push({ name: names.get(current)!, from: at, to: dotted.length });
  });
  return areas;
}

const inCapitals = new Set(['DKI', 'DI']);

/** Provinces and regencies stand in capitals in the list. */
const titledNames = (level: 'provinces' | 'regencies'): Map<string, string> =>
  new Map(
    rowsOf(level).map(([code, name]) => [
      code,
      name.replace(/\p{L}+/gu, (word) => (inCapitals.has(word) ? word : word[0] + word.slice(1).toLowerCase())),
    ]),
  );
