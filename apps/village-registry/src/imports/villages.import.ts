import { Outbox } from '@titik/eventing/outbox';
import type { ImportKind, Outcome, ReadRow, WriteOptions } from '@titik/importing/import-kind';
import { plain } from '@titik/importing/reading/cell';
import { rounds } from '@titik/importing/rounds';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { villagesByCode } from '../villages/find-villages';
import { putVillages, type ZonedVillage } from '../villages/put-villages';
import type { Village } from '../villages/village.dto';
import { officialNames } from './official-areas';
import { outcomesOf } from './placed';
import { type ListedVillage, readVillage, villageColumns } from './village.reader';

const names = ['name', 'district', 'regency', 'province'] as const;

/** Villages of a list: the same code is the same village, whatever list it stands in. */
@Injectable()
export class VillagesImport implements ImportKind<ListedVillage> {
  readonly kind = 'villages';
  readonly columns = villageColumns;
  readonly read = readVillage;

  constructor(private readonly outbox: Outbox) {}

  async write(tx: EntityManager, rows: ReadRow<ListedVillage>[], { source, by }: WriteOptions): Promise<Outcome[]> {
    const bad = new Map<number, Outcome>();
    const changed = new Set<number>();
    for (const round of rounds(rows, ({ entry }) => entry.code)) {
      const stored = await villagesByCode(
        tx,
        round.map(({ entry }) => entry.code),
      );
      const whole = round.flatMap(({ number, entry }) => {
        const village = wholeOf(entry, stored.get(entry.code), source);
        if (typeof village !== 'string') return [village];
        bad.set(number, {
          faults: [{ column: village, value: '', code: 'import.unknown-village', params: { code: entry.code } }],
        });
        return [];
      });
      const codes = new Set(whole.length > 0 ? await putVillages(tx, this.outbox, by, whole) : []);
      for (const { number, entry } of round) if (codes.has(entry.code)) changed.add(number);
    }
    return outcomesOf(rows, bad, changed);
  }
}

/** The village as it shall be, or the name of it that nobody knows. */
function wholeOf(entry: ListedVillage, stored: Village | undefined, source: string): ZonedVillage | string {
  const { code, zone, programmes, assessment } = entry;
  const official = stored ?? officialNames(code);
  const said = Object.fromEntries(names.map((part) => [part, kept(entry[part], official?.[part])]));
  const unknown = names.find((part) => said[part] === undefined);
  if (unknown) return unknown;
  return {
    ...(said as Record<(typeof names)[number], string>),
    code,
    zone,
    consolidationPoint: entry.consolidationPoint ?? stored?.consolidationPoint,
    port: entry.port ?? stored?.port,
    illustrative: stored?.illustrative,
    programmes,
    ...(assessment && { assessment: { ...assessment, source: assessment.source ?? source } }),
  };
}

// Lists write one name in capitals, with or without what kind of area it is; that is no other name.
const kinds = /^(desa|kelurahan|kel|kecamatan|kec|kabupaten|kab|kota|provinsi|prov) /;
const bare = (name: string): string => plain(name).replace(kinds, '').replaceAll(' ', '');
const kept = (listed: string | undefined, known: string | undefined): string | undefined =>
  listed === undefined || (known !== undefined && bare(listed) === bare(known)) ? known : listed;
