import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';
import { monthsText } from '../words/quantities';
import type { ToldMonth, ToldPart } from './matches.dto';

/** Trips to the consolidation points and containers from the ports, of the month in which most is on the road. */
export function haulDetail(parts: readonly ToldPart[], months: readonly ToldMonth[], language: Language): string[] {
  const moving = months.filter(({ amount }) => amount > 0);
  const hauls = moving.map((month) =>
    [...trips(parts, month.month, language), ...containers(month, language)].join(', '),
  );
  const fullest = moving.reduce((most, { amount }, at) => (amount > moving[most].amount ? at : most), 0);
  if (!hauls[fullest]) return [];
  const alike = moving.length === months.length && hauls.every((each) => each === hauls[0]);
  const key = moving.length === 1 ? 'month' : alike ? 'each' : 'fullest';
  const named = monthsText([moving[fullest].month], language);
  return [say(language, `matching:supply.haul.${key}`, { hauls: hauls[fullest], months: named })];
}

function trips(parts: readonly ToldPart[], month: string, language: Language): string[] {
  const byPlace = new Map<string, { key: string; place: string; count: number }>();
  for (const { producerName, consolidationPoint, months = [] } of parts) {
    const legs = months.find((share) => share.month === month)?.legs;
    if (legs === undefined) continue;
    const key = consolidationPoint === undefined ? 'own' : 'trips';
    const place = consolidationPoint ?? producerName;
    const known = byPlace.get(`${key} ${place}`);
    byPlace.set(`${key} ${place}`, { key, place, count: legs + (known?.count ?? 0) });
  }
  return [...byPlace.values()].map(({ key, place, count }) =>
    say(language, `matching:supply.haul.${key}`, { count, point: place, name: place }),
  );
}

const containers = ({ loads }: ToldMonth, language: Language): string[] =>
  loads
    .filter(({ containers }) => containers !== undefined)
    .map(({ port, containers: count, fill = 0 }) =>
      say(language, `matching:supply.haul.${port === undefined ? 'container' : 'port'}`, {
        count,
        port,
        percent: Math.round(100 * fill),
      }),
    );
