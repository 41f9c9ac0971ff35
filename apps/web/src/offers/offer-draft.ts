import type { Schemas } from '../api/client';
import type { Incoterm, PickedProduct } from '../demands/draft';
import {
  allYear,
  amountsIn,
  type CapacityDraft,
  capacityDraft,
  faultOf,
  floorsOf,
  monthRows,
  type Typed,
} from './capacity';

export type OfferInput = Schemas['village-registry.OfferInput'];
type Offer = Schemas['village-registry.OfferView'];

/** An offer as it is being typed. */
export interface OfferDraft extends CapacityDraft {
  /** Of the stored offer with which it began */
  version?: number;
  words: string;
  picked?: PickedProduct;
  unit: string;
  /** Promised every month outside of contracts that are known here */
  committed: Typed;
  reason: string;
  moq: Typed;
  leadTimeDays: Typed;
  price: Typed;
  currency: string;
  incoterm: Incoterm;
  per: string;
}

export const freshDraft = (): OfferDraft => ({
  words: '',
  unit: 'KGM',
  usual: { dependable: '', potential: '' },
  months: {},
  season: allYear,
  committed: 0,
  reason: '',
  moq: '',
  leadTimeDays: '',
  price: '',
  currency: 'USD',
  incoterm: 'FOB',
  per: 'KGM',
});

/** A stored offer, to be changed: everything by its base unit. */
export const draftOf = ({
  version,
  commodity,
  form,
  capacity,
  seasonMonths,
  moq,
  leadTimeDays,
  price,
}: Offer): OfferDraft => ({
  version,
  ...capacityDraft(capacity, seasonMonths),
  words: '',
  picked: { commodity, form },
  unit: capacity.unit,
  committed: capacity.committed,
  reason: capacity.reason ?? '',
  moq,
  leadTimeDays,
  price: price?.amount ?? '',
  currency: price?.currency ?? 'USD',
  incoterm: price?.incoterm ?? 'FOB',
  per: capacity.unit,
});

/** What is promised of each calendar month as the draft has it. January first. */
export const floorsIn = (draft: OfferDraft, commitments: Offer['capacity']['commitments']): number[] =>
  floorsOf({ committed: draft.committed === '' ? 0 : draft.committed, commitments });

/** What is missing or contradicts itself, by the path that the server would name; months by their number. */
export function faultsIn(draft: OfferDraft, floors: readonly number[]): Record<string, string> {
  const usual = faultOf(draft.usual);
  const months = monthRows(draft, floors).flatMap((row) => {
    const fault = faultOf(amountsIn(draft, row.month), row);
    // What is wrong with the usual month is said there once.
    return fault && !(usual && draft.months[row.month] === undefined) ? [[`months.${row.month}`, fault]] : [];
  });
  return {
    ...(draft.picked?.form === undefined && { commodity: 'missing' }),
    ...(usual && { 'capacity.dependable': usual }),
    ...Object.fromEntries(months),
  };
}

/** @throws TypeError where something is missing: see `faultsIn` */
export function inputOf(draft: OfferDraft, producerId: string): OfferInput {
  const { picked, usual, reason } = draft;
  if (!picked?.form || usual.dependable === '' || usual.potential === '')
    throw new TypeError('The draft is not whole yet');
  const months = monthsSent(draft).map((month) => {
    const { dependable, potential } = draft.months[month];
    return { month, dependable: Number(dependable), potential: Number(potential) };
  });
  return {
    producerId,
    commodity: picked.commodity,
    form: picked.form,
    capacity: {
      unit: draft.unit,
      dependable: usual.dependable,
      potential: usual.potential,
      committed: Number(draft.committed),
      ...(reason.trim() !== '' && { reason: reason.trim() }),
      ...(months.length > 0 && { months }),
    },
    seasonMonths: draft.season,
    moq: Number(draft.moq),
    leadTimeDays: Number(draft.leadTimeDays),
    ...(draft.price !== '' && {
      price: { amount: draft.price, currency: draft.currency, incoterm: draft.incoterm, per: draft.per },
    }),
  };
}

/** The months that are sent apart, in the order in which the server counts them. */
const monthsSent = ({ months }: OfferDraft): number[] =>
  Object.keys(months)
    .map(Number)
    .toSorted((a, b) => a - b);

/** Faults that the server names, its months by their number: `capacity.months.0.dependable` is `months.3`. */
export const monthFaults = (faults: Record<string, string>, draft: OfferDraft): Record<string, string> =>
  Object.fromEntries(
    Object.entries(faults).map(([field, detail]) => {
      const place = /^capacity\.months\.(\d+)\./.exec(field)?.[1];
      return [place === undefined ? field : `months.${monthsSent(draft)[Number(place)]}`, detail];
    }),
  );

/** Whether what was kept in the browser still has this version's form. */
export function isOfferDraft(kept: unknown): kept is OfferDraft {
  const { words, unit, usual, months, season, reason } = (kept ?? {}) as Partial<OfferDraft>;
  return (
    [words, unit, reason].every((text) => typeof text === 'string') &&
    typeof usual === 'object' &&
    typeof months === 'object' &&
    Array.isArray(season) &&
    season.length > 0
  );
}
