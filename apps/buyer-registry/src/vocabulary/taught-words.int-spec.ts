import { newId } from '@titik/contracts/new-id';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { BuyerRegistryModule } from '../buyer-registry.module';
import { database } from '../data-source';
import { postIdOf } from '../trade-posts/seed-posts';
import type { LearntWordView, UnresolvedWord } from './unresolved-word.dto';

jest.setTimeout(60_000);
const postId = postIdOf('itpc', 'Sydney');
const buyerId = newId();
const year = new Date().getUTCFullYear() + 1;
const phrase = 'Golek  Berantah';

let first: TestService;
let second: TestService;
const api = (service = first) => request(`${service.url}/api/v1`);
const demand = (words: string) => ({
  postId,
  buyerId,
  lines: [
    {
      words,
      quantity: { min: 2, unit: 'TNE', rhythm: 'monthly' },
      shipWindow: { from: `${year}-03`, to: `${year}-05` },
    },
  ],
});
const queue = async (state = 'waiting') =>
  (await api().get('/unresolved-words').query({ state }).expect(200)).body.items as UnresolvedWord[];
const resolved = async (service: TestService, q: string) =>
  (await api(service).get('/catalogue/resolve').query({ q, lang: 'en' }).expect(200)).body;
const waiting = async (words: string): Promise<UnresolvedWord> => {
  await api().post('/demands').send(demand(words)).expect(422);
  return (await queue()).find((each) => each.phrase === words.toLowerCase().replace(/\s+/g, ' '))!;
};

/** Another instance beside the first; with modules of its own, since what a process has learnt lies in a module. */
async function another(): Promise<TestService> {
  const settings = { TOPIC_PREFIX: first.prefix, DATABASE_URL: first.databaseUrl! };
  let started: TestService | undefined;
  await jest.isolateModulesAsync(async () => {
    const platform = require('@titik/testing/test-service') as { testService: typeof testService };
    const registry = require('../buyer-registry.module') as { BuyerRegistryModule: typeof BuyerRegistryModule };
    const own = require('../data-source') as { database: typeof database };
    started = await platform.testService(registry.BuyerRegistryModule, 'buyer-registry', own.database, settings);
  });
  return started!;
}

beforeAll(async () => {
  first = await testService(BuyerRegistryModule, 'buyer-registry', database);
  second = await another();
  const { name, country, zone, contact, officeHours } = build.buyer();
  await api().put(`/buyers/${buyerId}`).send({ name, country, zone, contact, officeHours, postId }).expect(200);
});
afterAll(async () => {
  await second?.stop();
  await first?.stop();
});

it('a phrase that a person answers is a product at once, in every instance, until it is taken back', async () => {
  const word = await waiting(phrase);
  expect(word).toMatchObject({ phrase: 'golek berantah', state: 'waiting', times: 1 });
  await api()
    .post(`/unresolved-words/${word.id}/answer`)
    .set('x-actor', 'Ayu')
    .send({ commodity: 'tuna', form: 'loin', note: 'said so in Masalembu' })
    .expect(200);
  const { body: accepted } = await api().post('/demands').send(demand(phrase)).expect(201);
  expect(accepted.lines).toMatchObject([{ words: phrase, commodity: 'tuna', form: 'loin' }]);
  expect(await queue()).toEqual([]);
  await eventually(async () => {
    expect(await resolved(second, 'GOLEK berantah')).toMatchObject({
      resolved: true,
      candidates: [{ commodity: 'tuna', form: 'loin' }],
    });
  });
  await api(second).post('/demands').send(demand(phrase)).expect(201);

  const [{ id, version }] = (await api().get('/catalogue/words').expect(200)).body.items as LearntWordView[];
  const forget = () => api().post(`/catalogue/words/${id}/forget`).send({ reason: 'it is a doll' });
  await forget().expect(428);
  await forget().set('if-match', `"${version}"`).expect(200);
  await api().post('/demands').send(demand(phrase)).expect(422);
  await eventually(async () => expect((await resolved(second, phrase)).resolved).toBe(false));
  expect(await queue()).toMatchObject([{ phrase: 'golek berantah', state: 'waiting', times: 2 }]);
});

it('an instance that starts later knows what was taught before', async () => {
  const { id } = await waiting('wader krispi');
  await api().post(`/unresolved-words/${id}/answer`).send({ commodity: 'seafood' }).expect(200);
  await eventually(async () => expect((await resolved(second, 'wader krispi')).resolved).toBe(true));
  const third = await another();
  try {
    expect((await resolved(third, 'wader krispi')).candidates).toMatchObject([{ commodity: 'seafood' }]);
  } finally {
    await third.stop();
  }
});

it('a phrase that is dismissed leaves the queue and stays no product', async () => {
  const { id } = await waiting('mesin bordir');
  const answer = (body: object) => api().post(`/unresolved-words/${id}/answer`).send(body);
  expect((await answer({ dismiss: true }).expect(422)).body.code).toBe('word.answer-or-dismiss');
  expect((await answer({}).expect(422)).body.code).toBe('word.answer-or-dismiss');
  const unknown = await answer({ commodity: 'tuna', form: 'beans' }).expect(422);
  expect(unknown.body).toMatchObject({ code: 'word.unknown-product', field: 'form' });
  await answer({ dismiss: true, reason: 'a machine' }).expect(200);
  expect((await answer({ dismiss: true, reason: 'a machine' }).expect(409)).body.code).toBe('word.already-answered');
  await api().post('/demands').send(demand('mesin bordir')).expect(422);
  expect((await queue()).map((each) => each.phrase)).not.toContain('mesin bordir');
  expect((await queue('dismissed')).map((each) => each.phrase)).toEqual(['mesin bordir']);
});

describe('the catalogue', () => {
  it('tells names in the reader’s language', async () => {
    const ask = async (lang: string) =>
      (await api().get('/catalogue/resolve').query({ q: 'daging rajungan', limit: 1, lang }).expect(200)).body
        .candidates as { name: string; hs: { why: string }[] }[];
    const [[english], [indonesian]] = [await ask('en'), await ask('id')];
    expect(english.name).toMatch(/crab/);
    expect(indonesian.name).toMatch(/rajungan/i);
    expect(english.hs[0].why).not.toBe(indonesian.hs[0].why);
  });

  it('may be kept by readers as long as it is the same', async () => {
    const tree = await api().get('/catalogue/commodities').expect(200);
    expect(tree.headers['cache-control']).toContain('max-age');
    await api().get('/catalogue/commodities').set('if-none-match', tree.headers.etag).expect(304);
    await api().get('/catalogue/commodities/tuna').expect(200);
    expect((await api().get('/catalogue/commodities/unicorn').expect(404)).body.code).toBe(
      'catalogue.unknown-commodity',
    );
    const wrong = await api().get('/catalogue/market-rules').query({ market: 'XX' }).expect(422);
    expect(wrong.body).toMatchObject({ code: 'catalogue.unknown-market', field: 'market' });
    const { items } = (await api().get('/catalogue/market-rules').query({ market: 'fr' }).expect(200)).body;
    expect(items).toContainEqual(expect.objectContaining({ commodity: 'cocoa', certificate: 'eudr', gates: true }));
    expect((await api().get('/catalogue/certificates').expect(200)).body.items.length).toBeGreaterThan(20);
  });
});
