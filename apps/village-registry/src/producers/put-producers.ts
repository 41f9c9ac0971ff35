import type { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import { mayDoAll } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { ConflictError, ForbiddenError, InvalidError } from '@titik/platform/errors';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { lockProducers, publishingChange } from '../offers/publish';
import { lockVillages } from '../villages/store-villages';
import { theirVillages } from '../villages/whose-villages';
import { type CheckedProducer, papersOf, type WithPapers } from './check-producers';
import { mayNotEnter } from './may-enter-producer';
import { producerViews } from './producer-views';
import type { ProducerView } from './producer.dto';
import { storeConsents } from './store-consents';
import { dropOtherPapers, paperHolders, paperKey, storePapers } from './store-papers';
import { storeProducers } from './store-producers';

/**
 * Makes producers be as given, a few statements for all. Publishes those, and the offers, that this changes and
 * remembers each changed producer in the audit log.
 * @param tx inside a transaction
 * @param rows from `checkProducers`
 * @returns the producers as they now are, and the ids of those that are new or changed
 * @throws InvalidError producer.unknown-village
 * @throws ConflictError producer.merged, producer.paper-taken
 * @throws ForbiddenError auth.not-yours, see `mayNotEnter`
 */
export async function putProducers(
  tx: EntityManager,
  outbox: Outbox,
  by: Caller,
  rows: readonly CheckedProducer[],
): Promise<{ views: Map<string, ProducerView>; changed: string[] }> {
  const ids = rows.map(({ id }) => id);
  await lockTheirVillages(tx, rows);
  await lockProducers(tx, ids);
  await refuseMerged(tx, rows);
  const before = await producerViews(tx, ids);
  await mustBeTheirs(tx, by, rows, before);
  await publishingChange(tx, outbox, ids, async () => {
    await storeProducers(tx, rows);
    await storeTheirPapers(tx, rows);
    await storeConsents(
      tx,
      rows.flatMap(({ id, consents = [] }) => consents.map((consent) => ({ ...consent, producerId: id }))),
    );
  });
  const views = await producerViews(tx, ids);
  const changed = ids.filter((id) => !isDeepStrictEqual(before.get(id), views.get(id)));
  await audit(
    tx,
    by,
    changed.map((id) => ({
      kind: 'producer',
      subject: id,
      action: 'put',
      before: before.get(id),
      after: views.get(id),
    })),
  );
  return { views, changed };
}

async function mustBeTheirs(
  tx: EntityManager,
  by: Caller,
  rows: readonly CheckedProducer[],
  before: ReadonlyMap<string, ProducerView>,
): Promise<void> {
  if (mayDoAll(by)) return;
  const had = [...before.values()].flatMap(({ villages }) => villages.map(({ code }) => code));
  const theirs = await theirVillages(tx, by, [...new Set([...had, ...rows.flatMap((row) => row.villageCodes)])]);
  for (const row of rows) {
    const field = mayNotEnter(by, row, before.get(row.id), theirs);
    if (field) throw new ForbiddenError('auth.not-yours', { field: `${row.path}${field}` });
  }
}

/** A change of a village waits until these producers, which will carry its facts, are written. */
async function lockTheirVillages(tx: EntityManager, rows: readonly CheckedProducer[]): Promise<void> {
  const known = await lockVillages(tx, [...new Set(rows.flatMap(({ villageCodes }) => villageCodes))], 'share');
  for (const { path, villageCodes } of rows) {
    const missing = villageCodes.findIndex((code) => !known.has(code));
    if (missing < 0) continue;
    const field = `${path}villageCodes.${missing}`;
    throw new InvalidError('producer.unknown-village', { field, code: villageCodes[missing] });
  }
}

/** @throws ConflictError producer.merged */
export async function refuseMerged(tx: EntityManager, rows: readonly { id: string }[]): Promise<void> {
  const [merged]: { id: string; into: string }[] = await tx.query(
    'select id, merged_into as into from producer where id = any($1::uuid[]) and merged_into is not null limit 1',
    [rows.map(({ id }) => id)],
  );
  if (merged) throw new ConflictError('producer.merged', merged);
}

/**
 * Makes the papers of those that give them be as given.
 * @param rows locked producers, their papers checked
 * @throws ConflictError producer.paper-taken
 */
export async function storeTheirPapers(tx: EntityManager, rows: readonly WithPapers[]): Promise<void> {
  const papers = rows.flatMap(papersOf);
  const given = rows.flatMap(({ id, papers: its }) => (its ? [id] : []));
  await dropOtherPapers(tx, given, papers);
  const [taken] = await storePapers(tx, papers);
  if (!taken) return;
  const { field, kind, number } = papers.find((paper) => paperKey(paper) === paperKey(taken))!;
  const holder = (await paperHolders(tx, [taken])).get(paperKey(taken));
  throw new ConflictError('producer.paper-taken', { field, kind: kind.toUpperCase(), number, holder });
}
