import { type Deal, type DealStage, stages } from './stages-of';

/** A deal as its card shows it. */
export interface BoardRow {
  deal: Deal;
  producer: string;
  buyer: string;
  words: string;
  overdue: boolean;
  /** What the board is searched by, in lower case */
  text: string;
}

interface Names {
  producers: ReadonlyMap<string, string>;
  buyers: ReadonlyMap<string, string>;
  country: (code: string) => string;
}

/** @param day today, `2027-03-01` */
export function boardRow(deal: Deal, { producers, buyers, country }: Names, day: string): BoardRow {
  const producer = producers.get(deal.producerId) ?? '…';
  const buyer = buyers.get(deal.buyerId) ?? '';
  const words = deal.lines.map((line) => line.words).join(', ');
  const text = [producer, buyer, words, country(deal.country), ...deal.lines.map(({ commodity }) => commodity)];
  return { deal, producer, buyer, words, overdue: isOverdue(deal, day), text: text.join(' ').toLowerCase() };
}

const isOverdue = ({ state, dueOn }: Deal, day: string): boolean =>
  state === 'open' && dueOn !== undefined && dueOn < day;

interface Wanted {
  buyer?: string;
  producer?: string;
  q?: string;
  overdue?: boolean;
}

export const wantedRows = (rows: readonly BoardRow[], { buyer, producer, q, overdue }: Wanted): BoardRow[] =>
  rows.filter(
    (row) =>
      (!buyer || row.deal.buyerId === buyer) &&
      (!producer || row.deal.producerId === producer) &&
      (!overdue || row.overdue) &&
      (!q || row.text.includes(q.toLowerCase())),
  );

/** Open deals by what they await; in each column what is due soonest, and so what is overdue, comes first. */
export const columnsOf = (rows: readonly BoardRow[]): { stage: DealStage; rows: BoardRow[] }[] =>
  stages.map((stage) => ({
    stage,
    rows: rows
      .filter(({ deal }) => deal.awaits === stage)
      .toSorted((a, b) => ((a.deal.dueOn ?? '') < (b.deal.dueOn ?? '') ? -1 : 1)),
  }));

/**
 * What has to be written down so that a deal stands in another column: the stage before it.
 * @returns undefined where the column is not ahead
 */
export function reachedBefore({ awaits }: Pick<Deal, 'awaits'>, column: DealStage): DealStage | undefined {
  const place = stages.indexOf(column);
  return awaits && place > stages.indexOf(awaits) ? stages[place - 1] : undefined;
}

/** Whole days since something was last heard. @param since ISO 8601 @param now epoch milliseconds */
export const daysSilent = (since: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(since)) / 86_400_000));
