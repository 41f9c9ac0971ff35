import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A village of Indonesia's official list. */
export interface Place {
  /** Kemendagri code, ten digits without dots. */
  code: string;
  name: string;
  /** Kecamatan. */
  district: string;
  /** "Kabupaten Bangkalan", "Kota Batu". */
  regency: string;
  province: string;
}

type Row = [code: string, name: string];

/** The official areas as idn-area-data has them. */
export class Places {
  private readonly provinces = namesOf('provinces');
  private readonly regencies = namesOf('regencies');
  private readonly districts = new Map(rowsOf('districts'));
  private readonly villages = linesOf('villages');
  private readonly found = new Map<string, Place[]>();

  /**
   * All villages of a kabupaten or kota in the order of their codes; of one kecamatan if that is given.
   * @throws Error when there is no such area, so that a misspelt name is not a silent gap
   */
  of(regency: string, district?: string): Place[] {
    const found = this.below(this.regencies, regency);
    const wanted = district === undefined ? found : found.filter((place) => place.district === district);
    if (wanted.length === 0) throw new Error(`no villages in ${[district, regency].filter(Boolean).join(', ')}`);
    return wanted;
  }

  /** One village by its name. @throws Error when there is none of this name, or more than one */
  one(regency: string, district: string, name: string): Place {
    const [found, ...others] = this.of(regency, district).filter((place) => place.name === name);
    if (!found || others.length > 0) throw new Error(`${found ? 'two' : 'no'} villages ${name} in ${district}`);
    return found;
  }

  /** All *desa* of a province by its name; town quarters (*kelurahan*) have no village enterprise and are left out. */
  desaOf(province: string): Place[] {
    return this.below(this.provinces, province).filter(isDesa);
  }

  private below(areas: ReadonlyMap<string, string>, name: string): Place[] {
    let places = this.found.get(name);
    if (!places) {
      const code = [...areas].find(([, each]) => each === name)?.[0];
      places = code === undefined ? [] : this.villages.filter((line) => line.startsWith(`${code}.`)).map(this.place);
      this.found.set(name, places);
    }
    return places;
  }

  private readonly place = (line: string): Place => {
    const [code, name] = rowOf(line);
    return {
      code: code.replaceAll('.', ''),
      name,
      district: this.districts.get(code.slice(0, 8))!,
      regency: this.regencies.get(code.slice(0, 5))!,
      province: this.provinces.get(code.slice(0, 2))!,
    };
  };
}

/** The last four digits of a *desa* begin with 2, those of a *kelurahan* with 1. */
export const isDesa = ({ code }: Pick<Place, 'code'>): boolean => code[6] === '2';

// The package's own reader parses all of its 83,762 villages into objects: half a second that a start can do without.
function linesOf(area: 'provinces' | 'regencies' | 'districts' | 'villages'): string[] {
  const folder = join(dirname(require.resolve('idn-area-data/package.json')), 'data');
  return readFileSync(join(folder, `${area}.csv`), 'utf8')
    .split('\n')
    .slice(1);
}

const rowsOf = (area: 'provinces' | 'regencies' | 'districts'): Row[] => linesOf(area).filter(Boolean).map(rowOf);

function rowOf(line: string): Row {
  const parts = line.trim().split(',');
  return [parts[0], parts[parts.length - 1]];
}

const namesOf = (area: 'provinces' | 'regencies'): Map<string, string> =>
  new Map(rowsOf(area).map(([code, name]) => [code, titled(name)]));

const inCapitals = new Set(['DKI']);

/** Names stand in capitals in the list, except those of villages and districts. */
const titled = (name: string): string =>
  name.replace(/\p{L}+/gu, (word) => (inCapitals.has(word) ? word : word[0] + word.slice(1).toLowerCase()));
