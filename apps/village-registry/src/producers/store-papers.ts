import type { EntityManager } from 'typeorm';
import type { PaperKind } from './paper-number';

/** A legal paper to be kept; its number as `paperNumber` makes it. */
export interface PaperRow {
  producerId: string;
  kind: PaperKind;
  number: string;
  issuedOn?: string;
  validTo?: string;
  file?: string;
}

export type PaperKey = Pick<PaperRow, 'kind' | 'number'>;

export const paperKey = ({ kind, number }: PaperKey): string => `${kind} ${number}`;

/** Who holds which of these papers, by `paperKey`; those that nobody holds are left out. */
export async function paperHolders(tx: EntityManager, papers: readonly PaperKey[]): Promise<Map<string, string>> {
  if (papers.length === 0) return new Map();
  const rows: (PaperKey & { holder: string })[] = await tx.query(
    `select kind, number, producer_id as holder from producer_paper
     where (kind, number) in (select * from unnest($1::text[], $2::text[]))`,
    [papers.map(({ kind }) => kind), papers.map(({ number }) => number)],
  );
  return new Map(rows.map((row) => [paperKey(row), row.holder]));
}

/**
 * Writes papers, one statement.
 * @param papers each kind and number once
 * @returns those that belong to another producer; they stay with it
 */
export async function storePapers(tx: EntityManager, papers: readonly PaperRow[]): Promise<PaperRow[]> {
  if (papers.length === 0) return [];
  // A parallel writer of the same number is waited for here, and then seen: so no number ends with two producers.
  const rows: PaperKey[] = await tx.query(
    `insert into producer_paper as p (kind, number, producer_id, issued_on, valid_to, file)
     select * from unnest($1::text[], $2::text[], $3::uuid[], $4::date[], $5::date[], $6::text[]) order by 1, 2
     on conflict (kind, number) do update
       set issued_on = excluded.issued_on, valid_to = excluded.valid_to, file = excluded.file
       where p.producer_id = excluded.producer_id
     returning kind, number`,
    [
      papers.map(({ kind }) => kind),
      papers.map(({ number }) => number),
      papers.map(({ producerId }) => producerId),
      papers.map(({ issuedOn }) => issuedOn ?? null),
      papers.map(({ validTo }) => validTo ?? null),
      papers.map(({ file }) => file ?? null),
    ],
  );
  const written = new Set(rows.map(paperKey));
  return papers.filter((paper) => !written.has(paperKey(paper)));
}

/** Makes these producers hold no papers but those given. */
export async function dropOtherPapers(
  tx: EntityManager,
  producerIds: readonly string[],
  papers: readonly PaperKey[],
): Promise<void> {
  if (producerIds.length === 0) return;
  await tx.query(
    `delete from producer_paper where producer_id = any($1::uuid[])
       and (kind, number) not in (select * from unnest($2::text[], $3::text[]))`,
    [producerIds, papers.map(({ kind }) => kind), papers.map(({ number }) => number)],
  );
}
