import type { TradePost } from '@titik/contracts/party.events';
import { testService, type TestService, testTopics } from '@titik/testing/test-service';
import { DataSource } from 'typeorm';
import { BuyerRegistryModule } from '../../apps/buyer-registry/src/buyer-registry.module';
import { database as buyerDatabase } from '../../apps/buyer-registry/src/data-source';
import { GatewayModule } from '../../apps/gateway/src/gateway.module';
import { database as villageDatabase } from '../../apps/village-registry/src/data-source';
import { VillageRegistryModule } from '../../apps/village-registry/src/village-registry.module';
import { idOf } from './ids';
import { seedDemo } from './seed';
import { sydneyDemand } from './sydney-case';

let villages: TestService;
let buyers: TestService;
let gateway: TestService;
const started: TestService[] = [];
const today = new Date();

beforeAll(async () => {
  const settings = { TOPIC_PREFIX: await testTopics() };
  started.push((villages = await testService(VillageRegistryModule, 'village-registry', villageDatabase, settings)));
  started.push((buyers = await testService(BuyerRegistryModule, 'buyer-registry', buyerDatabase, settings)));
  const urls = { VILLAGE_REGISTRY_URL: villages.url, BUYER_REGISTRY_URL: buyers.url };
  started.push((gateway = await testService(GatewayModule, 'gateway', undefined, { ...settings, ...urls })));
}, 90_000);
afterAll(async () => {
  for (const service of started.reverse()) await service.stop();
}, 30_000);

const seed = (log: (line: string) => void = () => undefined) => seedDemo({ apiUrl: gateway.url, log, today });

/** What has been published of everything, told by its versions. */
const versions = async (): Promise<unknown[]> => [
  await villages.app.get(DataSource).query('select id, version from offer order by id'),
  await villages.app.get(DataSource).query('select id, version from producer order by id'),
  await buyers.app.get(DataSource).query('select id, version from buyer order by id'),
  await buyers.app.get(DataSource).query('select id, version, policy from trade_post order by id'),
];

const get = async (path: string) => (await fetch(`${gateway.url}/api/v1/${path}`)).json();

it('loads the demo world through the gateway, once', async () => {
  const lines: string[] = [];
  const first = await seed((line) => lines.push(line));
  expect(first.changed).toBeGreaterThan(first.villages + first.producers + first.offers + first.buyers);
  expect(lines.some((line) => line.includes(`${first.villages} villages, ${first.villages} new`))).toBe(true);
  const offTaker = await get(`producers/${idOf.producer('dsa-yayasan-maritim-nusantara')}`);
  expect(offTaker).toMatchObject({ cluster: 1, deliveries: 27, deliveriesOnTime: 26, portKm: 75, illustrative: true });
  expect(await get(`producers/${idOf.producer('lekok-crab')}`)).toMatchObject({ cluster: 2, mentored: true });
  const { items: posts } = await get('trade-posts');
  expect(posts.filter((post: TradePost) => post.policy?.clusters === 'mentored')).toHaveLength(1);
  const stored = await versions();

  const second = await seed();
  expect(second).toEqual({ ...first, changed: 0 });
  expect(await versions()).toEqual(stored);
}, 60_000);

it('finishes what an interrupted run left undone', async () => {
  const id = idOf.producer('paiton-crab');
  const database = villages.app.get(DataSource);
  await database.query('delete from delivery where id in (select id from delivery where producer_id = $1 limit 2)', [
    id,
  ]);
  await database.query(
    `update delivery_summary set deliveries = 2, on_time = least(on_time, 2), in_full = least(in_full, 2)
     where producer_id = $1`,
    [id],
  );
  expect((await seed()).changed).toBe(2);
  expect((await get(`producers/${id}`)).deliveries).toBe(4);
  expect((await seed()).changed).toBe(0);
}, 60_000);

it('prepares the Sydney demand so that the registry takes it as two lines for Australia', async () => {
  const response = await fetch(`${gateway.url}/api/v1/demands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sydneyDemand(today)),
  });
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({
    country: 'AU',
    lines: [
      { words: 'tuna', quantity: { min: 4000, unit: 'KGM' }, certificates: ['approval-number', 'haccp', 'skp'] },
      { words: 'crab meat', ceiling: { amount: 28, currency: 'USD' } },
    ],
  });
});

it('says in one sentence what is wrong when nothing answers', () =>
  expect(seedDemo({ apiUrl: 'http://127.0.0.1:1', log: () => undefined, today })).rejects.toThrow(
    /Nothing answers at http:\/\/127\.0\.0\.1:1/,
  ));
