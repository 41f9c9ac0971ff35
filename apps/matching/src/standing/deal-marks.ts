import { marketOfCountry } from '@titik/catalogue/certificates';
import { type Deal, dealStages, type DealShipment } from '@titik/contracts/deal.events';
import { rejectionCodes, type RejectionCode } from './verdict';

/** What a deal says of its producer: for it `paid`, `kept` (a shipment on time and in full) and `sample`, else against. */
type MarkKind = 'paid' | 'kept' | 'sample' | 'lost' | 'late' | 'short';

/** One thing that a deal, as it stands, says of its producer. */
export interface DealMark {
  kind: MarkKind;
  /** Why; of what was lost only */
  code?: RejectionCode;
  /** Beside a verdict, which weighs 1 */
  strength: number;
  /** The day from which on it fades, YYYY-MM-DD */
  on: string;
}

/** How a deal ends says more than an opinion; its shipments weigh as one, however many they are. */
const strengths = { paid: 2, sample: 0.5, shipments: 1, lost: 2, lostForPrice: 1 };
/** The share of a promise that counts as in full, as in the delivery record. */
const inFull = 0.98;

/** Whether a mark speaks against the producer. */
export const isAgainst = ({ kind }: DealMark): boolean => kind === 'lost' || kind === 'late' || kind === 'short';

/** The market of the catalogue in which a deal counts. */
export const marketOf = ({ country }: Deal): string => marketOfCountry(country);

/**
 * What a deal says of its producer as it stands. A loss counts where its reason is one for which producers are
 * rejected; that the buyer withdrew or did not pay, or that a market closed, says nothing of them.
 */
export function dealMarks(deal: Deal): DealMark[] {
  return [...paidMark(deal), ...sampleMark(deal), ...deal.shipments.map(shipmentMark), ...lossMark(deal)];
}

function paidMark({ state, steps, payments, openedOn }: Deal): DealMark[] {
  if (state !== 'paid') return [];
  const paid =
    steps.find(({ stage }) => stage === 'paid')?.on ??
    payments
      .map(({ paidOn }) => paidOn)
      .sort()
      .at(-1);
  return [{ kind: 'paid', strength: strengths.paid, on: paid ?? openedOn }];
}

/** A sample was accepted where a later stage followed it. */
function sampleMark({ steps }: Deal): DealMark[] {
  const place = dealStages.indexOf('sample');
  const after = steps.filter(({ stage }) => dealStages.indexOf(stage) > place).map(({ on }) => on);
  if (after.length === 0 || !steps.some(({ stage }) => stage === 'sample')) return [];
  return [{ kind: 'sample', strength: strengths.sample, on: after.sort()[0] }];
}

function shipmentMark(
  { promisedOn, shippedOn, promisedQuantity, quantity }: DealShipment,
  _: number,
  all: readonly DealShipment[],
): DealMark {
  const short = quantity < inFull * promisedQuantity ? 'short' : 'kept';
  return { kind: shippedOn > promisedOn ? 'late' : short, strength: strengths.shipments / all.length, on: shippedOn };
}

function lossMark({ state, loss }: Deal): DealMark[] {
  const code = rejectionCodes.find((each) => each === loss?.code && each !== 'other');
  if (state !== 'lost' || !loss || !code) return [];
  return [{ kind: 'lost', code, strength: code === 'price' ? strengths.lostForPrice : strengths.lost, on: loss.on }];
}
