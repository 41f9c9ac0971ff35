import { postIdOf } from '../../apps/buyer-registry/src/trade-posts/seed-posts';
import type { DemandInput } from '../../apps/buyer-registry/src/demands/demand.dto';
import { sydneyBuyer } from './buyers';
import { idOf } from './ids';

/**
 * What ITPC Sydney registers for its buyer, as an attaché types it: one field for the words, which the registry reads
 * as a tuna line and a crab meat line, each with this quantity. One pitch session is asked for.
 * @param today goods are to be shipped in the second to fourth month after it, months by UTC
 * @returns body for `POST /api/v1/demands`
 */
export function sydneyDemand(today: Date): DemandInput {
  return {
    postId: postIdOf('itpc', 'Sydney'),
    buyerId: idOf.buyer(sydneyBuyer),
    maxSessions: 1,
    lines: [
      {
        words: 'tuna and crab meat',
        quantity: { min: 4, max: 6, unit: 'TNE', rhythm: 'monthly' },
        shipWindow: { from: monthAfter(today, 2), to: monthAfter(today, 4) },
        incoterm: 'FOB',
        destinationPort: 'AUSYD',
        ceiling: { amount: 28, currency: 'USD', per: 'KGM' },
      },
    ],
  };
}

const monthAfter = (today: Date, months: number): string =>
  new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
