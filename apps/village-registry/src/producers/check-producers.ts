import { officeHoursFault } from '@titik/contracts/office-hours';
import { usualHours } from '@titik/contracts/usual-hours';
import { ConflictError, InvalidError } from '@titik/platform/errors';
import { zoneOfProvince } from '../villages/zone-of-province';
import { paperNumber } from './paper-number';
import type { PaperInput } from './paper.dto';
import type { ProducerInput } from './producer.dto';
import { paperKey, type PaperRow } from './store-papers';
import type { ProducerRow } from './store-producers';

/** A producer fit to be written; `path` stands before its fields in what was entered. */
export type CheckedProducer = ProducerRow & { path: string };

export type WithPapers = Pick<CheckedProducer, 'id' | 'path' | 'papers'>;

/**
 * Checks one producer and decides its zone: its first village's, when none is given.
 * @param path before its own fields, `''` or ending with a dot (`producers.3.`)
 * @throws InvalidError producer.office-hours, producer.unknown-village, see `checkPapers`
 */
export function checkProducer(input: ProducerInput & { id: string }, path = ''): CheckedProducer {
  const { officeHours = usualHours('ID'), villageCodes, papers } = input;
  const fault = officeHoursFault(officeHours);
  if (fault) throw new InvalidError('producer.office-hours', { field: `${path}officeHours.${fault}` });
  const zone = input.zone ?? zoneOfProvince(villageCodes[0]);
  if (!zone)
    throw new InvalidError('producer.unknown-village', { field: `${path}villageCodes.0`, code: villageCodes[0] });
  const numbered = papers && checkPapers(papers, path);
  return { ...input, officeHours, zone, ...(numbered && { papers: numbered }), path };
}

/**
 * Checks one producer's papers and brings their numbers into the way they are kept.
 * @throws InvalidError producer.paper-number, producer.paper-ends-before, producer.paper-twice
 */
export function checkPapers(papers: readonly PaperInput[], path = ''): PaperInput[] {
  const seen = new Set<string>();
  return papers.map((entered, i) => {
    const field = `${path}papers.${i}`;
    const { kind, issuedOn, validTo } = entered;
    if (issuedOn && validTo && validTo < issuedOn)
      throw new InvalidError('producer.paper-ends-before', { field: `${field}.validTo`, validTo });
    const paper = { ...entered, number: paperNumber(kind, entered.number, `${field}.number`) };
    if (seen.has(paperKey(paper)))
      throw new InvalidError('producer.paper-twice', {
        field: `${field}.number`,
        kind: kind.toUpperCase(),
        number: paper.number,
      });
    seen.add(paperKey(paper));
    return paper;
  });
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
export const papersOf = ({ id, path, papers = [] }: WithPapers): (PaperRow & { field: string })[] =>
  papers.map((paper, i) => ({ ...paper, producerId: id, field: `${path}papers.${i}.number` }));
