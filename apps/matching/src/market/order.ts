import type { MarketOffer } from './market-offer';
import { experienceCode, kmCode, merit, neutralFeedback, onTimeCode, sessionsCode } from './terms';

/** Rows that stay together whatever the order: a leaf's. */
const leaf = 32;

/**
 * The order in which offers of one commodity and form stand best: those that are alike in what the score is made of
 * side by side, so that the extremes of a few neighbours say much about each. A kd split: the offers are halved by the
 * number that spreads most just there (price, capacity or record), the halves again, down to a leaf.
 */
export function bestOrder(offers: readonly MarketOffer[]): MarketOffer[] {
  const dimensions = [ranks(offers, priceOf), ranks(offers, capacityOf), ranks(offers, recordOf)];
  const order = Uint32Array.from(offers, (_, row) => row);
  split(order, dimensions);
  return Array.from(order, (row) => offers[row]);
}

const priceOf = ({ price }: MarketOffer): number => price?.fob ?? Infinity;
const capacityOf = ({ free }: MarketOffer): number => -free;
const recordOf = ({ onTime, deliveries, cluster, exports, portKm, standing }: MarketOffer): number =>
  -merit(
    onTimeCode(onTime, deliveries),
    cluster === 1,
    experienceCode(exports),
    kmCode(portKm),
    sessionsCode(standing?.sessions),
    neutralFeedback,
  );

/** Each row's place by a number, 0–1: numbers of different kinds become comparable. */
function ranks(offers: readonly MarketOffer[], numberOf: (offer: MarketOffer) => number): Float64Array {
  const numbers = Float64Array.from(offers, numberOf);
  const rows = Uint32Array.from(offers, (_, row) => row).sort((a, b) => numbers[a] - numbers[b] || a - b);
  const places = new Float64Array(offers.length);
  rows.forEach((row, place) => (places[row] = place / offers.length));
  return places;
}

function split(order: Uint32Array, dimensions: readonly Float64Array[]): void {
  if (order.length <= leaf) return;
  const widest = dimensions.reduce((best, each) => (spread(order, each) > spread(order, best) ? each : best));
  order.sort((a, b) => widest[a] - widest[b]);
  // Halves of whole leaves, or every leaf behind an odd one would mix two neighbourhoods.
  const middle = Math.ceil(order.length / (2 * leaf)) * leaf;
  split(order.subarray(0, middle), dimensions);
  split(order.subarray(middle), dimensions);
}

function spread(order: Uint32Array, places: Float64Array): number {
  let [least, most] = [1, 0];
  for (const row of order) {
    const place = places[row];
    if (place < least) least = place;
    if (place > most) most = place;
  }
  return most - least;
}
