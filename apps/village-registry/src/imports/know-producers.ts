import type { Outcome, ReadRow, WriteOptions } from '@titik/importing/import-kind';
import { plain } from '@titik/importing/reading/cell';
import { idOf } from '@titik/importing/source-keys';
import type { EntityManager } from 'typeorm';
import { similarProducers } from '../producers/find-duplicates';
import { keptIds } from './find-producers';
import type { ListedProducer } from './producer.reader';

type Row = ReadRow<ListedProducer>;

interface Namesake {
  id: string;
  villages: string[];
}

/** The ids that rows get, and what becomes of the rows that get none. */
export interface Known {
  ids: Map<number, string>;
  others: Map<number, Outcome>;
}

/** What a source knows a producer by: its own id, or else name and first village. */
export const keyOf = ({ key, name, villageCodes }: ListedProducer): string =>
  key ?? JSON.stringify([plain(name), villageCodes[0]]);

/** Finds out which producers rows mean, a few statements for all of them. */
export async function knowProducers(tx: EntityManager, rows: Row[], options: WriteOptions): Promise<Known> {
  const { source, decision } = options;
  const holders = await holdersOf(
    tx,
    rows.flatMap(({ entry }) => entry.papers.map(({ number }) => number)),
  );
  const keyed = await keptIds(
    tx,
    source,
    rows.map(({ entry }) => keyOf(entry)),
  );
  const similar = await similarProducers(
    tx,
    rows.map(({ entry }) => ({ name: entry.name, villageCode: entry.villageCodes[0] })),
  );
  const candidates = await namesakesOf(tx, [...new Set([...similar.values()].flat())]);
  const papered = await numbered(tx, [...candidates.keys()]);
  // A later row of this file may be the same once more.
  const earlier = new Map<string, Namesake[]>();
  const known: Known = { ids: new Map(), others: new Map() };
  rows.forEach(({ number, entry }, at) => {
    const holder = entry.papers.map((paper) => holders.get(paper.number)).find((id) => id !== undefined);
    const before = keyed.get(keyOf(entry));
    const fresh = idOf('producers', source, keyOf(entry));
    if (decision) known.ids.set(number, decision.same ? decision.candidateId : fresh);
    else if (holder ?? before) known.ids.set(number, (holder ?? before)!);
    else {
      const namesakes = earlier.get(plain(entry.name)) ?? [];
      const all = [...(similar.get(at) ?? []).map((id) => candidates.get(id)!).filter(Boolean), ...namesakes];
      const like = all.find(
        (each) => each.id !== fresh && sharesVillage(each, entry) && !(entry.papers.length > 0 && papered.has(each.id)),
      );
      if (like) known.others.set(number, { suspected: like.id });
      else {
        known.ids.set(number, fresh);
        earlier.set(plain(entry.name), [...namesakes, { id: fresh, villages: entry.villageCodes }]);
        for (const paper of entry.papers) holders.set(paper.number, fresh);
        if (entry.papers.length > 0) papered.add(fresh);
      }
    }
  });
  return known;
}

const sharesVillage = ({ villages }: Namesake, { villageCodes }: ListedProducer): boolean =>
  villages.some((code) => villageCodes.includes(code));

/** Producers with the villages that they stand for. */
async function namesakesOf(tx: EntityManager, ids: string[]): Promise<Map<string, Namesake>> {
  if (ids.length === 0) return new Map();
  const rows: Namesake[] = await tx.query(
    `select producer_id as id, array_agg(village_code) as villages from producer_village
     where producer_id = any($1::uuid[]) group by producer_id`,
    [ids],
  );
  return new Map(rows.map((each) => [each.id, each]));
}

/** Producers by the legal numbers that they hold. */
async function holdersOf(tx: EntityManager, numbers: string[]): Promise<Map<string, string>> {
  if (numbers.length === 0) return new Map();
  const rows: { number: string; id: string }[] = await tx.query(
    `select number, producer_id as id from producer_paper where kind in ('nib', 'npwp') and number = any($1::text[])`,
    [numbers],
  );
  return new Map(rows.map(({ number, id }) => [number, id]));
}

/** Those of the producers that hold a legal number; with another one somebody is somebody else. */
async function numbered(tx: EntityManager, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows: { id: string }[] = await tx.query(
    `select distinct producer_id as id from producer_paper where kind in ('nib', 'npwp') and producer_id = any($1::uuid[])`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}
