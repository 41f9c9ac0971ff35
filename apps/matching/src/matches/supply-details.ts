import { unitOf } from '@titik/catalogue/units';
import type { SupplyCost, SupplyReasons } from '@titik/contracts/match.events';
import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';
import { mostPartners } from '../consortium/form-consortium';
import { amountText, listText, monthsText } from '../words/quantities';
import { haulDetail } from './haul-detail';
import type { ToldMonth, ToldSupply } from './matches.dto';
import { runs } from './runs';

/** A supply with its months but without words. */
export type SupplyFacts = Omit<ToldSupply, 'text' | 'details'>;

/** How a reader hears of it. */
export interface Telling {
  unit: string;
  monthly: boolean;
  language: Language;
}

/**
 * What there is to say of a supply beyond how far it covers, a sentence each: who gives what in which month, why these
 * partners, what is short when, trips and containers, who was left out, whose potential is not promised.
 */
export function supplyDetails(supply: SupplyFacts, telling: Telling): string[] {
  const { parts, why, proven, coverage, months = [] } = supply;
  if (parts.length === 0) return [];
  const { unit, language } = telling;
  const tell = (key: string, fact: object) => say(language, `matching:supply.${key}`, { ...fact });
  const amount = (quantity: number): string => amountText(quantity, unit, language);
  return [
    ...(parts.length > 1 ? splitDetails(supply, telling) : []),
    ...(why && proven !== false ? whyKeys(why, coverage).map((key) => tell(`why.${key}`, whyFact(why))) : []),
    ...(proven === false ? [tell('why.unproven', {})] : []),
    ...(why?.cost ? [costDetail(why.cost, telling)] : []),
    ...shortDetails(months, telling),
    ...haulDetail(parts, months, language),
    ...(why?.overlaps ?? []).map(({ producerName, village, with: partner }) =>
      tell('overlap', { name: producerName, village, with: partner }),
    ),
    ...parts.flatMap(({ producerName: name, yearly }) => {
      if (!yearly) return [];
      const { reason, dependable, potential } = yearly;
      const fact = { name, reason, dependable: amount(dependable), potential: amount(potential) };
      return [tell(`potential.${reason === undefined ? 'plain' : 'reason'}`, fact)];
    }),
  ];
}

function splitDetails({ parts, months = [] }: SupplyFacts, { unit, monthly, language }: Telling): string[] {
  const shares = (amountOf: (part: SupplyFacts['parts'][number]) => number): string =>
    listText(
      parts
        .map((part) => ({ name: part.producerName, amount: amountOf(part) }))
        .filter(({ amount }) => amount > 0)
        .map(({ name, amount }) =>
          say(language, 'matching:supply.split.share', { name, amount: amountText(amount, unit, language) }),
        ),
      language,
    );
  const inMonth = (month: string) =>
    shares(({ months: its = [] }) => its.find((each) => each.month === month)?.amount ?? 0);
  const alike = runs(months, ({ month }) => inMonth(month));
  const all = shares(({ quantity }) => quantity);
  if (monthly && alike.length <= 1) return [say(language, 'matching:supply.split.monthly', { shares: all })];
  return [
    ...(monthly ? [] : [say(language, 'matching:supply.split.one-off', { shares: all })]),
    ...alike
      .filter((run) => run[0].amount > 0)
      .map((run) =>
        say(language, `matching:supply.split.${run.length > 1 ? 'run' : 'months'}`, {
          months: monthsText(
            run.map(({ month }) => month),
            language,
          ),
          shares: inMonth(run[0].month),
        }),
      ),
  ];
}

function whyKeys({ smallest, of, fewerAtMost }: SupplyReasons, coverage: number): string[] {
  if (coverage === 1) {
    if (smallest < 2) return [];
    return [smallest === 2 ? 'two' : 'more', ...(smallest > 2 && fewerAtMost !== undefined ? ['fewer'] : [])];
  }
  if (of === 1) return ['lone'];
  if (smallest === of) return ['all'];
  return [smallest === mostPartners ? 'limit' : 'rest'];
}

const whyFact = ({ smallest, of, fewerAtMost = 1 }: SupplyReasons): object => ({
  of,
  partners: smallest,
  fewer: smallest - 1,
  percent: Math.floor(100 * fewerAtMost),
});

function costDetail({ perUnit, currency, unknown }: SupplyCost, { unit, language }: Telling): string {
  return say(language, `matching:supply.cost.${unknown > 0 ? 'partly' : 'known'}`, {
    price: perUnit.toLocaleString(language, { maximumFractionDigits: 2 }),
    currency,
    unit: unitOf(unit)?.names[language] ?? unit,
    unknown,
  });
}

function shortDetails(months: readonly ToldMonth[], { unit, language }: Telling): string[] {
  const amount = ({ shortfall = 0 }: ToldMonth): string => amountText(shortfall, unit, language);
  const alike = runs(months, ({ shortfall = 0 }) => String(shortfall));
  return alike
    .filter(([{ shortfall = 0 }]) => shortfall > 0)
    .map((run) => {
      if (alike.length === 1 && run.length > 1)
        return say(language, 'matching:supply.short.each', { amount: amount(run[0]) });
      const named = monthsText(
        run.map(({ month }) => month),
        language,
      );
      return say(language, `matching:supply.short.${run.length > 1 ? 'run' : 'months'}`, {
        months: named,
        amount: amount(run[0]),
      });
    });
}
