import type { Schemas } from '../api/client';

type ServiceStatus = Schemas['ServiceStatus'];

export interface Summary {
  standing: ServiceStatus['standing'];
  /** Those that are not up */
  services: ServiceStatus['service'][];
}

/** How the product is as a whole: as its worst service. */
export function sumUp(services: readonly Pick<ServiceStatus, 'service' | 'standing'>[]): Summary {
  const worst = (['down', 'degraded'] as const).find((each) => services.some(({ standing }) => standing === each));
  return {
    standing: worst ?? 'up',
    services: services.filter(({ standing }) => standing !== 'up').map(({ service }) => service),
  };
}

export interface LagRow {
  service: ServiceStatus['service'];
  topic: string;
  events: number;
  /** Of the largest, 0 to 1 */
  share: number;
}

/** What waits to be read, by service and topic, the most first. */
export function lagRows(services: readonly Pick<ServiceStatus, 'service' | 'state'>[]): LagRow[] {
  const rows = services.flatMap(({ service, state }) => (state?.lag ?? []).map((lag) => ({ service, ...lag })));
  const most = Math.max(1, ...rows.map(({ events }) => events));
  return rows.map((row) => ({ ...row, share: row.events / most })).toSorted((a, b) => b.events - a.events);
}
