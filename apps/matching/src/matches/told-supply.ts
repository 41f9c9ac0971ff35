import type { ConsortiumPart, LineMatch, Supply } from '@titik/contracts/match.events';
import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';
import { haulageOf, loads, trips } from '../consortium/haulage';
import type { LineNeeds } from '../market/line-needs';
import { monthNames } from '../market/ship-window';
import { factParams } from '../words/fact-params';
import { supplyKey } from '../words/sentence-key';
import type { ToldMonth, ToldPart, ToldSupply } from './matches.dto';
import { supplyDetails } from './supply-details';

/** A line's supply with its months, trips and containers, all of it also in sentences of the reader's language. */
export function toldSupply({ supply, wanted }: LineMatch, needs: LineNeeds, language: Language): ToldSupply {
  const { parts, coverage, shortfall } = supply;
  const { unit } = wanted;
  const facts = {
    ...supply,
    parts: parts.map((part) => toldPart(part, unit)),
    ...(parts.every(({ months }) => months) && { months: toldMonths(supply, needs) }),
  };
  const { producerName: name = '' } = parts[0] ?? {};
  const fact = { name, count: parts.length, percent: Math.floor(100 * coverage), shortfall, unit };
  return {
    ...facts,
    text: say(language, `matching:${supplyKey(supply)}`, factParams(fact, language)),
    details: supplyDetails(facts, { unit, monthly: needs.monthly, language }),
  };
}

function toldPart({ months, ...part }: ConsortiumPart, unit: string): ToldPart {
  if (!months) return part;
  const haulage = haulageOf(unit);
  return { ...part, months: months.map((share) => ({ ...share, ...(haulage && trips(share.amount, haulage.leg)) })) };
}

function toldMonths({ parts }: Supply, { window, monthly, least, unit }: LineNeeds): ToldMonth[] {
  return monthNames(window).map((month) => {
    const shares = parts.flatMap(({ port, months = [] }) =>
      months
        .filter((share) => share.month === month)
        .map(({ amount }) => ({ amount, ...(port !== undefined && { port }) })),
    );
    const amount = clean(shares.reduce((sum, share) => sum + share.amount, 0));
    return {
      month,
      amount,
      ...(monthly && { shortfall: clean(Math.max(0, least - amount)) }),
      loads: loads(shares, haulageOf(unit)?.container),
    };
  });
}

/** A millionth of a kilogram is noise of binary fractions. */
const clean = (quantity: number): number => Math.round(quantity * 1e6) / 1e6;
