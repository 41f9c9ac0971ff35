import type { Schemas } from '../../api/client';
import type { ForumTable } from '../forum-queries';

type TableInput = Schemas['scheduling.TableInput'];

const inputOf = ({ no, partyId }: ForumTable): TableInput => ({ no, ...(partyId !== undefined && { partyId }) });

/** As many tables as are wanted: those that are there stay, with whoever sits at them; the last go first. */
export function withCount(tables: readonly ForumTable[], count: number): TableInput[] {
  const kept = tables.slice(0, count).map(inputOf);
  const used = new Set(kept.map(({ no }) => no));
  for (let no = 1; kept.length < count; no++) if (!used.has(no)) kept.push({ no });
  return kept.toSorted((a, b) => a.no - b.no);
}

/** Ties a table to somebody, or gives it free. Nobody has two, so who had another leaves it. */
export const withOwner = (tables: readonly ForumTable[], no: number, partyId: string | undefined): TableInput[] =>
  tables.map(inputOf).map((table) => {
    if (table.no === no) return { no, ...(partyId !== undefined && { partyId }) };
    return partyId !== undefined && table.partyId === partyId ? { no: table.no } : table;
  });
