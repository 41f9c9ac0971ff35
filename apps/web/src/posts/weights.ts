export type Weights = Record<string, number>;

/** Weights as whole percent that come to 100: what rounding loses goes where it lost most. */
export function pointsOf(weights: Weights): Weights {
  const whole = 100 / (sumOf(weights) || 1);
  const exact = Object.entries(weights).map(([term, weight]) => ({ term, value: weight * whole }));
  const missing = Math.round(100 - exact.reduce((sum, { value }) => sum + Math.floor(value + 1e-9), 0));
  const first = new Set(
    exact
      .toSorted((a, b) => (b.value % 1) - (a.value % 1))
      .slice(0, missing)
      .map(({ term }) => term),
  );
  return Object.fromEntries(
    exact.map(({ term, value }) => [term, Math.floor(value + 1e-9) + (first.has(term) ? 1 : 0)]),
  );
}

/** The same as shares of 1. */
export const weightsOf = (points: Weights): Weights =>
  Object.fromEntries(Object.entries(points).map(([term, point]) => [term, point / 100]));

export const sumOf = (points: Weights): number => Object.values(points).reduce((sum, point) => sum + point, 0);

/**
 * Brings points to 100 together, each in proportion and none above `most`.
 * @param most in percent; with so many terms 100 can be reached
 */
export function evened(points: Weights, most: number): Weights {
  const terms = Object.keys(points);
  let free = terms;
  const settled: Weights = {};
  for (;;) {
    const left = 100 - sumOf(settled);
    const base = free.reduce((sum, term) => sum + points[term], 0);
    const share = (term: string): number => (base === 0 ? left / free.length : (points[term] / base) * left);
    const over = free.filter((term) => share(term) > most);
    if (over.length === 0) {
      const scaled = { ...settled, ...Object.fromEntries(free.map((term) => [term, share(term)])) };
      return pointsOf(Object.fromEntries(terms.map((term) => [term, scaled[term]])));
    }
    for (const term of over) settled[term] = most;
    free = free.filter((term) => !over.includes(term));
    // Whoever gave everything to few terms leaves the rest to the others.
    if (free.length === 0) return pointsOf(settled);
    if (free.every((term) => points[term] === 0)) {
      const rest = (100 - sumOf(settled)) / free.length;
      for (const term of free) settled[term] = rest;
      return pointsOf(Object.fromEntries(terms.map((term) => [term, settled[term]])));
    }
  }
}
