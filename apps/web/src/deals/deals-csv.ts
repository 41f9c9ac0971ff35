import type { BoardRow } from './board';
import { currencyOf } from './currency-of';
import { type Deal, type DealStage, stages } from './stages-of';

export const csvHeads = [
  'producer',
  'product',
  'buyer',
  'country',
  'state',
  'awaits',
  'due',
  'opened',
  'reason',
  'intended',
  'intended-currency',
  'contracted',
  'shipped',
  'paid',
  'currency',
] as const;

interface Words {
  country: (code: string) => string;
  state: (state: Deal['state']) => string;
  stage: (stage: DealStage) => string;
  reason: (code: NonNullable<Deal['loss']>['code']) => string;
}

/** A deal as a row of a table: the columns of `csvHeads`, then the day on which each stage was reached. */
export const csvRow = ({ deal, producer, words, buyer }: BoardRow, say: Words): (string | number | undefined)[] => [
  producer,
  words,
  buyer,
  say.country(deal.country),
  say.state(deal.state),
  deal.awaits && say.stage(deal.awaits),
  deal.dueOn,
  deal.openedOn,
  deal.loss && say.reason(deal.loss.code),
  deal.values.intention?.amount,
  deal.values.intention?.currency,
  deal.values.contracted?.amount,
  deal.values.shipped?.amount,
  deal.values.paid?.amount,
  currencyOf(deal),
  ...stages.map((stage) => deal.steps.find((step) => step.stage === stage)?.on),
];
