import type { Demand, DemandLine } from '@titik/contracts/demand.events';
import { earliestDay } from '@titik/platform/days';
import { InvalidError } from '@titik/platform/errors';
import type { DemandContent } from './demand.entity';
import type { Product } from './products-of-line';
import { type LineTerms, reckonLine } from './reckon-line';
import { mostLines } from './register-demand';
import { checkWindow } from './ship-window';

/** New content as entered, its words already resolved: `products[i]` are those of `lines[i]`. */
export interface Revision {
  postId: string;
  buyerId: string;
  country?: string;
  maxSessions?: number;
  expiresOn?: string;
  lines: (LineTerms & { lineId?: string })[];
  products: Product[][];
}

/**
 * What a demand is to become; country, sessions and last day stay when not given. A line that names the line which it
 * replaces keeps its id; where its words name several products, the first of them does.
 * @throws InvalidError with the field's path; see `reckonLine` and `checkWindow`; demand.expiry-in-past,
 *   demand.too-many-lines, demand.unknown-line, demand.line-twice
 */
export function reviseDemand(demand: Demand, revision: Revision, now: Date, newId: () => string): DemandContent {
  const { postId, buyerId, lines, products } = revision;
  const country = revision.country ?? demand.country;
  const expiresOn = revision.expiresOn ?? demand.expiresOn;
  if (revision.expiresOn !== undefined && expiresOn < earliestDay(now))
    throw new InvalidError('demand.expiry-in-past', { field: 'expiresOn', expiresOn });
  if (products.flat().length > mostLines)
    throw new InvalidError('demand.too-many-lines', { field: 'lines', most: mostLines });
  const replaced = lines.map((line, i) => replacedBy(line.lineId, demand, lines, i));
  return {
    postId,
    buyerId,
    country,
    maxSessions: revision.maxSessions ?? demand.maxSessions,
    expiresOn,
    lines: lines.flatMap((terms, i) => {
      // A window that was right when it was entered stays so, also when its first month is over.
      if (!sameWindow(terms, replaced[i])) checkWindow(terms.shipWindow, `lines.${i}.shipWindow`, now);
      return products[i].map((product, at) =>
        reckonLine((at === 0 && terms.lineId) || newId(), product, terms, `lines.${i}`, country),
      );
    }),
  };
}

function replacedBy(
  lineId: string | undefined,
  demand: Demand,
  lines: Revision['lines'],
  i: number,
): DemandLine | undefined {
  if (lineId === undefined) return undefined;
  const field = `lines.${i}.lineId`;
  const line = demand.lines.find((one) => one.lineId === lineId);
  if (!line) throw new InvalidError('demand.unknown-line', { field, lineId });
  if (lines.findIndex((one) => one.lineId === lineId) < i)
    throw new InvalidError('demand.line-twice', { field, lineId });
  return line;
}

const sameWindow = ({ shipWindow: { from, to } }: LineTerms, line?: DemandLine): boolean =>
  line?.shipWindow.from === from && line.shipWindow.to === to;
