import type { ReadRow, WriteOptions } from '@titik/importing/import-kind';
import { idOf } from '@titik/importing/source-keys';
import type { EntityManager } from 'typeorm';
import type { DemandInput } from '../demands/demand.dto';
import type { ListedDemand } from './demand.reader';

/** A row's demand, its buyer found. */
export interface Asked {
  number: number;
  entry: ListedDemand;
  /** What a repeat is known by. */
  key: string;
  input: DemandInput;
}

/** A demand that came from an earlier row. */
export interface Standing {
  id: string;
  /** Of what that row said. */
  hash: string;
}

export const askedBy = (
  { number, entry }: ReadRow<ListedDemand>,
  { buyerId, postId }: { buyerId: string; postId: string },
  { source }: WriteOptions,
): Asked => ({
  number,
  entry,
  key: idOf('demands', source, entry.key),
  input: { ...entry.demand, buyerId, postId, lines: [entry.line] },
});

export const placeOf = ({ key, input }: Asked): string => `${input.postId} ${key}`;

/** Which of the demands are there already, by post and key. */
export async function standing(tx: EntityManager, asked: readonly Asked[]): Promise<Map<string, Standing>> {
  const rows: (Standing & { place: string })[] = await tx.query(
    `select id, request_hash as hash, post_id || ' ' || idempotency_key as place from demand
     where (post_id, idempotency_key) in (select * from unnest($1::uuid[], $2::text[]))`,
    [asked.map(({ input }) => input.postId), asked.map(({ key }) => key)],
  );
  return new Map(rows.map(({ place, ...known }) => [place, known]));
}
