import { lagRows, sumUp } from './sum-up';

it.each([
  [['up', 'up'], 'up', []],
  [['up', 'degraded'], 'degraded', ['matching']],
  [['down', 'degraded'], 'down', ['scheduling', 'matching']],
] as const)('services that are %j are %s together', ([scheduling, matching], standing, services) => {
  const given = [
    { service: 'scheduling' as const, standing: scheduling },
    { service: 'matching' as const, standing: matching },
  ];
  expect(sumUp(given)).toEqual({ standing, services });
});

it('lists what waits to be read, the most first', () => {
  const state = (lag: { topic: string; events: number }[]) => ({ lag }) as never;
  const rows = lagRows([
    { service: 'gateway' },
    { service: 'matching', state: state([{ topic: 'a', events: 1 }]) },
    { service: 'scheduling', state: state([{ topic: 'b', events: 4 }]) },
  ]);
  expect(rows).toEqual([
    { service: 'scheduling', topic: 'b', events: 4, share: 1 },
    { service: 'matching', topic: 'a', events: 1, share: 0.25 },
  ]);
});

it('has whole shares of nothing', () => {
  const state = { lag: [{ topic: 'a', events: 0 }] } as never;
  expect(lagRows([{ service: 'matching', state }])[0].share).toBe(0);
});
