import type { HeldLane } from '../lanes/lanes.service';
import { scoring } from '../market/scorings';
import type { MarketStatus } from './market.dto';

interface Held extends Pick<MarketStatus, 'offers' | 'pending' | 'beganFrom' | 'selfCheck'> {
  lanes: readonly HeldLane[];
  /** Events that are not settled yet, by lane; of some or all lanes it may not be known. */
  lag: ReadonlyMap<number, number>;
}

/** What an instance holds, lanes in order. */
export function marketStatus({ lanes: held, lag, ...rest }: Held): MarketStatus {
  const lanes = held
    .map(({ lane, epoch, open }) => ({ lane, epoch: Number(epoch), openDemands: open.size, lag: lag.get(lane) }))
    .sort((a, b) => a.lane - b.lane);
  return { scoring, ...rest, openDemands: lanes.reduce((all, { openDemands }) => all + openDemands, 0), lanes };
}
