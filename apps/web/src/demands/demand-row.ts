import type { Schemas } from '../api/client';
import type { useFormat } from '../format/use-format';
import { quantityOf } from './quantity-of';

export type Demand = Schemas['buyer-registry.DemandView'];

/** A demand as its row in the list shows it. */
export interface DemandRow {
  demandId: string;
  words: string;
  buyer: string;
  country: string;
  quantity: string;
  window: string;
  state: Demand['state'];
  registeredAt: string;
  expiresOn: string;
  /** What the list is searched by, in lower case */
  text: string;
}

export function rowOf(
  demand: Demand,
  buyers: ReadonlyMap<string, string>,
  form: ReturnType<typeof useFormat>,
): DemandRow {
  const words = demand.lines.map((line) => line.words).join(', ');
  const buyer = buyers.get(demand.buyerId) ?? '';
  const froms = demand.lines.map(({ shipWindow }) => shipWindow.from).toSorted();
  const tos = demand.lines.map(({ shipWindow }) => shipWindow.to).toSorted();
  return {
    demandId: demand.demandId,
    words,
    buyer,
    country: demand.country,
    quantity:
      quantityOf(demand.lines[0].quantity, form) + (demand.lines.length > 1 ? ` +${demand.lines.length - 1}` : ''),
    window: form.months(froms[0], tos.at(-1)!),
    state: demand.state,
    registeredAt: demand.registeredAt,
    expiresOn: demand.expiresOn,
    text: [words, buyer, form.country(demand.country), ...demand.lines.map(({ commodity }) => commodity)]
      .join(' ')
      .toLowerCase(),
  };
}
