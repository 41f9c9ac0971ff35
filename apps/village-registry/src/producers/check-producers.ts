import { ConflictError, InvalidError } from '@titik/platform/errors';
import { zoneOfProvince } from '../villages/zone-of-province';
import { paperNumber } from './paper-number';
import type { ProducerInput } from './producer.dto';
import { paperKey, type PaperRow } from './store-papers';
import type { ProducerRow } from './store-producers';

/** A producer fit to be written; `path` stands before its fields in what was entered. */
export type CheckedProducer = ProducerRow & { path: string };

/**
 * Checks one producer and decides its zone: its first village's, when none is given.
 * @param path before its own fields, `''` or ending with a dot (`producers.3.`)
 * @throws InvalidError producer.office-hours, producer.unknown-village, producer.paper-number, producer.paper-ends-before
 */
export function checkProducer(input: ProducerInput & { id: string }, path = ''): CheckedProducer {
  const { officeHours, villageCodes, papers } = input;
  if (officeHours.from >= officeHours.to)
    throw new InvalidError('producer.office-hours', { field: `${path}officeHours.to` });
  const zone = input.zone ?? zoneOfProvince(villageCodes[0]);
  if (!zone)
    throw new InvalidError('producer.unknown-village', { field: `${path}villageCodes.0`, code: villageCodes[0] });
  const numbered = papers?.map((paper, i) => {
    const field = `${path}papers.${i}`;
    if (paper.issuedOn && paper.validTo && paper.validTo < paper.issuedOn)
      throw new InvalidError('producer.paper-ends-before', { field: `${field}.validTo`, validTo: paper.validTo });
    return { ...paper, number: paperNumber(paper.kind, paper.number, `${field}.number`) };
  });
  return { ...input, zone, ...(numbered && { papers: numbered }), path };
}

/**
 * The same for many that are written together.
 * @throws InvalidError producer.twice @throws ConflictError producer.paper-taken by another of them
 */
export function checkProducers(
  inputs: readonly (ProducerInput & { id: string })[],
  path: (i: number) => string,
): CheckedProducer[] {
  const rows = inputs.map((input, i) => checkProducer(input, path(i)));
  const ids = new Set<string>();
  const papers = new Map<string, string>();
  for (const row of rows) {
    if (ids.has(row.id)) throw new InvalidError('producer.twice', { field: `${row.path}producerId`, id: row.id });
    ids.add(row.id);
    for (const paper of papersOf(row)) {
      const { field, kind, number } = paper;
      const holder = papers.get(paperKey(paper));
      if (holder) throw new ConflictError('producer.paper-taken', { field, kind: kind.toUpperCase(), number, holder });
      papers.set(paperKey(paper), row.id);
    }
  }
  return rows;
}

/** Its papers as they are written, each with its path in what was entered. */
export const papersOf = ({ id, path, papers = [] }: CheckedProducer): (PaperRow & { field: string })[] =>
  papers.map((paper, i) => ({ ...paper, producerId: id, field: `${path}papers.${i}.number` }));
