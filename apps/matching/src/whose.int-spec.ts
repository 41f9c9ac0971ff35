import { type Demand, DemandRegistered } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { OfferRecorded } from '@titik/contracts/offer.events';
import { TradePostRecorded } from '@titik/contracts/party.events';
import { answersTo, type Ask, askAs, type Asking, notYours } from '@titik/testing/ask-as';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { database } from './data-source';
import { MatchingModule } from './matching.module';
import type { Proposal } from './matches/proposals.dto';

jest.setTimeout(60_000);
const [sydney, tokyo] = [build.post(), build.post({ policy: { clusters: 'any', review: true, feedback: false } })];
const elsewhere = { code: '5171010001', name: 'Pemecutan', regency: 'Kota Denpasar', province: 'Bali' };
const offer = build.offer();
const neighbour = build.offer({ producer: build.offerProducer({ name: 'Koperasi Dua', villages: [elsewhere] }) });
const [one, two] = [offer, neighbour].map(({ producer }) => producer.producerId);
const [ours, theirs] = [sydney, tokyo].map(({ postId }) => build.demand({ postId }));

let service: TestService;
let [operator, ayu, budi, siti, dewi, coordinator]: Ask[] = [];

const listed = async <Row>(ask: Ask, path: string): Promise<Row[]> =>
  (await ask('get', `${path}${path.includes('?') ? '&' : '?'}limit=200`).expect(200)).body.items as Row[];
const session = async (demand: Demand, producerId: string): Promise<Proposal> =>
  (await listed<Proposal>(operator, `/proposals?demandId=${demand.demandId}`)).find(
    (each) => each.producerId === producerId,
  )!;

beforeAll(async () => {
  service = await testService(MatchingModule, 'matching', database);
  operator = await askAs(service, {});
  ayu = await askAs(service, { role: 'attache', postId: sydney.postId });
  budi = await askAs(service, { role: 'attache', postId: tokyo.postId });
  siti = await askAs(service, { role: 'producer', producerIds: [one] });
  dewi = await askAs(service, { role: 'producer', producerIds: [two] });
  coordinator = await askAs(service, { role: 'coordinator', provinces: ['35'] });
  for (const post of [sydney, tokyo]) await service.publish(eventOf(TradePostRecorded, { post }));
  for (const each of [offer, neighbour]) await service.publish(eventOf(OfferRecorded, { offer: each }));
  await eventually(async () => (await operator('get', '/market/status')).body.offers === 2, 20_000);
  for (const demand of [ours, theirs]) await service.publish(eventOf(DemandRegistered, { demand }));
  await eventually(async () => (await listed(operator, '/proposals')).length === 4, 20_000);
});
afterAll(() => service?.stop());

it('an attaché neither sees nor does what is for the demand of another post', async () => {
  const { demandId } = theirs;
  const { sessionId } = await session(theirs, one);
  const verdict = { verdict: 'accepted' };
  const all: Asking[] = [
    ['get', `/matches/${demandId}`],
    ['get', `/matches/${demandId}/versions`],
    ['get', `/matches/${demandId}/versions/1/replay`],
    ['get', `/proposals?demandId=${demandId}`],
    ['get', `/proposals/${sessionId}`],
    ['post', '/proposals', { demandId, producerId: one, reason: 'known' }],
    ['post', `/proposals/${sessionId}/approve`],
    ['post', `/proposals/${sessionId}/drop`, { reason: 'no' }],
    ['get', `/feedback?demandId=${demandId}`],
    ['put', `/matches/${demandId}/feedback/${one}/post`, verdict],
    ['delete', `/matches/${demandId}/feedback/${one}/post`],
    ['put', `/matches/${ours.demandId}/feedback/${one}/producer`, verdict],
    ['put', `/matches/${demandId}/order`, { producerIds: [one], reason: 'known' }],
    ['delete', `/matches/${demandId}/order`],
  ];
  expect(await answersTo(ayu, all)).toEqual(notYours(all));
});

it('their lists and results are of their own demands', async () => {
  const { demandId } = ours;
  expect(new Set((await listed<Proposal>(ayu, '/proposals')).map((each) => each.demandId))).toEqual(
    new Set([demandId]),
  );
  const all: Asking[] = [
    ['get', `/matches/${demandId}`],
    ['get', `/matches/${demandId}/versions`],
    ['get', `/matches/${demandId}/versions/1/replay`],
    ['get', `/proposals/${(await session(ours, one)).sessionId}`],
    ['put', `/matches/${demandId}/order`, { producerIds: [two], reason: 'known' }],
  ];
  expect(await answersTo(ayu, all)).toEqual(all.map(([method, path]) => `${method} ${path} 200`));
  const read = all.slice(0, 3);
  expect(await answersTo(coordinator, read)).toEqual(read.map(([method, path]) => `${method} ${path} 200`));
});

it('a producer hears of its own sessions once the post has approved them, and not why', async () => {
  const [mine, waiting, other] = [await session(ours, one), await session(theirs, one), await session(ours, two)];
  expect([mine.state, waiting.state]).toEqual(['approved', 'proposed']);
  expect((await listed<Proposal>(siti, '/proposals')).map(({ sessionId }) => sessionId)).toEqual([mine.sessionId]);
  expect(await listed(siti, '/proposals?state=proposed')).toEqual([]);
  const shut: Asking[] = [waiting, other].map(({ sessionId }) => ['get', `/proposals/${sessionId}`]);
  expect(await answersTo(siti, shut)).toEqual(notYours(shut));
  await budi('post', `/proposals/${waiting.sessionId}/approve`).expect(200);
  await siti('get', `/proposals/${waiting.sessionId}`).expect(200);

  const dropped = await session(theirs, two);
  await budi('post', `/proposals/${dropped.sessionId}/drop`, { reason: 'too small' }).expect(200);
  const added = { demandId: theirs.demandId, producerId: two, reason: 'after all' };
  const { body } = await budi('post', '/proposals', added).expect(201);
  expect(body.reason).toBe('after all');
  expect((await dewi('get', `/proposals/${body.sessionId}`).expect(200)).body).not.toHaveProperty('reason');
});

it('each side has its own word, and reads no other', async () => {
  const { demandId } = ours;
  const place = (producerId: string, side: string) => `/matches/${demandId}/feedback/${producerId}/${side}`;
  const verdict = { verdict: 'rejected', code: 'quality', note: 'between us' };
  const asking = (producerId: string, side: string): Asking => [
    'put',
    place(producerId, side),
    { verdict: 'accepted' },
  ];
  const others = [asking(one, 'post'), asking(two, 'producer'), ['delete', place(two, 'producer')] as Asking];
  expect(await answersTo(siti, others)).toEqual(notYours(others));
  await ayu('put', place(one, 'post'), verdict).expect(200);
  await siti('put', place(one, 'producer'), { verdict: 'accepted' }).expect(200);

  const sides = async (ask: Ask, path: string) =>
    (await listed<{ side: string; producerId: string; source: string }>(ask, path))
      .filter(({ source }) => source === 'given')
      .map(({ side, producerId }) => [side, producerId]);
  expect(await sides(ayu, '/feedback')).toEqual([['post', one]]);
  expect(await sides(budi, '/feedback')).toEqual([]);
  expect(await sides(siti, '/feedback')).toEqual([['producer', one]]);
  expect(await sides(dewi, '/feedback')).toEqual([]);
  expect(await sides(operator, `/feedback?demandId=${demandId}`)).toHaveLength(2);
  const shut: Asking[] = [['get', `/feedback?producerId=${two}`]];
  expect(await answersTo(siti, shut)).toEqual(notYours(shut));
});

it('a producer sees how it stands, and what its own villages lack', async () => {
  await eventually(async () => void (await siti('get', `/standings/${one}`).expect(200)), 20_000);
  await ayu('get', `/standings/${one}`).expect(200);
  const shut: Asking[] = [
    ['get', `/standings/${two}`],
    ['get', `/coaching/villages/${elsewhere.code}`],
  ];
  expect(await answersTo(siti, shut)).toEqual(notYours(shut));
  const { body } = await siti('get', `/coaching/villages/${offer.producer.villages[0].code}`).expect(200);
  expect(body.offers.map(({ producerId }: { producerId: string }) => producerId)).toEqual([one]);
  await coordinator('get', `/coaching/villages/${elsewhere.code}`).expect(200);
});

it('sessions are counted by post for those who coach, and for a post its own', async () => {
  const counted = async (ask: Ask) =>
    (await ask('get', '/matches/funnel').expect(200)).body.items.map(
      ({ postId, proposed }: Record<string, unknown>) => [postId, proposed],
    );
  expect((await counted(coordinator)).toSorted()).toEqual(
    [
      [sydney.postId, 1],
      [tokyo.postId, 1],
    ].toSorted(),
  );
  expect(await counted(ayu)).toEqual([[sydney.postId, 1]]);
});
