import { certificateKind } from '@titik/catalogue/certificates';
import { knownUnits, toBaseUnit } from '@titik/catalogue/commodity';
import type { DemandLine, ShipWindow, StatedTerms, WantedQuantity } from '@titik/contracts/demand.events';
import type { Incoterm, Money } from '@titik/contracts/values';
import { InvalidError } from '@titik/platform/errors';
import { marketGates } from './market-gates';
import type { Product } from './products-of-line';

/** Amounts are kept to a millionth: enough for a price a gram, exact in numeric(18,6). */
const round = (amount: number): number => Math.round(amount * 1e6) / 1e6;

const mostQuantity = 1e12;
const mostAmount = 1e9;

/** The parts of a line that are reckoned from, as entered. */
export interface LineTerms {
  quantity: WantedQuantity;
  shipWindow: ShipWindow;
  certificates?: string[];
  incoterm?: Incoterm;
  destinationPort?: string;
  ceiling?: Money & { per?: string };
}

/**
 * A line of the demand for one product: quantity and ceiling by the product's base unit, certificates from the
 * market's rules and the buyer's own; what the buyer stated is kept beside.
 * @param field path of the line as entered, for the fault's field
 * @param country destination, ISO 3166-1 alpha-2
 * @throws InvalidError demand.quantity-not-positive, demand.quantity-too-large, demand.quantity-reversed,
 *   demand.unknown-unit, demand.ceiling-out-of-range, demand.unknown-certificate
 */
export function reckonLine(
  lineId: string,
  product: Product,
  terms: LineTerms,
  field: string,
  country: string,
): DemandLine {
  return {
    lineId,
    words: product.words,
    commodity: product.commodity,
    ...(product.form !== undefined && { form: product.form }),
    hs6: product.hs6,
    quantity: reckonQuantity(product, terms.quantity, `${field}.quantity`),
    shipWindow: { from: terms.shipWindow.from, to: terms.shipWindow.to },
    certificates: allCertificates(product, terms, `${field}.certificates`, country),
    ...(terms.incoterm && { incoterm: terms.incoterm }),
    ...(terms.destinationPort && { destinationPort: terms.destinationPort }),
    ...(terms.ceiling && { ceiling: reckonCeiling(product, terms.ceiling, `${field}.ceiling`) }),
    stated: statedOf(terms),
  };
}

/** The buyer's own terms, kept beside what they were reckoned to. */
function statedOf({ quantity: { min, max, unit }, ceiling, certificates = [] }: LineTerms): StatedTerms {
  return {
    quantity: { min, ...(max !== undefined && { max }), unit },
    ...(ceiling && {
      ceiling: { amount: ceiling.amount, currency: ceiling.currency, ...(ceiling.per && { per: ceiling.per }) },
    }),
    ...(certificates.length > 0 && { certificates }),
  };
}

function inBase(product: Product, quantity: number, unit: string, field: string): { quantity: number; unit: string } {
  const base = toBaseUnit(product.commodity, product.form, quantity, unit);
  if (base) return base;
  throw new InvalidError('demand.unknown-unit', {
    field,
    unit,
    commodity: product.commodity,
    known: knownUnits(product.commodity, product.form).join(', '),
  });
}

function reckonQuantity(product: Product, { min, max, unit, rhythm }: WantedQuantity, field: string): WantedQuantity {
  if (!(min > 0)) throw new InvalidError('demand.quantity-not-positive', { field: `${field}.min`, quantity: min });
  if (Math.max(min, max ?? 0) > mostQuantity) throw new InvalidError('demand.quantity-too-large', { field });
  if (max !== undefined && max < min)
    throw new InvalidError('demand.quantity-reversed', { field: `${field}.max`, min, max });
  const least = inBase(product, min, unit, `${field}.unit`);
  return {
    min: least.quantity,
    ...(max !== undefined && { max: inBase(product, max, unit, `${field}.unit`).quantity }),
    unit: least.unit,
    rhythm,
  };
}

function reckonCeiling(product: Product, { amount, currency, per }: Money & { per?: string }, field: string): Money {
  if (!(amount >= 0 && amount <= mostAmount))
    throw new InvalidError('demand.ceiling-out-of-range', { field: `${field}.amount`, amount });
  const baseUnits = per === undefined ? 1 : inBase(product, 1, per, `${field}.per`).quantity;
  return { amount: round(amount / baseUnits), currency };
}

function allCertificates(product: Product, terms: LineTerms, field: string, country: string): string[] {
  const own = terms.certificates ?? [];
  const unknown = own.findIndex((kind) => !certificateKind(kind));
  if (unknown >= 0)
    throw new InvalidError('demand.unknown-certificate', { field: `${field}.${unknown}`, certificate: own[unknown] });
  return [...new Set([...marketGates(product, country, terms.shipWindow), ...own])].toSorted();
}
