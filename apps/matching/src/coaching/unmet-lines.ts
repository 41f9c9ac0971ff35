import { isWithin } from '@titik/catalogue/commodity';
import type { BookLine } from './unlock-book';

export const coverages = ['none', 'partly'] as const;
export type Coverage = (typeof coverages)[number];

export interface UnmetQuestion {
  /** Market of the catalogue. */
  market?: string;
  /** Lines for this commodity or one below it. */
  commodity?: string;
  coverage?: Coverage;
  /** Only what this alone keeps offers from. */
  gate?: string;
  item?: string;
  /** Where the page before ended, see {@link cursorOf}. */
  after?: string;
  limit: number;
}

/** A line of which something is wanting, and the covered share of what it wants. */
export interface Unmet {
  line: BookLine;
  coverage: number;
}

export interface UnmetFound {
  /** In all, whatever the page. */
  total: number;
  /** Least covered first, then the newest demand; `limit + 1` at most. */
  lines: Unmet[];
}

/** Share, demand and line. */
export const cursorForm = /^[01](\.\d{1,4})?\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/;
export const cursorOf = ({ coverage, line }: Unmet): string => `${coverage}/${line.demandId}/${line.line.lineId}`;

/** How many demands are looked at without a pause. */
const stride = 128;

/** Finds lines that nobody covers wholly; each step looks at some demands, so that others may work in between. */
export function* unmetLines(
  demands: Iterable<readonly BookLine[]>,
  question: UnmetQuestion,
): Generator<void, UnmetFound> {
  const { limit, after } = question;
  const last = after === undefined ? undefined : placeOfCursor(after);
  const found: Unmet[] = [];
  let total = 0;
  let looked = 0;
  for (const lines of demands) {
    if (++looked % stride === 0) yield;
    for (const line of lines) {
      const coverage = coverageOf(line);
      if (coverage === 1 || !isAsked(line, coverage, question)) continue;
      total++;
      const unmet = { line, coverage };
      if (last && compare(placeOf(unmet), last) <= 0) continue;
      insert(found, unmet, limit + 1);
    }
  }
  return { total, lines: found };
}

/** Covered share in ten-thousandths, never 1 where something is wanting. */
function coverageOf({ least, shortfall }: Pick<BookLine, 'least' | 'shortfall'>): number {
  if (shortfall <= 0) return 1;
  return Math.max(0, Math.min(9999, Math.floor((1 - shortfall / least) * 10_000)) / 10_000);
}

function isAsked(line: BookLine, share: number, { market, commodity, coverage, gate, item }: UnmetQuestion): boolean {
  if (market !== undefined && line.market !== market) return false;
  if (commodity !== undefined && !isWithin(line.line.commodity, commodity)) return false;
  if (coverage !== undefined && (coverage === 'none') !== (share === 0)) return false;
  if (gate === undefined) return true;
  return line.unlocks.some(({ obstacle }) => obstacle.gate === gate && (item ?? obstacle.item) === obstacle.item);
}

/** Keeps the first `most` in order. */
function insert(found: Unmet[], unmet: Unmet, most: number): void {
  const place = placeOf(unmet);
  let [from, to] = [0, found.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compare(placeOf(found[middle]), place) <= 0) from = middle + 1;
    else to = middle;
  }
  if (from >= most) return;
  found.splice(from, 0, unmet);
  if (found.length > most) found.pop();
}

type Place = readonly [coverage: number, demandId: string, lineId: string];

const placeOf = ({ coverage, line }: Unmet): Place => [coverage, line.demandId, line.line.lineId];

function placeOfCursor(cursor: string): Place {
  const [coverage, demandId, lineId] = cursor.split('/');
  return [Number(coverage), demandId, lineId];
}

function compare(a: Place, b: Place): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  if (a[1] !== b[1]) return a[1] > b[1] ? -1 : 1;
  return a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0;
}
