import type { Deal } from './deal.events';

/** The newest state of each deal: events carry all of it, so what came before in a batch says nothing more. */
export function newestDeals(deals: readonly Deal[]): Deal[] {
  const newest = new Map<string, Deal>();
  for (const deal of deals) {
    const known = newest.get(deal.dealId);
    if (!known || deal.version > known.version) newest.set(deal.dealId, deal);
  }
  return [...newest.values()];
}
