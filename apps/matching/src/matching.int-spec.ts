import {
  type Demand,
  DemandClosed,
  DemandRegistered,
  DemandReopened,
  DemandRevised,
} from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { type Offer, OfferRecorded } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from './data-source';
import { MatchingModule } from './matching.module';
import type { DemandMatches } from './matches/matches.dto';

jest.setTimeout(90_000);

let service: TestService;
beforeAll(async () => {
  service = await testService(MatchingModule, 'matching', database);
});
afterAll(() => service.stop());

const offered = (offer: Offer) => service.publish(eventOf(OfferRecorded, { offer }));
const registered = (demand: Demand) => service.publish(eventOf(DemandRegistered, { demand }));
const closed = (demand: Demand) =>
  service.publish(eventOf(DemandClosed, { demand: { ...demand, state: 'closed', version: demand.version + 1 } }));

const get = (path: string, language = 'en') =>
  request(service.url).get(`/api/v1${path}`).set('accept-language', language);

const matches = (demandId: string): Promise<DemandMatches> =>
  eventually(async () => (await get(`/matches/${demandId}`).expect(200)).body as DemandMatches);

const candidates = async (demandId: string): Promise<string[][]> =>
  (await matches(demandId)).lines.map((line) => line.candidates.map(({ offerId }) => offerId));

const quiet = () =>
  eventually(async () => {
    const { body } = await get('/market/self-check').expect(200);
    expect(body).toMatchObject({ pending: 0, different: 0 });
    return body as { checked: number };
  }, 20_000);

const tuna = { commodity: 'tuna', form: 'loin' };
const producer = (name: string) => build.offerProducer({ name });

it('offer, then demand: both lines of the Sydney case find the off-taker, in one session', async () => {
  const dsa = producer('DSA Yayasan Maritim Nusantara');
  const fish = build.offer({ ...tuna, producer: dsa });
  const crab = build.offer({ producer: dsa });
  await offered(fish);
  await offered(crab);
  await eventually(async () => expect((await get('/market/status')).body.offers).toBe(2));
  const demand = build.demand({ lines: [build.line({ ...tuna, words: 'tuna' }), build.line({ words: 'crab meat' })] });
  await registered(demand);
  expect(await candidates(demand.demandId)).toEqual([[fish.offerId], [crab.offerId]]);

  const { body } = await get(`/proposals?demandId=${demand.demandId}`).expect(200);
  expect(body.items).toHaveLength(1);
  expect(body.items[0]).toMatchObject({ producerName: dsa.name, lines: [{ words: 'tuna' }, { words: 'crab meat' }] });

  const [english, indonesian] = await Promise.all(
    ['en', 'id'].map((language) => get(`/matches/${demand.demandId}`, language)),
  );
  const texts = ({ body: { lines } }: typeof english) =>
    lines[0].candidates[0].reasons.map(({ text }: { text: string }) => text);
  expect(texts(english)).toContain('On time in 9 of 10 deliveries (90 %)');
  expect(texts(indonesian)).toContain('Tepat waktu 9 dari 10 pengiriman (90 %)');
});

it('demand, then offer: the pair is found, the result replaced and only news proposed', async () => {
  const line = build.line({ commodity: 'cocoa', form: 'beans', certificates: [] });
  const demand = build.demand({ lines: [line] });
  await registered(demand);
  expect(await candidates(demand.demandId)).toEqual([[]]);

  const offer = build.offer({ commodity: 'cocoa', form: 'beans', producer: producer('Kutai Timur') });
  await offered(offer);
  await eventually(async () => expect(await candidates(demand.demandId)).toEqual([[offer.offerId]]));
  expect((await matches(demand.demandId)).version).toBe(2);

  const second = build.offer({ commodity: 'cocoa', form: 'beans', producer: producer('Berau') });
  await offered(second);
  await eventually(async () => expect((await matches(demand.demandId)).version).toBe(3));
  await offered({ ...offer, version: 2, state: 'withdrawn' });
  await eventually(async () => expect(await candidates(demand.demandId)).toEqual([[second.offerId]]));

  const { body } = await get(`/proposals?demandId=${demand.demandId}`);
  expect(body.items.map((item: { producerName: string }) => item.producerName)).toEqual(['Kutai Timur', 'Berau']);
});

it('writes nothing for an offer that changes no result', async () => {
  const demand = build.demand({ lines: [build.line({ commodity: 'coffee', form: undefined, certificates: [] })] });
  await registered(demand);
  await matches(demand.demandId);
  const winter = build.offer({ commodity: 'coffee', form: 'green', seasonMonths: [11] });
  await offered(winter);
  const probe = build.offer({ commodity: 'tuna', form: 'canned' });
  await offered(probe);
  await quiet();
  expect((await matches(demand.demandId)).version).toBe(1);
});

it('a closed demand keeps its matches and takes no new ones', async () => {
  const line = build.line({ commodity: 'vanilla', form: undefined, certificates: [] });
  const demand = build.demand({ lines: [line] });
  await registered(demand);
  await matches(demand.demandId);
  await closed(demand);
  await eventually(async () => expect((await matches(demand.demandId)).state).toBe('closed'));
  await offered(build.offer({ commodity: 'vanilla', form: 'beans' }));
  await quiet();
  expect(await matches(demand.demandId)).toMatchObject({ version: 1, lines: [{ candidates: [] }] });
});

it('a demand that is opened again is matched with what came meanwhile', async () => {
  const demand = build.demand({ lines: [build.line({ commodity: 'nutmeg', form: undefined, certificates: [] })] });
  await registered(demand);
  await matches(demand.demandId);
  await closed(demand);
  await eventually(async () => expect((await matches(demand.demandId)).state).toBe('closed'));
  const offer = build.offer({ commodity: 'nutmeg', form: 'whole', producer: producer('Banda') });
  await offered(offer);
  await service.publish(eventOf(DemandReopened, { demand: { ...demand, version: 3 } }));
  await eventually(async () => expect(await candidates(demand.demandId)).toEqual([[offer.offerId]]));
  expect(await matches(demand.demandId)).toMatchObject({ state: 'open', version: 2 });
});

it('a revised demand loses the lines that it no longer has', async () => {
  const demand = build.demand({ lines: [build.line(), build.line({ ...tuna })] });
  await registered(demand);
  await matches(demand.demandId);
  const kept = demand.lines[1];
  await service.publish(eventOf(DemandRevised, { demand: { ...demand, version: 2, lines: [kept] } }));
  await eventually(async () => {
    const { version, lines } = await matches(demand.demandId);
    expect([version, lines.map(({ lineId }) => lineId)]).toEqual([2, [kept.lineId]]);
  });
  const rows = await service.app
    .get(DataSource)
    .query('select line_id from line_match where demand_id = $1', [demand.demandId]);
  expect(rows).toEqual([{ line_id: kept.lineId }]);
});

it('a demand that is not known is a problem with a code', async () => {
  const { body } = await get(`/matches/${randomUUID()}`).expect(404);
  expect(body.code).toBe('match.unknown-demand');
});

it('takes a lane back that another instance fenced off, and parks nothing', async () => {
  const dataSource = service.app.get(DataSource);
  await dataSource.query('update lane set epoch = epoch + 1');
  const demands = Array.from({ length: 8 }, () => build.demand());
  for (const demand of demands) await registered(demand);
  await eventually(async () => {
    for (const { demandId } of demands) await get(`/matches/${demandId}`).expect(200);
  }, 30_000);
  expect((await get('/parked')).body.items).toEqual([]);
});
