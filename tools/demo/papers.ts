import type { DemoPaper, Life } from './demo.types';

const papers = (life: Life, kinds: string, markets?: readonly string[]): DemoPaper[] =>
  kinds.split(' ').map((kind) => ({ kind, life, ...(markets && { markets }) }));

/** Certificates in force for years to come; kinds separated by blanks, for the markets given or for all. */
export const valid = (kinds: string, ...markets: string[]): DemoPaper[] =>
  papers('valid', kinds, markets.length > 0 ? markets : undefined);

/** Certificates that ran out last year. */
export const lapsed = (kinds: string): DemoPaper[] => papers('lapsed', kinds);

/** Certificates that run out in two months, in the middle of most orders. */
export const lapsing = (kinds: string): DemoPaper[] => papers('lapsing', kinds);

/**
 * First and last day of a certificate of this life. All but the lapsing ones change with the year only: a demo that is
 * started again on another day finds its offers as they were and publishes nothing.
 * @param today YYYY-MM-DD
 */
export function paperDays(life: Life, today: string): { validFrom: string; validTo: string } {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  if (life === 'valid') return { validFrom: `${year - 1}-07-01`, validTo: `${year + 2}-06-30` };
  if (life === 'lapsed') return { validFrom: `${year - 3}-11-01`, validTo: `${year - 1}-10-31` };
  return { validFrom: `${year - 1}-01-01`, validTo: dateOf(Date.UTC(year, month + 2, 0)) };
}

const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
