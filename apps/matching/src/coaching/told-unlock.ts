import { commodity, form } from '@titik/catalogue/commodity';
import { unitOf } from '@titik/catalogue/units';
import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';
import type { Obstacle } from '../market/unlock';
import { factParams } from '../words/fact-params';
import { formats } from '../words/formats';
import type { LackName, OpenedQuantity, TrainingName } from './coaching.dto';
import type { Counts } from './tally';
import { trainingFor } from './trainings';

/** Names and sentences of the coaching reports. */
const tell = (language: Language, key: string, params: Record<string, unknown> = {}): string =>
  say(language, `matching:coaching.${key}`, params);

export function trainingName(obstacle: Obstacle, language: Language): TrainingName | undefined {
  const training = trainingFor(obstacle);
  return training && { code: training.code, name: training.names[language] };
}

export function lackName(obstacle: Obstacle, language: Language): LackName {
  const { gate, item } = obstacle;
  const training = trainingName(obstacle, language);
  return {
    gate,
    ...(item && { item }),
    name: tell(language, `lack.${gate}`, factParams({ certificate: item }, language)),
    ...(training && { training }),
  };
}

export const marketName = (market: string, language: Language): string => tell(language, `market.${market}`);

/** A commodity, with its form where one is named. */
export function productName(slug: string, formSlug: string | undefined, language: Language): string {
  const names = [commodity(slug)?.names[language] ?? slug];
  if (formSlug !== undefined) names.push(form(slug, formSlug)?.names[language] ?? formSlug);
  return names.join(', ');
}

/** The numbers of a tally: units and rhythms apart, months first. */
export function openedOf({ demands, lines, wanted, markets }: Counts) {
  return {
    demands,
    lines,
    quantities: [...wanted.values()].sort(
      (a, b) => (a.rhythm < b.rhythm ? -1 : a.rhythm > b.rhythm ? 1 : 0) || (a.unit < b.unit ? -1 : 1),
    ),
    markets: [...markets].sort(),
  };
}

/**
 * How much would open, as a sentence.
 * @param kind which sentence: of a lack, a village, a commodity …
 */
export function openedText(
  kind: string,
  { demands, quantities, markets }: ReturnType<typeof openedOf>,
  { name, best, villages, atLeast }: { name: string; best?: string; villages?: number; atLeast?: boolean },
  language: Language,
): string {
  return tell(language, `opens.${kind}`, {
    name,
    best,
    demands: tell(language, 'demands', { count: demands, number: shown(demands, language) }),
    wanted: listed(
      quantities.map((each) => quantityText(each, language)),
      language,
    ),
    markets: markets.map((market) => marketName(market, language)).join(', '),
    ...(villages !== undefined && {
      villages: tell(language, atLeast ? 'at-least-villages' : 'villages', {
        count: villages,
        number: shown(villages, language),
      }),
    }),
  });
}

function quantityText({ unit, rhythm, quantity }: OpenedQuantity, language: Language): string {
  const [amount, name] =
    unit !== 'KGM'
      ? [quantity, unitOf(unit)?.names[language] ?? unit]
      : quantity < 1000
        ? [quantity, 'kg']
        : [quantity / 1000, 't'];
  return tell(language, `wanted.${rhythm}`, { quantity: shown(amount, language), unit: name });
}

const shown = (amount: number, language: Language): string => formats[language].number.format(amount);

const listed = (parts: string[], language: Language): string => formats[language].list.format(parts);
