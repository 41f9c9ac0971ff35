import { allForms, form as formOf } from '@titik/catalogue/commodity';
import type { DemandLine } from '@titik/contracts/demand.events';
import type { Offer } from '@titik/contracts/offer.events';
import { lognormal, random } from './workload';

// The market of the scoreboard: seeded, so that every run and both sides of a comparison see the same one.

const forms = [...allForms()]
  .slice(0, 150)
  .map(({ commodity, form }) => ({ commodity, form, unit: formOf(commodity, form)!.base }));
export const kinds = [
  'haccp',
  'skp',
  'approval-number',
  'halal',
  'organic',
  'phytosanitary',
  'svlk',
  'eudr',
  'hc',
  'gmp',
  'brc',
  'fairtrade',
];
const heldShare = kinds.map((_, place) => 0.45 * (0.02 / 0.45) ** (place / (kinds.length - 1)));
/** As many as Indonesia has villages. */
const producers = 84_000;
const months = Array.from({ length: 12 }, (_, month) => month + 1);

const basePrice = (place: number): number => 2 + ((place * 37) % 29);

/** Picks the place of a form by Zipf's law with s = 1: the first gets 18 % of all. */
function zipf(next: () => number): () => number {
  const ends: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= forms.length; rank++) ends.push((sum += 1 / rank));
  return () => {
    const at = next() * sum;
    return ends.findIndex((end) => at < end);
  };
}

/** Offers one by one, so that a million of them never stand in memory twice. */
export function* marketOffers(count: number, seed = 1): Generator<Offer> {
  const next = random(seed);
  const pick = zipf(next);
  for (let n = 0; n < count; n++) {
    const place = pick();
    const { commodity, form, unit } = forms[place];
    const dependable = Math.max(10, Math.round(lognormal(next, 400, 1.2)));
    const deliveries = Math.floor(30 * next());
    yield {
      offerId: idOf(n, 'offer'),
      version: 1,
      state: 'active',
      producer: {
        producerId: idOf(n % producers, 'producer'),
        name: `BUMDes ${n % producers}`,
        kind: 'bumdes',
        cluster: next() < 0.33 ? 2 : 1,
        villages: [],
        deliveries,
        deliveriesOnTime: Math.round(deliveries * (0.6 + 0.4 * next())),
        exports: Math.floor(12 * next() ** 3),
        portKm: Math.round(lognormal(next, 90, 0.8)),
      },
      commodity,
      form,
      hs6: [],
      capacity: { unit, dependable, potential: dependable * 2, committed: 0 },
      seasonMonths: season(next),
      moq: Math.round(dependable * 0.1 * next()),
      leadTimeDays: 14,
      price: { amount: cents(lognormal(next, basePrice(place), 0.25)), currency: 'USD', incoterm: 'FOB' },
      certificates: kinds
        .filter((_, place) => next() < heldShare[place])
        .map((kind) => ({ kind, validFrom: '2025-01-01', validTo: '2035-12-31' })),
    };
  }
}

/** Demand lines; each stands for a demand of its own. */
export function marketLines(count: number, seed = 2): DemandLine[] {
  const next = random(seed);
  const pick = zipf(next);
  return Array.from({ length: count }, (_, n) => {
    const place = pick();
    const { commodity, form, unit } = forms[place];
    const from = Math.floor(12 * next());
    return {
      lineId: idOf(n, 'line'),
      words: commodity,
      commodity,
      form,
      hs6: [],
      quantity: {
        min: Math.max(1, Math.round(lognormal(next, 3000, 0.8))),
        unit,
        rhythm: next() < 0.5 ? 'monthly' : 'one-off',
      },
      shipWindow: { from: month(from), to: month(from + Math.floor(3 * next())) },
      certificates: [...new Set(Array.from({ length: Math.floor(4 * next()) }, () => kinds[Math.floor(5 * next())]))],
      incoterm: 'FOB',
      ceiling: { amount: cents(basePrice(place) * (0.9 + 0.5 * next())), currency: 'USD' },
    };
  });
}

function season(next: () => number): number[] {
  if (next() < 0.4) return months;
  const first = Math.floor(next() * 12);
  return Array.from({ length: 2 + Math.floor(next() * 8) }, (_, k) => months[(first + k) % 12]).sort((a, b) => a - b);
}

const kindDigits = { offer: 'a', producer: 'b', line: 'c' };
const idOf = (n: number, kind: keyof typeof kindDigits): string =>
  `0000000${kindDigits[kind]}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const cents = (amount: number): number => Math.round(amount * 100) / 100;
const month = (later: number): string =>
  `${2027 + Math.floor(later / 12)}-${String((later % 12) + 1).padStart(2, '0')}`;
