import { bansBetween } from '@titik/catalogue/market-day';
import type { Market } from '@titik/catalogue/types';
import type { ShipWindow } from '@titik/contracts/demand.events';
import type { LineBan } from '@titik/contracts/match.events';
import { dateOf } from './days';
import { windowOf } from './ship-window';

const known = new Map<string, readonly LineBan[]>();
const mostKnown = 10_000;

/**
 * The bans that hold for goods on the way to a market on some day of a ship window: goods must be free to leave and to
 * arrive on any of its days.
 * @param keys commodity and form keys
 */
export function bansOn(keys: readonly string[], market: Market, shipWindow: ShipWindow): readonly LineBan[] {
  const name = `${market} ${shipWindow.from} ${shipWindow.to} ${keys.join(' ')}`;
  let bans = known.get(name);
  if (!bans) {
    bans = read(keys, market, shipWindow);
    if (known.size >= mostKnown) known.clear();
    known.set(name, bans);
  }
  return bans;
}

function read(keys: readonly string[], market: Market, shipWindow: ShipWindow): LineBan[] {
  const { firstDay, lastDay } = windowOf(shipWindow);
  const bans = new Map<string, LineBan>();
  for (const key of keys) {
    const [commodity, form] = key.split('/');
    for (const { code, partly = false } of bansBetween(
      { commodity, form },
      market,
      dateOf(firstDay),
      dateOf(lastDay),
    )) {
      const ban = bans.get(code);
      if (ban) ban.goods.push(key);
      else bans.set(code, { code, goods: [key], partly });
    }
  }
  return [...bans.values()];
}
