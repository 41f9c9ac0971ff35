import type { Schemas } from '../api/client';

type Commodity = Pick<Schemas['buyer-registry.CommodityDetail'], 'forms'>;
type Capacity = Schemas['village-registry.Capacity'];

const usual = ['TNE', 'KGM'];

/** Units in which a product is traded, the usual ones first; of all its forms where none is named. */
export function unitsOf(commodity: Commodity | undefined, form: string | undefined): string[] {
  const forms = commodity?.forms.filter(({ slug }) => form === undefined || slug === form) ?? [];
  const known = [...new Set(forms.flatMap(({ units }) => units.map(({ unit }) => unit)))];
  return known.length > 0 ? known : usual;
}

/** How many base units there are in one of `unit`; tonnes and kilograms are known without a catalogue. */
export function inBase(commodity: Commodity | undefined, form: string | undefined, unit: string): number | undefined {
  if (unit === 'TNE') return 1000;
  const forms = commodity?.forms.filter(({ slug }) => slug === form) ?? [];
  const known = forms.flatMap(({ units }) => units).find((each) => each.unit === unit)?.inBase;
  return known ?? (unit === 'KGM' ? 1 : undefined);
}

/** The unit in which people write down what an offer is to give: tonnes rather than kilograms. */
export const entryUnit = ({ unit }: Pick<Capacity, 'unit'>): string => (unit === 'KGM' ? 'TNE' : unit);

/**
 * What an offer can still give in a month, beside what this deal's own contract takes of it.
 * @param month `2027-03`
 * @param own what this contract takes in that month already; base unit, as the result
 */
export function freeIn(
  { capacity, seasonMonths }: { capacity: Capacity; seasonMonths: readonly number[] },
  month: string,
  own: number,
): number {
  const calendarMonth = Number(month.slice(5));
  if (!seasonMonths.includes(calendarMonth)) return 0;
  const dependable = capacity.months?.find((each) => each.month === calendarMonth)?.dependable ?? capacity.dependable;
  const promised = capacity.commitments?.find((each) => each.month === month)?.quantity ?? 0;
  const most = Math.max(0, dependable - capacity.committed);
  return Math.min(most, Math.max(0, most - promised + own));
}
