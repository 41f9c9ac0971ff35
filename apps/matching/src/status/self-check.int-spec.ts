import { type Demand, DemandRegistered } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { type Offer, OfferRecorded } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { OfferIndex } from '../market/offer-index';
import { MatchingModule } from '../matching.module';
import type { MarketStatus, SelfCheckReport } from './market.dto';
import { SelfCheck } from './self-check';

jest.setTimeout(120_000);

let service: TestService;
beforeEach(async () => {
  service = await testService(MatchingModule, 'matching', database);
});
afterEach(() => service?.stop().catch(() => undefined));

const offered = (offer: Offer) => service.publish(eventOf(OfferRecorded, { offer }));
const registered = (demand: Demand) => service.publish(eventOf(DemandRegistered, { demand }));
const stored = (demandId: string) =>
  eventually(() => request(service.url).get(`/api/v1/matches/${demandId}`).expect(200), 20_000);
const status = async (): Promise<MarketStatus> =>
  (await request(service.url).get('/api/v1/market/status').expect(200)).body;
const holds = (offers: number, openDemands: number) =>
  eventually(async () => expect(await status()).toMatchObject({ offers, openDemands, pending: 0 }), 20_000);

const metric = async (line: RegExp): Promise<number> => {
  const { text } = await request(service.url).get('/metrics').expect(200);
  return Number(text.match(line)?.[1]);
};
const differences = async () => [
  await metric(/titik_market_differences\{[^}]*kind="offer"[^}]*\} (\d+)/),
  await metric(/titik_market_differences\{[^}]*kind="demand"[^}]*\} (\d+)/),
];
/** A whole check as a person starts it. */
async function checked(): Promise<SelfCheckReport> {
  const before = (await status()).selfCheck?.at;
  await request(service.url).post('/api/v1/market/self-check').expect(202);
  return eventually(async () => {
    const { selfCheck } = await status();
    expect(selfCheck?.at).not.toBe(before);
    return selfCheck!;
  }, 60_000);
}

it('finds nothing where nothing is wrong, and tells when it looked', async () => {
  const [first, second] = [build.offer(), build.offer()];
  await offered(first);
  await offered(second);
  await offered({ ...second, version: 2, state: 'withdrawn' });
  const demand = build.demand();
  await registered(demand);
  await stored(demand.demandId);
  await holds(1, 1);
  expect((await status()).selfCheck).toBeUndefined();
  expect(await checked()).toMatchObject({
    offersChecked: 3,
    offersDifferent: 0,
    demandsChecked: 1,
    demandsDifferent: 0,
    tookMs: expect.any(Number),
  });
  expect(await differences()).toEqual([0, 0]);
  expect(await metric(/titik_market_self_check_age_seconds\{[^}]*\} ([\d.]+)/)).toBeLessThan(60);
  await eventually(async () => {
    const { lanes } = await status();
    expect(lanes.map(({ lag }) => lag)).toEqual([0, 0, 0, 0]);
  });
});

it('catches an offer that is missing from this instance’s market, and one that should not be there', async () => {
  const [missing, stale, surplus] = [build.offer(), build.offer(), build.offer()];
  await offered(missing);
  await offered(stale);
  const demand = build.demand();
  await registered(demand);
  await stored(demand.demandId);
  await holds(2, 1);
  const index = service.app.get(OfferIndex);
  index.upsert({ ...missing, version: 99, state: 'withdrawn' });
  index.upsert({ ...stale, version: 2, price: { amount: 1, currency: 'USD', incoterm: 'FOB' } });
  index.upsert(surplus);
  const report = await checked();
  expect([...report.offerIds].sort()).toEqual([missing, stale, surplus].map(({ offerId }) => offerId).sort());
  expect(report).toMatchObject({ offersDifferent: 3, demandsDifferent: 1 });
  expect(await differences()).toEqual([3, 1]);
});

it('catches a stored result that the market does not give', async () => {
  const [offer, demand] = [build.offer(), build.demand()];
  await offered(offer);
  await registered(demand);
  await stored(demand.demandId);
  await holds(1, 1);
  await service.app
    .get(DataSource)
    .query(`update line_match set result = jsonb_set(result::jsonb, '{eligible}', '7') where demand_id = $1`, [
      demand.demandId,
    ]);
  expect(await checked()).toMatchObject({ offersDifferent: 0, demandsDifferent: 1, demandIds: [demand.demandId] });
  expect(await differences()).toEqual([0, 1]);
});

it('sounds no alarm while offers and demands come, and never runs twice at a time', async () => {
  const selfCheck = service.app.get(SelfCheck);
  const flood = Promise.all(
    Array.from({ length: 60 }, async (_, at) => {
      await new Promise((resolve) => setTimeout(resolve, 40 * at));
      const offer = build.offer();
      await offered(offer);
      await registered(build.demand());
      await offered({ ...offer, version: 2, moq: 50 });
    }),
  );
  const [one, other] = await Promise.all([selfCheck.run(), selfCheck.run()]);
  expect(one).toBe(other);
  expect(one).toMatchObject({ offersDifferent: 0, demandsDifferent: 0 });
  await flood;
  await holds(60, 60);
  await eventually(async () => {
    const [{ count }] = await service.app.get(DataSource).query('select count(*)::int as count from open_demand');
    expect(count).toBe(60);
  }, 20_000);
  const { offersChecked, ...after } = await selfCheck.run();
  expect(after).toMatchObject({ offersDifferent: 0, demandsDifferent: 0, demandsChecked: 60 });
  expect(offersChecked).toBeGreaterThanOrEqual(60);
});

it('a service that is stopped does not wait for its check', async () => {
  await offered(build.offer());
  await holds(1, 0);
  service.app.get(OfferIndex).upsert(build.offer());
  const running = service.app.get(SelfCheck).run();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const begun = Date.now();
  await Promise.all([expect(running).rejects.toThrow('aborted'), service.stop()]);
  expect(Date.now() - begun).toBeLessThan(8000);
});
