import { form as formOf, knownUnits, toBaseUnit } from '@titik/catalogue/commodity';
import { incoterms, type Incoterm } from '@titik/contracts/values';
import type { RowCells } from '@titik/importing/reading/row-cells';
import { wordTable } from '@titik/importing/reading/row-cells';
import { type ProducerRef, readProducerRef } from './producer-columns';
import { type Product, readProduct } from './resolve-product';

/** An offer as a list states it, by the form's base unit; what the list does not say is left out. */
export interface ListedOffer extends Product {
  producer: ProducerRef;
  /** The source's own id of the offer. */
  key?: string;
  unit: string;
  dependable: number;
  potential?: number;
  committed?: number;
  reason?: string;
  seasonMonths?: number[];
  moq?: number;
  leadTimeDays?: number;
  price?: { amount: number; currency: string; incoterm: Incoterm };
}

const amounts = { min: 0, max: 1e12 };
const terms = wordTable(
  Object.fromEntries(incoterms.map((term) => [term, []])) as unknown as Record<Incoterm, string[]>,
);
const dayCounts = new Map(
  Object.entries({
    '': 1,
    hari: 1,
    h: 1,
    day: 1,
    days: 1,
    minggu: 7,
    week: 7,
    weeks: 7,
    bulan: 30,
    month: 30,
    months: 30,
  }),
);
const coins = /^(rp\.?|idr|us\$|usd|\$|eur|€|aud|sgd|jpy|¥)\s*/i;
const coinCodes = new Map(Object.entries({ rp: 'IDR', 'rp.': 'IDR', us$: 'USD', $: 'USD', '€': 'EUR', '¥': 'JPY' }));

/** Reads a row of a list of offers; pure but for the catalogue. */
export function readOffer(cells: RowCells): ListedOffer | undefined {
  const producer = readProducerRef(cells);
  const product = readProduct(cells);
  const reason = cells.text('capacity_reason', 1000);
  const key = cells.text('offer_key');
  const seasonMonths = cells.months('season');
  const leadTimeDays = readLeadTime(cells);
  if (!product) {
    for (const column of ['dependable', 'potential', 'committed', 'moq', 'price']) cells.quantity(column, amounts);
    return undefined;
  }
  const { base } = formOf(product.commodity, product.form)!;
  const dependable = cells.need('dependable', (column) => inBase(cells, product, base, column));
  const potential = inBase(cells, product, base, 'potential');
  const committed = inBase(cells, product, base, 'committed');
  const moq = inBase(cells, product, base, 'moq');
  const price = readPrice(cells, product, base);
  if (dependable === undefined) return undefined;
  if (potential !== undefined && dependable > potential)
    cells.refuse('dependable', 'offer.above-potential', { dependable, potential });
  if (committed !== undefined && committed > dependable)
    cells.refuse('committed', 'offer.above-dependable', { committed, dependable });
  if (cells.faults.length > 0) return undefined;
  return {
    producer,
    key,
    ...product,
    unit: base,
    dependable,
    potential,
    committed,
    reason,
    seasonMonths,
    moq,
    leadTimeDays,
    price,
  };
}

function inBase(cells: RowCells, product: Product, base: string, column: string): number | undefined {
  const said = cells.quantity(column, amounts);
  if (!said) return undefined;
  const unit = (said.unit ?? cells.raw('unit')) || base;
  const factor = factorOf(product, unit);
  if (factor !== undefined) return Number((said.value * factor).toPrecision(12));
  return refuseUnit(cells, product, said.unit === undefined ? 'unit' : column, unit);
}

function refuseUnit(cells: RowCells, { commodity, form }: Product, column: string, unit: string): undefined {
  // One unit for several figures is one fault.
  if (cells.faults.some((fault) => fault.column === column && fault.code === 'offer.unknown-unit')) return undefined;
  return cells.refuse(column, 'offer.unknown-unit', { unit, commodity, known: knownUnits(commodity, form).join(', ') });
}

function readPrice(cells: RowCells, product: Product, base: string): ListedOffer['price'] {
  if (cells.isEmpty('price')) return undefined;
  const written = cells.raw('price');
  const coin = coins.exec(written)?.[1].toLowerCase();
  const amount =
    coin === undefined
      ? cells.number('price', { min: 0, max: 1e9 })
      : cells.figure('price', written.replace(coins, ''), { min: 0, max: 1e9 });
  const currency =
    cells.isEmpty('currency') && coin
      ? (coinCodes.get(coin) ?? coin.toUpperCase())
      : cells.need('currency', () => cells.form('currency', /^[a-z]{3}$/i, 'USD')?.toUpperCase());
  const incoterm = cells.need('incoterm', (column) => cells.oneOf(column, terms));
  const per = cells.raw('price_per') || (isBase(cells.raw('unit'), product, base) ? base : '');
  if (per === '') return cells.refuse('price_per', 'cell.missing');
  const ofOne = factorOf(product, per);
  if (ofOne === undefined) return refuseUnit(cells, product, 'price_per', per);
  if (amount === undefined || !currency || !incoterm) return undefined;
  return { amount: Math.round((amount / ofOne) * 1e6) / 1e6, currency, incoterm };
}

// Nobody knows whether a price beside tonnes is for a tonne or a kilogram.
const isBase = (unit: string, product: Product, base: string): boolean =>
  unit === '' || unit === base || factorOf(product, unit) === 1;

// A list uses few units, and each row asks for several of them.
const factors = new Map<string, number | undefined>();
const mostFactors = 5000;

/** Base units in one of `unit`; undefined where it cannot be reckoned. */
function factorOf({ commodity, form }: Product, unit: string): number | undefined {
  const key = `${commodity} ${form} ${unit}`;
  if (factors.has(key)) return factors.get(key);
  const factor = toBaseUnit(commodity, form, 1, unit)?.quantity;
  if (factors.size < mostFactors) factors.set(key, factor);
  return factor;
}

function readLeadTime(cells: RowCells): number | undefined {
  const said = cells.quantity('lead_time', { min: 0, max: 3650 });
  if (!said) return undefined;
  const days = dayCounts.get((said.unit ?? '').toLowerCase());
  if (days === undefined) return cells.refuse('lead_time', 'cell.bad-form', { example: '14' });
  const total = said.value * days;
  return total <= 3650 && Number.isInteger(total) ? total : cells.refuse('lead_time', 'cell.no-whole-number');
}
