import { Gauge, type Registry } from 'prom-client';
import type { SelfCheckReport } from './market.dto';

/** @param age milliseconds since the last whole check; 0 where none is wanted */
export function registerSelfCheckMetrics(
  registry: Registry,
  last: () => SelfCheckReport | undefined,
  age: () => number,
): void {
  new Gauge({
    name: 'titik_market_differences',
    help: 'Offers and demands that differed in the last self-check',
    labelNames: ['kind'],
    registers: [registry],
    collect() {
      this.set({ kind: 'offer' }, last()?.offersDifferent ?? 0);
      this.set({ kind: 'demand' }, last()?.demandsDifferent ?? 0);
    },
  });
  new Gauge({
    name: 'titik_market_self_check_age_seconds',
    help: 'Time since the last self-check that came to its end, or since the start',
    registers: [registry],
    collect() {
      this.set(age() / 1000);
    },
  });
}
