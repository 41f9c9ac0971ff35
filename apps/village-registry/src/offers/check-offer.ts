import { form, knownUnits, toBaseUnit } from '@titik/catalogue/commodity';
import type { CurationState, MonthCapacity } from '@titik/contracts/offer.events';
import type { Incoterm } from '@titik/contracts/values';
import { InvalidError } from '@titik/platform/errors';
import { checkCertificate } from '../certificates/check-certificate';

/** An offer as entered; capacity and MOQ in the capacity's unit, the price for `per` or the base unit. */
export interface EnteredOffer {
  producerId: string;
  commodity: string;
  form: string;
  capacity: {
    unit: string;
    dependable: number;
    potential: number;
    committed?: number;
    reason?: string;
    months?: MonthCapacity[];
  };
  seasonMonths?: number[];
  moq?: number;
  leadTimeDays?: number;
  price?: { amount: number; currency: string; incoterm: Incoterm; per?: string };
  certificates?: { kind: string; validFrom: string; validTo: string }[];
  curation?: CurationState;
  illustrative?: boolean;
}

/** The same with everything by the form's base unit, as it is stored. */
export interface ReckonedOffer {
  producerId: string;
  commodity: string;
  form: string;
  hs6: string[];
  unit: string;
  dependable: number;
  potential: number;
  committed: number;
  capacityReason: string | null;
  /** Both for each of the twelve months, or null where every month is like the one figure. */
  monthDependable: number[] | null;
  monthPotential: number[] | null;
  seasonMonths: number[];
  moq: number;
  leadTimeDays: number;
  priceAmount: number | null;
  priceCurrency: string | null;
  priceIncoterm: Incoterm | null;
  /** Null: as it was, a draft at first. */
  curation: CurationState | null;
  illustrative: boolean;
}

const allYear = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const mostQuantity = 1e12;
const mostAmount = 1e9;
/** Prices are kept to a millionth: exact in numeric(18,6). */
const round = (amount: number): number => Math.round(amount * 1e6) / 1e6;

/**
 * Checks an offer against the catalogue and its own figures, and reckons it by the base unit.
 * @param path before the offer's own fields, `''` or ending with a dot (`offers.3.`)
 * @throws InvalidError offer.unknown-product, offer.unknown-unit, offer.capacity-out-of-range, offer.above-potential,
 *   offer.above-dependable, offer.month-twice, offer.moq-out-of-range, offer.price-out-of-range, certificate.*
 */
export function checkOffer(entered: EnteredOffer, path = ''): ReckonedOffer {
  const { commodity, price, capacity, certificates = [] } = entered;
  const found = form(commodity, entered.form);
  if (!found)
    throw new InvalidError('offer.unknown-product', { field: `${path}commodity`, commodity, form: entered.form });
  const base = (quantity: number, unit: string, field: string): number => {
    const reckoned = toBaseUnit(commodity, entered.form, quantity, unit);
    if (reckoned) return reckoned.quantity;
    const known = knownUnits(commodity, entered.form).join(', ');
    throw new InvalidError('offer.unknown-unit', { field: `${path}${field}`, unit, commodity, known });
  };
  checkCapacity(entered, path);
  if (price && !(price.amount >= 0 && price.amount <= mostAmount))
    throw new InvalidError('offer.price-out-of-range', { field: `${path}price.amount`, amount: price.amount });
  certificates.forEach((certificate, i) => checkCertificate(certificate, `${path}certificates.${i}.`));
  const { dependable, potential, committed = 0, reason = null } = capacity;
  const ofOne = base(1, capacity.unit, 'capacity.unit');
  const inBase = (quantity: number): number => Number((quantity * ofOne).toPrecision(12));
  return {
    producerId: entered.producerId,
    commodity,
    form: entered.form,
    hs6: found.hs.map(({ code }) => code),
    unit: found.base,
    dependable: inBase(dependable),
    potential: inBase(potential),
    committed: inBase(committed),
    capacityReason: reason,
    ...byMonth(capacity, inBase),
    seasonMonths: (entered.seasonMonths ?? allYear).toSorted((a, b) => a - b),
    moq: inBase(entered.moq ?? 0),
    leadTimeDays: entered.leadTimeDays ?? 0,
    priceAmount: price ? round(price.amount / (price.per ? base(1, price.per, 'price.per') : 1)) : null,
    priceCurrency: price?.currency ?? null,
    priceIncoterm: price?.incoterm ?? null,
    curation: entered.curation ?? null,
    illustrative: entered.illustrative ?? false,
  };
}

/** The twelve months, those that are not given like the one figure. */
function byMonth(
  { dependable, potential, months = [] }: EnteredOffer['capacity'],
  inBase: (quantity: number) => number,
): Pick<ReckonedOffer, 'monthDependable' | 'monthPotential'> {
  const differ = months.some((each) => each.dependable !== dependable || each.potential !== potential);
  if (!differ) return { monthDependable: null, monthPotential: null };
  const given = new Map(months.map((each) => [each.month, each]));
  return {
    monthDependable: allYear.map((month) => inBase(given.get(month)?.dependable ?? dependable)),
    monthPotential: allYear.map((month) => inBase(given.get(month)?.potential ?? potential)),
  };
}

function checkCapacity({ capacity, moq = 0 }: EnteredOffer, path: string): void {
  const { dependable, potential, committed = 0, months = [] } = capacity;
  const refuse = (code: string, field: string, facts: Record<string, number>) => {
    throw new InvalidError(code, { field: `${path}${field}`, ...facts });
  };
  for (const [name, value] of Object.entries({ dependable, potential, committed }))
    if (!(value >= 0 && value <= mostQuantity)) refuse('offer.capacity-out-of-range', `capacity.${name}`, { value });
  if (dependable > potential) refuse('offer.above-potential', 'capacity.dependable', { dependable, potential });
  if (committed > dependable) refuse('offer.above-dependable', 'capacity.committed', { committed, dependable });
  months.forEach((each, i) => {
    const field = `capacity.months.${i}`;
    for (const [name, value] of Object.entries({ dependable: each.dependable, potential: each.potential }))
      if (!(value >= 0 && value <= mostQuantity)) refuse('offer.capacity-out-of-range', `${field}.${name}`, { value });
    if (each.dependable > each.potential)
      refuse('offer.above-potential', `${field}.dependable`, {
        dependable: each.dependable,
        potential: each.potential,
      });
    if (months.findIndex(({ month }) => month === each.month) !== i)
      refuse('offer.month-twice', `${field}.month`, { month: each.month });
  });
  if (!(moq >= 0 && moq <= mostQuantity)) refuse('offer.moq-out-of-range', 'moq', { moq });
}
