import { type Demand, DemandRegistered, DemandRevised } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import type { LineMatch } from '@titik/contracts/match.events';
import { type Offer, OfferRecorded } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { MatchingModule } from '../matching.module';
import type { DemandMatches } from '../matches/matches.dto';
import type { MatchReplay, VersionPage } from './history.dto';
import { HistoryPruner } from './history-pruner';

jest.setTimeout(90_000);

let service: TestService;
beforeAll(async () => {
  service = await testService(MatchingModule, 'matching', database);
});
afterAll(() => service?.stop());

const query = (sql: string, values: unknown[] = []) => service.app.get(DataSource).query(sql, values);
const ask = (path: string) => request(service.url).get(`/api/v1/matches${path}`).set('accept-language', 'en');
const get = async <T>(path: string): Promise<T> => (await ask(path).expect(200)).body;
const offered = (offer: Offer) => service.publish(eventOf(OfferRecorded, { offer }));
const registered = (demand: Demand) => service.publish(eventOf(DemandRegistered, { demand }));
const reaches = (demandId: string, version: number) =>
  eventually(async () => expect((await get<DemandMatches>(`/${demandId}`)).version).toBe(version), 20_000);
const replayed = (demandId: string, version: number) => get<MatchReplay>(`/${demandId}/versions/${version}/replay`);

const dollars = (amount: number) => ({ amount, currency: 'USD' });
const cocoa = (price: number, name: string): Offer =>
  build.offer({
    commodity: 'cocoa',
    form: 'beans',
    price: { ...dollars(price), incoterm: 'FOB' },
    producer: build.offerProducer({ name }),
  });
const wanted = (): Demand =>
  build.demand({ lines: [build.line({ commodity: 'cocoa', form: 'beans', certificates: [], ceiling: dollars(20) })] });

it('keeps every result with the demand that it was made from, and each can be reckoned again', async () => {
  const demand = wanted();
  const { demandId } = demand;
  await registered(demand);
  await reaches(demandId, 1);
  const [dear, cheap] = [cocoa(16, 'dear'), cocoa(12, 'cheap')];
  await offered(dear);
  await reaches(demandId, 2);
  await offered(cheap);
  await reaches(demandId, 3);
  const [line] = demand.lines;
  const lines = [{ ...line, words: 'kakao', ceiling: dollars(14) }, build.line()];
  await service.publish(eventOf(DemandRevised, { demand: { ...demand, version: 2, lines } }));
  await reaches(demandId, 4);

  const { items, next } = await get<VersionPage>(`/${demandId}/versions`);
  const seen = items.map(({ version, lines: its }) => [version, its.length, its.map(({ eligible }) => eligible)]);
  expect(seen.slice(1)).toEqual([
    [3, 1, [2]],
    [2, 1, [1]],
    [1, 1, [0]],
  ]);
  expect([next, items[0].version, items[0].lines.length]).toEqual([undefined, 4, 2]);
  expect(items[1].lines[0].first.map(({ producerName }) => producerName)).toEqual(['cheap', 'dear']);
  const times = items.map(({ storedAt }) => new Date(storedAt).getTime());
  expect(times).toEqual([...times].sort((a, b) => b - a));

  const page = await get<VersionPage>(`/${demandId}/versions?limit=2`);
  expect([page.items.map(({ version }) => version), page.next]).toEqual([[4, 3], 3]);
  const rest = await get<VersionPage>(`/${demandId}/versions?limit=2&after=3`);
  expect([rest.items.map(({ version }) => version), rest.next]).toEqual([[2, 1], undefined]);

  const then = await get<DemandMatches>(`/${demandId}?version=2`);
  expect(then).toMatchObject({ version: 2, state: 'open', lines: [{ words: line.words }] });
  expect(then.lines).toHaveLength(1);
  expect(JSON.stringify(then.lines[0].candidates[0].reasons)).toContain('ceiling of 20');
  expect(await get<DemandMatches>(`/${demandId}?version=4`)).toEqual(await get<DemandMatches>(`/${demandId}`));

  for (const version of [1, 2, 3, 4]) {
    const replay = await replayed(demandId, version);
    expect([version, replay.same]).toEqual([version, true]);
    for (const each of replay.lines) expect(each.replayed).toEqual(each.stored);
  }
});

it('lines that a demand has no more are in its history', async () => {
  const kept = wanted().lines[0];
  const demand = build.demand({ lines: [build.line(), kept] });
  await registered(demand);
  await reaches(demand.demandId, 1);
  await service.publish(eventOf(DemandRevised, { demand: { ...demand, version: 2, lines: [kept] } }));
  await reaches(demand.demandId, 2);
  expect((await get<DemandMatches>(`/${demand.demandId}`)).lines).toHaveLength(1);
  expect((await get<DemandMatches>(`/${demand.demandId}?version=1`)).lines.map(({ lineId }) => lineId)).toEqual(
    demand.lines.map(({ lineId }) => lineId),
  );
});

/** A demand with a result of last month, as `additive-1` made and stored it. */
async function ofLastMonth(): Promise<string> {
  const line = build.line({ commodity: 'pepper', form: 'black', ceiling: dollars(20), incoterm: 'CIF' });
  const demand = build.demand({ lines: [line] });
  await registered(demand);
  await reaches(demand.demandId, 1);
  const facts = { deliveries: 10, onTime: 9, season: 0xfff, cluster: 1, extra: ['skp', 'approval-number'] };
  const about = { producerId: 'p', producerName: 'P', commodity: 'pepper', form: 'black' };
  const result: LineMatch = {
    lineId: line.lineId,
    words: line.words,
    wanted: line.quantity,
    candidates: [
      { ...about, offerId: 'a', score: 0.8268, available: 5000, facts: { ...facts, price: 14, currency: 'USD' } },
      { ...about, offerId: 'b', score: 0.5833, available: 1000, facts: { ...facts, deliveries: 0, onTime: 0 } },
    ],
    eligible: 2,
    supply: { parts: [], coverage: 0, shortfall: 0 },
    nearMisses: [],
  };
  await query(
    `insert into past_match (demand_id, version, line_id, scoring, result, stored_at)
     values ($1, 1, $2, 'additive-1', $3, now() - interval '30 days')`,
    [demand.demandId, line.lineId, JSON.stringify(result)],
  );
  await query('update line_match set version = 2 where demand_id = $1', [demand.demandId]);
  await query('update open_demand set match_version = 2 where demand_id = $1', [demand.demandId]);
  return demand.demandId;
}

it('a result of an earlier scoring comes out as that scoring made it; a fact that was changed shows', async () => {
  const demandId = await ofLastMonth();
  expect(await replayed(demandId, 1)).toMatchObject({ version: 1, scoring: 'additive-1', same: true });
  const told = await get<DemandMatches>(`/${demandId}?version=1`);
  expect(told.scoring).toBe('additive-1');
  expect(told.lines[0].candidates[0].reasons.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(
    0.8268,
    3,
  );

  await query(
    `update past_match set result = jsonb_set(result::jsonb, '{candidates,0,facts,onTime}', '2') where demand_id = $1`,
    [demandId],
  );
  const tampered = await replayed(demandId, 1);
  expect(tampered).toMatchObject({
    same: false,
    lines: [{ same: false, stored: [{ score: 0.8268 }, { score: 0.5833 }] }],
  });
  expect(tampered.lines[0].replayed[0].score).toBeLessThan(0.8268);
});

it('says what is not known', async () => {
  const demandId = await ofLastMonth();
  expect((await ask(`/${demandId}/versions/7/replay`).expect(404)).body.code).toBe('match.unknown-version');
  expect((await ask(`/${demandId}?version=7`).expect(404)).body.code).toBe('match.unknown-version');
  const { demandId: nobody } = build.demand();
  expect((await ask(`/${nobody}/versions`).expect(404)).body.code).toBe('match.unknown-demand');
  await query(`update past_match set scoring = 'by-hand' where demand_id = $1`, [demandId]);
  expect((await ask(`/${demandId}/versions/1/replay`).expect(409)).body.code).toBe('match.unknown-scoring');
  expect((await get<DemandMatches>(`/${demandId}?version=1`)).lines[0].candidates).toHaveLength(2);
});

it('forgets results after 400 days, in batches, and nothing younger', async () => {
  await query(
    `insert into past_match (demand_id, version, line_id, scoring, result, stored_at)
     select gen_random_uuid(), 1, gen_random_uuid(), 'additive-1', '{}', now() - interval '401 days'
     from generate_series(1, 2300)`,
  );
  await query(
    `insert into past_demand (demand_id, match_version, demand, kept_at)
     values (gen_random_uuid(), 1, '{}', now() - interval '401 days')`,
  );
  const [young] = await query(
    `select count(*)::int as count from past_match where stored_at > now() - interval '399 days'`,
  );
  expect(young.count).toBeGreaterThan(0);
  expect(await service.app.get(HistoryPruner).prune()).toBe(2300);
  expect(await query('select count(*)::int as count from past_match')).toEqual([young]);
  expect(await query(`select 1 from past_demand where kept_at < now() - interval '400 days'`)).toEqual([]);
});
