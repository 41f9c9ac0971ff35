import { allForms, form as formOf } from '@titik/catalogue/commodity';

// What the chain is measured on: seeded, so that every run sees the same market and the same demands.

/** A small seeded generator (mulberry32): uniform in [0, 1). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const normal = (next: () => number): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
export const lognormal = (next: () => number, median: number, sigma: number): number =>
  median * Math.exp(sigma * normal(next));

/** Picks a form by Zipf's law with s = 1: the first gets 18 % of all. */
function zipf<T>(items: T[], next: () => number): () => T {
  const ends: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= items.length; rank++) ends.push((sum += 1 / rank));
  return () => {
    const at = next() * sum;
    return items[ends.findIndex((end) => at < end)];
  };
}

const forms = [...allForms()].slice(0, 150);
const baseUnitOf = (commodity: string, slug: string): string => formOf(commodity, slug)!.base;
const kinds = ['haccp', 'skp', 'approval-number', 'halal', 'organic', 'phytosanitary', 'svlk', 'eudr'];
const heldShare = [0.45, 0.4, 0.35, 0.3, 0.12, 0.3, 0.15, 0.05];
const basePrice = (commodity: string): number =>
  2 + ([...commodity].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7) % 2800) / 100;

/** Body of one offer for POST /api/v1/offers/bulk. */
export function offers(count: number, producerIds: string[], seed = 1): object[] {
  const next = random(seed);
  const form = zipf(forms, next);
  return Array.from({ length: count }, (_, n) => {
    const { commodity, form: slug } = form();
    const dependable = Math.max(10, Math.round(lognormal(next, 400, 1.2)));
    return {
      producerId: producerIds[n % producerIds.length],
      commodity,
      form: slug,
      capacity: { unit: baseUnitOf(commodity, slug), dependable, potential: dependable * 2 },
      seasonMonths: season(next),
      moq: Math.round(dependable * 0.1 * next()),
      leadTimeDays: 14,
      price: { amount: round(lognormal(next, basePrice(commodity), 0.25)), currency: 'USD', incoterm: 'FOB' },
      certificates: kinds
        .filter((_, k) => next() < heldShare[k])
        .map((kind) => ({ kind, validFrom: '2025-01-01', validTo: '2035-12-31' })),
      illustrative: true,
    };
  });
}

/** Body of one demand for POST /api/v1/demands. */
export function demands(
  count: number,
  parties: { postId: string; buyerId: string; country: string }[],
  seed = 2,
): object[] {
  const next = random(seed);
  const form = zipf(forms, next);
  const start = new Date();
  return Array.from({ length: count }, (_, n) => {
    const { commodity, form: slug } = form();
    const from = 2 + Math.floor(next() * 6);
    const { postId, buyerId, country } = parties[n % parties.length];
    return {
      postId,
      buyerId,
      country,
      lines: [
        {
          words: commodity.replaceAll('-', ' '),
          commodity,
          form: slug,
          quantity: {
            min: Math.max(1, Math.round(lognormal(next, 3000, 0.8))),
            unit: baseUnitOf(commodity, slug),
            rhythm: next() < 0.5 ? 'monthly' : 'one-off',
          },
          shipWindow: { from: month(start, from), to: month(start, from + Math.floor(next() * 3)) },
          certificates: [
            ...new Set(Array.from({ length: Math.floor(next() * 3) }, () => kinds[Math.floor(next() * 3)])),
          ],
          ceiling: { amount: round(basePrice(commodity) * (1 + next() * 0.4)), currency: 'USD' },
        },
      ],
    };
  });
}

function season(next: () => number): number[] {
  const all = Array.from({ length: 12 }, (_, month) => month + 1);
  if (next() < 0.4) return all;
  const first = Math.floor(next() * 12);
  return Array.from({ length: 2 + Math.floor(next() * 8) }, (_, k) => all[(first + k) % 12]).sort((a, b) => a - b);
}

const round = (amount: number): number => Math.round(amount * 100) / 100;
const month = (start: Date, later: number): string =>
  new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + later, 1)).toISOString().slice(0, 7);
