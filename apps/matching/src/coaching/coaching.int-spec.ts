import { type Demand, DemandClosed, DemandRegistered } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { type HeldCertificate, type Offer, OfferRecorded } from '@titik/contracts/offer.events';
import type { VillageRef } from '@titik/contracts/values';
import { migrate } from '@titik/platform/migrate';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { emptyDatabase } from '@titik/testing/test-database';
import { testService, type TestService, testTopics } from '@titik/testing/test-service';
import request from 'supertest';
import { database } from '../data-source';
import { MatchingModule } from '../matching.module';
import type { UnlockReport, UnlockRow, VillageGaps } from './coaching.dto';
import type { UnmetPage } from './unmet.dto';

jest.setTimeout(120_000);

let one: TestService;
let two: TestService;
let drop: () => Promise<void>;

const held = (kinds: string[]): HeldCertificate[] =>
  kinds.map((kind) => ({ kind, validFrom: '2025-01-01', validTo: '2035-12-31' }));
const village = (code: string, name: string, regency = 'Kabupaten Bangkalan', province = 'Jawa Timur'): VillageRef => ({
  code,
  name,
  regency,
  province,
});

const kwanyar = village('3526010001', 'Kwanyar Barat');
const sepulu = village('3526020002', 'Sepulu');
const masalembu = village('3529010003', 'Masalembu', 'Kabupaten Sumenep');
const konawe = village('7402010004', 'Soropia', 'Kabupaten Konawe', 'Sulawesi Tenggara');

const crabOf = (villages: VillageRef[], certificates: string[], part: Partial<Offer> = {}): Offer =>
  build.offer({
    producer: build.offerProducer({ name: villages[0].name, villages }),
    certificates: held(certificates),
    ...part,
  });

/** Kwanyar and an off-taker for Sepulu and Masalembu lack HACCP alone; Konawe lacks two papers. */
const offers = {
  kwanyar: crabOf([kwanyar], ['skp', 'approval-number']),
  offTaker: crabOf([sepulu, masalembu], ['skp', 'approval-number'], {
    capacity: { unit: 'KGM', dependable: 9000, potential: 9000, committed: 0 },
  }),
  konawe: crabOf([konawe], ['approval-number']),
};

const forEu = ['haccp', 'skp', 'approval-number'];
const wanted = (min: number, rhythm: 'monthly' | 'one-off') =>
  build.line({ certificates: forEu, quantity: { min, unit: 'KGM', rhythm } });
const demands = [
  build.demand({ country: 'DE', lines: [wanted(2000, 'monthly'), wanted(5000, 'one-off')] }),
  build.demand({ country: 'PL', lines: [wanted(3000, 'monthly')] }),
  build.demand({ country: 'US', lines: [wanted(1000, 'one-off')] }),
];

beforeAll(async () => {
  const own = await emptyDatabase();
  drop = own.drop;
  await migrate(database, own.url);
  const shared = { TOPIC_PREFIX: await testTopics(), DATABASE_URL: own.url };
  one = await testService(MatchingModule, 'matching', database, shared);
  two = await testService(MatchingModule, 'matching', database, shared);
  for (const offer of Object.values(offers)) await offered(offer);
  for (const demand of demands) await one.publish(eventOf(DemandRegistered, { demand }));
});
afterAll(async () => {
  await Promise.all([one?.stop(), two?.stop()]);
  await drop?.();
});

const offered = (offer: Offer) => one.publish(eventOf(OfferRecorded, { offer }));

const get = (path: string, { at = one, language = 'en', accept = 'application/json' } = {}) =>
  request(at.url).get(`/api/v1/coaching${path}`).set('accept-language', language).set('accept', accept);

const rows = async (query: string, at = one): Promise<UnlockRow[]> => {
  const body: UnlockReport = (await get(`/unlocks?${query}`, { at }).expect(200)).body;
  return body.rows;
};

const haccp = async (query = 'by=lack', at = one) => (await rows(query, at)).find(({ lack }) => lack?.item === 'haccp');

const soon = <T>(check: () => Promise<T>) => eventually(check, 30_000);

it('names HACCP with the demands, lines, quantities, markets and villages that it would open', async () => {
  await soon(async () =>
    expect(await haccp()).toMatchObject({
      demands: 3,
      lines: 4,
      quantities: [
        { unit: 'KGM', rhythm: 'monthly', quantity: 5000, uncovered: 5000 },
        { unit: 'KGM', rhythm: 'one-off', quantity: 6000, uncovered: 6000 },
      ],
      markets: ['EU', 'US'],
      villages: 3,
      villagesAtLeast: false,
      lack: { gate: 'certificate', item: 'haccp', training: { code: 'food-safety' } },
      text:
        'HACCP certificate would open 3 open demands: 5 t a month and 6 t once, in the EU, the US; ' +
        '3 villages could use it',
    }),
  );
  expect(await rows('by=lack')).toHaveLength(1);
  const { body } = await get('/unlocks', { language: 'id' }).expect(200);
  expect(body.rows[0].text).toBe(
    'Sertifikat HACCP akan membuka 3 permintaan: 5 t per bulan dan 6 t sekali kirim, di Uni Eropa, Amerika Serikat; ' +
      'dapat dimanfaatkan 3 desa',
  );
});

it('groups the same by training, village, commodity and market, each demand once', async () => {
  const named = async (query: string) => (await rows(query)).map(({ name, demands, lines }) => [name, demands, lines]);
  expect(await named('by=training')).toEqual([['Food safety and HACCP training', 3, 4]]);
  expect(await named('by=market')).toEqual([
    ['the EU', 2, 3],
    ['the US', 1, 1],
  ]);
  expect((await named('by=commodity')).map(([, ...numbers]) => numbers)).toEqual([[3, 4]]);
  expect(await named('by=village')).toEqual([
    ['Kwanyar Barat', 3, 4],
    ['Sepulu', 3, 4],
    ['Masalembu', 3, 4],
  ]);
  expect((await rows('by=village&limit=1')).map(({ village }) => village)).toEqual([kwanyar]);
});

it('narrows down to a market, a commodity, a province or a village', async () => {
  expect(await haccp('market=US')).toMatchObject({ demands: 1, markets: ['US'], villages: 3 });
  expect(await haccp('commodity=seafood')).toMatchObject({ demands: 3 });
  expect(await haccp('commodity=tuna')).toBeUndefined();
  expect(await haccp('province=jawa%20timur')).toMatchObject({ demands: 3, villages: 3 });
  expect(await haccp('province=Sulawesi%20Tenggara')).toBeUndefined();
  expect(await haccp(`village=${masalembu.code}`)).toMatchObject({ demands: 3, lines: 4, villages: 1 });
  expect(await rows(`village=${konawe.code}`)).toEqual([]);
  await get('/unlocks?village=12').expect(400);
  await get('/unlocks?by=moon').expect(400);
});

it('narrows down to one lack, by village too', async () => {
  expect(await haccp('gate=certificate&item=haccp')).toMatchObject({ demands: 3 });
  expect(await rows('gate=certificate&item=skp')).toEqual([]);
  expect((await rows('by=village&gate=certificate&item=haccp')).map(({ name }) => name)).toHaveLength(3);
  expect(await rows('by=village&gate=moq')).toEqual([]);
});

it('lists lines that nobody covers, page by page and as a file', async () => {
  const page = async (query = ''): Promise<UnmetPage> => (await get(`/unmet?${query}`).expect(200)).body;
  const all = await page();
  expect([all.total, all.items.length, all.next]).toEqual([4, 4, undefined]);
  expect(all.items.find(({ market }) => market === 'US')).toMatchObject({
    market: 'US',
    unit: 'KGM',
    rhythm: 'one-off',
    wanted: 1000,
    shortfall: 1000,
    coverage: 0,
    lacks: [{ gate: 'certificate', item: 'haccp', villages: 3, villagesAtLeast: false }],
  });
  const first = await page('limit=3');
  expect([...first.items, ...(await page(`limit=3&after=${first.next}`)).items]).toEqual(all.items);
  expect((await page('market=EU')).total).toBe(3);
  expect((await page('coverage=partly')).total).toBe(0);
  const { text } = await get('/unmet?format=csv&limit=1')
    .expect(200)
    .expect('content-type', /text\/csv/);
  expect(text.trimEnd().split('\r\n')).toHaveLength(5);
  await get('/unmet?after=nowhere').expect(400);
});

it('gives a village the list of its gaps, those with another one too', async () => {
  const gaps = async (code: string): Promise<VillageGaps> => (await get(`/villages/${code}`).expect(200)).body;
  const [mine] = (await gaps(kwanyar.code)).offers;
  expect(mine).toMatchObject({ offerId: offers.kwanyar.offerId, openAlready: 0 });
  expect(mine.gaps).toMatchObject([{ lack: { item: 'haccp' }, demands: 3, lines: 4, withAnother: 0 }]);
  expect(mine.gaps[0].examples).toHaveLength(4);
  expect(mine.gaps[0].examples[0].text).toMatch(/^Does not hold: HACCP certificate/);
  const [far] = (await gaps(konawe.code)).offers;
  expect(far.gaps.map(({ lack, demands, withAnother }) => [lack.item, demands, withAnother])).toEqual([
    ['haccp', 0, 3],
    ['skp', 0, 3],
  ]);
  expect((await get('/villages/9999999999').expect(404)).body.code).toBe('coaching.unknown-village');
});

it('comes as CSV for a spreadsheet, by header and by query', async () => {
  const { text } = await get('/unlocks', { accept: 'text/csv' })
    .expect(200)
    .expect('content-type', /text\/csv/);
  const [header, row, ...others] = text.trimEnd().split('\r\n');
  expect(header).toMatch(/^name,gate,certificate,training,/);
  expect(row).toContain('HACCP certificate,certificate,haccp,food-safety,');
  expect(row).toContain(',3,4,5000 KGM,5000 KGM,6000 KGM,6000 KGM,EU US,3,false,');
  expect(others).toEqual([]);
  expect((await get('/unlocks?format=csv').expect(200)).text).toBe(text);
  expect((await get('/unlocks?format=json', { accept: 'text/csv' }).expect(200)).body.rows).toHaveLength(1);
});

it('whichever instance is asked, the answer is the same', async () => {
  for (const by of ['lack', 'training', 'village', 'commodity', 'market']) {
    await soon(async () => expect(await rows(`by=${by}`, two)).toEqual(await rows(`by=${by}`, one)));
  }
});

it('a certificate that was gained is no lack any more', async () => {
  await offered({ ...offers.kwanyar, version: 2, certificates: held(forEu) });
  await soon(async () => expect(await haccp()).toMatchObject({ demands: 3, villages: 2 }));
  const { body } = await get(`/villages/${kwanyar.code}`).expect(200);
  expect(body.offers[0]).toMatchObject({ openAlready: 3, gaps: [] });
  // 5 t a month of its own are free now: less is uncovered than before.
  const monthly = (row?: UnlockRow) => row?.quantities.find(({ rhythm }) => rhythm === 'monthly');
  await soon(async () => expect(monthly(await haccp())).toMatchObject({ quantity: 5000, uncovered: 0 }));
});

it('a demand that is closed opens nothing', async () => {
  const [first, second, third] = demands;
  const close = (demand: Demand) =>
    one.publish(eventOf(DemandClosed, { demand: { ...demand, version: 2, state: 'closed' } }));
  await close(first);
  await soon(async () => expect(await haccp('by=lack', two)).toMatchObject({ demands: 2, lines: 2 }));
  await close(second);
  await close(third);
  for (const at of [one, two]) await soon(async () => expect(await rows('by=lack', at)).toEqual([]));
});
