import type { Schemas } from '../api/client';
import { type Deal, type DealStage, stages } from './stages-of';

type Change = Schemas['buyer-registry.DemandChange'];
type Money = { amount: number; currency: string };
export type ValueKind = keyof Deal['values'];

/** One thing that a change of a deal says, for a sentence of its own. */
export type Told =
  | { what: 'step'; stage: DealStage; day?: string }
  | { what: 'evidence'; stage: DealStage; text: string }
  | { what: 'value'; kind: ValueKind; value?: Money }
  | { what: 'awaits'; stage: DealStage }
  | { what: 'due'; day: string }
  | { what: 'months'; count: number };

const kinds: readonly ValueKind[] = ['intention', 'contracted', 'shipped', 'paid'];

/**
 * What of a change people want to hear, most telling first; notes, clocks and ids are left out.
 * @param currencies of the deal's values, for amounts whose currency stayed
 */
export function toldChanges(changes: readonly Change[], currencies: Partial<Record<ValueKind, string>>): Told[] {
  const by = new Map(changes.map((change) => [change.field, change]));
  const steps = stages.flatMap((stage): Told[] => {
    const [on, evidence] = [by.get(`steps.${stage}.on`), by.get(`steps.${stage}.evidence`)];
    return [
      ...(on ? [{ what: 'step' as const, stage, ...(on.after !== undefined && { day: String(on.after) }) }] : []),
      ...(evidence?.after === undefined ? [] : [{ what: 'evidence' as const, stage, text: String(evidence.after) }]),
    ];
  });
  const values = kinds.flatMap((kind): Told[] => {
    const amount = by.get(`values.${kind}.amount`);
    if (!amount) return [];
    const currency = by.get(`values.${kind}.currency`)?.after ?? currencies[kind];
    const known = amount.after !== undefined && currency !== undefined;
    return [
      { what: 'value', kind, ...(known && { value: { amount: Number(amount.after), currency: String(currency) } }) },
    ];
  });
  const months = new Set(
    changes.filter(({ field }) => field.startsWith('contract.months.')).map(({ field }) => field.split('.')[2]),
  );
  const [awaits, due] = [by.get('awaits')?.after, by.get('dueOn')?.after];
  return [
    ...steps,
    ...values,
    ...(months.size > 0 ? [{ what: 'months' as const, count: months.size }] : []),
    ...(awaits === undefined ? [] : [{ what: 'awaits' as const, stage: awaits as DealStage }]),
    ...(due === undefined ? [] : [{ what: 'due' as const, day: String(due) }]),
  ];
}
