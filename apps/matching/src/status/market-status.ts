import type { HeldLane } from '../lanes/lanes.service';
import { scoring } from '../market/scorings';
import type { MarketStatus } from './market.dto';

/** What an instance holds, lanes in order. */
export function marketStatus(offers: number, held: readonly HeldLane[], pending: number): MarketStatus {
  const lanes = held
    .map(({ lane, epoch, open }) => ({ lane, epoch: Number(epoch), openDemands: open.size }))
    .sort((a, b) => a.lane - b.lane);
  return {
    scoring,
    offers,
    openDemands: lanes.reduce((all, { openDemands }) => all + openDemands, 0),
    pending,
    lanes,
  };
}
