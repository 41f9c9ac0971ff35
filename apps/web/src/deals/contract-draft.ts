import { today } from '../format/today';
import type { MoneyDraft } from '../ui/money-field';
import type { Deal } from './stages-of';

type Months = NonNullable<Deal['contract']>['months'];

interface Cell {
  quantity: number | '';
  unit: string;
}

/** A contract as it is typed. */
export interface ContractDraft {
  on: string;
  reference: string;
  evidence: string;
  value: MoneyDraft;
  /** By `cellKey` */
  cells: Record<string, Cell>;
}

export const cellKey = (lineId: string, offerId: string, month: string): string => `${lineId}/${offerId}/${month}`;

/** The contract as it stands, or an empty one. */
export function draftOf({ contract, steps, values }: Pick<Deal, 'contract' | 'steps' | 'values'>): ContractDraft {
  const step = steps.find(({ stage }) => stage === 'contract');
  return {
    on: step?.on ?? today(),
    reference: contract?.reference ?? '',
    evidence: step?.evidence ?? '',
    value: contract?.value ?? { amount: '', currency: values.intention?.currency ?? 'USD' },
    cells: Object.fromEntries(
      (contract?.months ?? []).map(({ lineId, offerId, month, quantity, unit }) => [
        cellKey(lineId, offerId, month),
        { quantity, unit },
      ]),
    ),
  };
}

/** What of a draft is to be signed; months without a quantity are none. */
export const monthsOf = ({ cells }: ContractDraft): Months =>
  Object.entries(cells).flatMap(([key, { quantity, unit }]) => {
    const [lineId, offerId, month] = key.split('/');
    return quantity === '' || quantity <= 0 ? [] : [{ lineId, offerId, month, quantity, unit }];
  });

/** All months from the first to the last of these; at most two years, `2027-03`. */
export function monthsBetween(months: readonly string[]): string[] {
  const inOrder = months.toSorted();
  const all = inOrder.slice(0, 1);
  while (all.length > 0 && all.length < 24 && all.at(-1)! < inOrder.at(-1)!) all.push(monthAfter(all.at(-1)!));
  return all;
}

export function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Whether what this browser kept still has today's form. */
export function isContractDraft(kept: unknown): kept is ContractDraft {
  const { on, reference, evidence, value, cells } = (kept ?? {}) as Partial<ContractDraft>;
  return (
    [on, reference, evidence, value?.currency].every((part) => typeof part === 'string') &&
    typeof cells === 'object' &&
    cells !== null
  );
}
