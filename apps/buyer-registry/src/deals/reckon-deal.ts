import type {
  DealContract,
  DealLine,
  DealLoss,
  DealPayment,
  DealShipment,
  DealStage,
  DealState,
  DealStep,
} from '@titik/contracts/deal.events';
import type { Money } from '@titik/contracts/values';
import { dayOf } from '@titik/platform/days';
import { currencyOf, sumOf } from './amounts';
import { dueFor } from './policy';
import { isAhead, mustBeInOrder, stageAhead, without, withStep } from './stages';

/** Who writes something down, and when. */
export interface Writing {
  by: string;
  now: Date;
  /** Path of the day as entered, for a fault that is about its order; `on` when absent. */
  dayField?: string;
}

/** What people wrote down of a deal. */
export interface DealFacts {
  lines: DealLine[];
  steps: DealStep[];
  intention: Money | null;
  contract: DealContract | null;
  shipments: DealShipment[];
  payments: DealPayment[];
  /** The day on which all was paid by what people say, whatever the sums say. */
  settledOn: string | null;
  loss: DealLoss | null;
  awaits: DealStage | null;
  dueOn: string | null;
}

/** The facts and what follows from them. */
export interface ReckonedDeal extends DealFacts {
  state: DealState;
  /** Of the three sums, which are of one kind of thing each and never added to one another. */
  currency: string | null;
  contracted: number | null;
  shipped: number | null;
  paid: number | null;
}

/**
 * What follows from what is written down: the stages that shipments and payments bring with them, the sums, the state,
 * what is awaited next and by when. An awaited stage stays while it is ahead of all that was reached.
 *
 * `shipped` is reached with the first shipment. `paid` is reached when somebody says that all is settled, or when the
 * payments come to the contracted value **and** goods have left: whoever pays in advance still waits for them.
 * @throws InvalidError deal.steps-out-of-order, deal.sum-out-of-range; ConflictError deal.currency-differs
 */
export function reckonDeal(facts: DealFacts, writing: Writing): ReckonedDeal {
  const { contract, shipments, payments } = facts;
  const [sent, came] = [shipments, payments].map((all) => all.map(({ value }) => value));
  const currency = currencyOf([...(contract ? [contract.value] : []), ...sent, ...came], 'value.currency') ?? null;
  const shipped = sent.length > 0 ? sumOf(sent, 'value.amount') : null;
  const paid = came.length > 0 ? sumOf(came, 'value.amount') : null;
  const steps = derivedSteps(facts, writing);
  mustBeInOrder(steps, writing.dayField ?? 'on');
  const state = facts.loss ? 'lost' : steps.some(({ stage }) => stage === 'paid') ? 'paid' : 'open';
  const sums = { currency, contracted: contract?.value.amount ?? null, shipped, paid };
  return { ...facts, ...sums, steps, state, ...nextOf(facts, steps, state, writing) };
}

function nextOf(
  { awaits, dueOn }: DealFacts,
  steps: DealStep[],
  state: DealState,
  { now }: Writing,
): Pick<DealFacts, 'awaits' | 'dueOn'> {
  if (state !== 'open') return { awaits: null, dueOn: null };
  if (awaits && dueOn && isAhead(awaits, steps)) return { awaits, dueOn };
  const next = awaits && isAhead(awaits, steps) ? awaits : stageAhead(steps)!;
  return { awaits: next, dueOn: dueFor(next, dayOf(now)) };
}

function derivedSteps(facts: DealFacts, writing: Writing): DealStep[] {
  const left = facts.shipments.map(({ shippedOn }) => shippedOn).toSorted()[0];
  const shipped = dated(facts.steps, 'shipped', left, writing);
  return dated(shipped, 'paid', paidOn(facts, shipped, left), writing);
}

/** The steps with this stage reached on that day, or not at all; what was written beside it stays. */
function dated(steps: DealStep[], stage: DealStage, on: string | undefined, { by, now }: Writing): DealStep[] {
  if (on === undefined) return without(steps, stage);
  const known = steps.find((step) => step.stage === stage);
  if (known?.on === on) return steps;
  return withStep(steps, { ...known, stage, on, recordedAt: now.toISOString(), recordedBy: by });
}

function paidOn(facts: DealFacts, steps: DealStep[], left: string | undefined): string | undefined {
  if (facts.settledOn) return facts.settledOn;
  if (!facts.contract || left === undefined) return undefined;
  const inOrder = facts.payments.toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : 1));
  const covering = inOrder.find(
    (_, i) =>
      sumOf(
        inOrder.slice(0, i + 1).map(({ value }) => value),
        'value.amount',
      ) >= facts.contract!.value.amount,
  );
  if (!covering) return undefined;
  return [covering.paidOn, ...without(steps, 'paid').map(({ on }) => on)].toSorted().at(-1);
}
