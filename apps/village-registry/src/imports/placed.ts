import type { Outcome, ReadRow } from '@titik/importing/import-kind';
import type { EntityManager } from 'typeorm';
import { findProducers } from './find-producers';
import type { ProducerRef } from './producer-columns';

/** A row whose producer is known. */
export interface Placed<Entry> extends ReadRow<Entry> {
  producerId: string;
}

/** Parts rows into those whose producer is found and those for which it is not, with what is wrong. */
export async function placed<Entry extends { producer: ProducerRef }>(
  tx: EntityManager,
  source: string,
  rows: ReadRow<Entry>[],
): Promise<{ good: Placed<Entry>[]; bad: Map<number, Outcome> }> {
  const refs = rows.map(({ entry }) => entry.producer);
  const found = await findProducers(tx, source, refs);
  const good: Placed<Entry>[] = [];
  const bad = new Map<number, Outcome>();
  rows.forEach((row, at) => {
    const its = found[at];
    if ('id' in its) good.push({ ...row, producerId: its.id });
    else bad.set(row.number, { faults: [its.fault] });
  });
  return { good, bad };
}

/** What became of each row, in the rows' order. */
export const outcomesOf = (
  rows: readonly ReadRow<unknown>[],
  bad: ReadonlyMap<number, Outcome>,
  changed: ReadonlySet<number>,
): Outcome[] => rows.map(({ number }) => bad.get(number) ?? (changed.has(number) ? 'stored' : 'unchanged'));
