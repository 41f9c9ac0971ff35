import { DealAdvanced } from '@titik/contracts/deal.events';
import type { DealStage } from '@titik/contracts/deal.events';
import { eventOf } from '@titik/contracts/event-type';
import { newId } from '@titik/contracts/new-id';
import { type Ask, askAs } from '@titik/testing/ask-as';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { VillageRegistryModule } from '../village-registry.module';
import type { StepCount, VillageFunnel } from './funnel.dto';
import { funnelSteps } from './steps';

jest.setTimeout(60_000);
let service: TestService;
let [operator, ofJava, ofClass, attache]: Ask[] = [];

const names: Record<string, string> = { '35': 'Jawa Timur', '51': 'Bali', '74': 'Sulawesi Tenggara' };
/** Ready and assessed late, ready without an offer, only registered, offering but never assessed. */
const [paid, ready, bare, skipping] = ['3526010001', '3526010002', '5171010001', '7402010001'];

async function village(code: string, cluster?: 1 | 2, programmes: string[] = []): Promise<void> {
  const area = { name: `Desa ${code}`, district: 'K', regency: 'Kabupaten K', province: names[code.slice(0, 2)] };
  const assessment = cluster && { cluster, assessedOn: '2026-01-10', source: 'test' };
  await operator('put', `/villages/${code}`, { ...area, programmes, ...(assessment && { assessment }) }).expect(200);
}
async function offering(...villageCodes: string[]): Promise<string> {
  const contact = { name: 'Siti', language: 'id' };
  const { body } = await operator('post', '/producers', { kind: 'bumdes', name: newId(), villageCodes, contact });
  const offer = { commodity: 'blue-swimming-crab', form: 'meat-pasteurised', curation: 'curated' };
  const capacity = { unit: 'TNE', dependable: 5, potential: 8 };
  await operator('post', '/offers', { producerId: body.producerId, ...offer, capacity }).expect(201);
  return body.producerId as string;
}
async function deal(producerId: string, ...stages: DealStage[]): Promise<void> {
  const steps = stages.map((stage, i) => build.dealStep(stage, `2026-0${i + 1}-04`));
  const told = build.deal({ producerId, version: 2, steps });
  await service.publish(eventOf(DealAdvanced, { deal: told }));
  const known = () => service.app.get(DataSource).query('select 1 from deal where id = $1', [told.dealId]);
  await eventually(async () => expect(await known()).toHaveLength(1), 20_000);
}

beforeAll(async () => {
  service = await testService(VillageRegistryModule, 'village-registry', database);
  operator = await askAs(service, {});
  ofJava = await askAs(service, { role: 'coordinator', provinces: ['35'] });
  ofClass = await askAs(service, { role: 'coordinator', programmes: ['kelas'] });
  attache = await askAs(service, { role: 'attache', postId: newId() });
  await village(paid, 1, ['kelas', 'devisa']);
  await village(ready, 1, ['devisa']);
  await village(bare);
  await village(skipping, undefined, ['kelas']);
  const producerId = await offering(paid);
  await deal(producerId, 'price-list');
  await deal(producerId, 'contract', 'shipped');
  await offering(skipping);
}, 60_000);
afterAll(() => service?.stop());

const funnel = async (ask: Ask, query = ''): Promise<VillageFunnel> =>
  (await ask('get', `/villages/funnel?${query}`).expect(200)).body;
const counts = (steps: readonly StepCount[]) => steps.map(({ villages }) => villages);
const listed = async (ask: Ask, query: string): Promise<string[]> =>
  (await ask('get', `/villages?${query}`).expect(200)).body.items.map(({ code }: { code: string }) => code);

it('counts each village once at each step that it took after all before it, and apart where it left one out', async () => {
  const { whole } = await funnel(operator);
  expect(whole.map(({ step }) => step)).toEqual(funnelSteps);
  expect(counts(whole)).toEqual([4, 2, 2, 1, 1, 1, 1, 0]);
  expect(whole.find(({ step }) => step === 'offering')?.aside).toBe(1);
});

it('groups them by province, cluster and programme; one in two programmes counts in each', async () => {
  const grouped = async (by: string) =>
    (await funnel(operator, `by=${by}`)).groups.map(({ key, name, steps }) => [key, name, ...counts(steps)]);
  expect(await grouped('province')).toEqual([
    ['35', 'Jawa Timur', 2, 2, 2, 1, 1, 1, 1, 0],
    ['51', 'Bali', 1, 0, 0, 0, 0, 0, 0, 0],
    ['74', 'Sulawesi Tenggara', 1, 0, 0, 0, 0, 0, 0, 0],
  ]);
  expect(await grouped('cluster')).toEqual([
    ['1', undefined, 2, 2, 2, 1, 1, 1, 1, 0],
    ['none', undefined, 2, 0, 0, 0, 0, 0, 0, 0],
  ]);
  expect(await grouped('programme')).toEqual([
    ['devisa', 'devisa', 2, 2, 2, 1, 1, 1, 1, 0],
    ['kelas', 'kelas', 2, 1, 1, 1, 1, 1, 1, 0],
    ['none', undefined, 1, 0, 0, 0, 0, 0, 0, 0],
  ]);
});

it('a coordinator’s own are those of their provinces and programmes; nobody else looks in', async () => {
  expect(counts((await funnel(ofJava, 'whose=mine')).whole)).toEqual([2, 2, 2, 1, 1, 1, 1, 0]);
  expect(counts((await funnel(ofClass, 'whose=mine')).whole)).toEqual([2, 1, 1, 1, 1, 1, 1, 0]);
  expect(counts((await funnel(ofJava)).whole)[0]).toBe(4);
  expect((await attache('get', '/villages/funnel').expect(403)).body.code).toBe('auth.wrong-role');
});

it('the villages behind a step are listed, in the same way', async () => {
  expect(await listed(operator, 'step=ready')).toEqual([paid, ready]);
  expect(await listed(operator, 'step=ready&limit=1')).toEqual([paid]);
  expect(await listed(operator, `step=ready&limit=1&after=${paid}`)).toEqual([ready]);
  expect(await listed(operator, 'step=shipped&programme=kelas')).toEqual([paid]);
  expect(await listed(ofClass, 'whose=mine')).toEqual([paid, skipping]);
  expect(await listed(operator, 'assessed=false')).toEqual([bare, skipping]);
  expect(await listed(operator, 'assessedBefore=2026-01-11&programme=devisa')).toEqual([paid, ready]);
  expect(await listed(operator, 'assessedBefore=2026-01-10')).toEqual([bare, skipping]);
  expect((await attache('get', '/villages?step=paid').expect(403)).body).toMatchObject({ field: 'step' });
});

it('open gaps of all villages come by their day, a coordinator’s own where they ask for these', async () => {
  const scores = { quality: 4, quantity: 4, continuity: 4, packaging: 1, administration: 1 };
  const assess = (code: string, dueOn: string) =>
    operator('post', `/villages/${code}/assessments`, {
      assessedOn: '2026-02-01',
      source: 'test',
      form: '4k-1a',
      scores,
      gaps: [{ criterion: 'packaging', owner: 'Ratna', dueOn }],
    }).expect(200);
  await assess(paid, '2026-03-01');
  await assess(bare, '2036-03-01');
  const gaps = async (ask: Ask, query = ''): Promise<string[]> =>
    (await ask('get', `/gaps?${query}`).expect(200)).body.items.map(
      ({ villageCode, criterion, overdue }: Record<string, unknown>) => [villageCode, criterion, overdue].join(' '),
    );
  const all = await gaps(operator);
  expect(all.slice(0, 2)).toEqual([`${paid} packaging true`, `${bare} packaging false`]);
  expect(all).toHaveLength(4);
  expect(await gaps(operator, 'overdue=true')).toEqual([`${paid} packaging true`]);
  expect(await gaps(ofJava, 'whose=mine')).toHaveLength(2);
  const { body } = await operator('get', '/gaps?limit=1').expect(200);
  expect(await gaps(operator, `limit=3&after=${body.next}`)).toEqual(all.slice(1));
});

it('offers of a coordinator’s own producers are listed apart', async () => {
  const offers = async (query: string) => (await ofJava('get', `/offers?${query}`).expect(200)).body.items.length;
  expect([await offers('curation=curated'), await offers('curation=curated&whose=mine')]).toEqual([2, 1]);
});
