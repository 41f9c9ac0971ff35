import type { Demand } from '@titik/contracts/demand.events';
import { DemandRegistered } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { OfferRecorded } from '@titik/contracts/offer.events';
import { BuyerRecorded, type MatchingPolicy, TradePostRecorded } from '@titik/contracts/party.events';
import { Clock } from '@titik/platform/clock';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { database } from '../data-source';
import { MatchingModule } from '../matching.module';
import type { DemandMatches } from '../matches/matches.dto';
import { Policies } from '../policies/policies';
import { DailyStep } from './daily-step';

jest.setTimeout(120_000);

const crab = { commodity: 'blue-swimming-crab', form: 'meat-pasteurised' };
const [bangkalan, berau] = ['Bangkalan', 'Berau'].map((name) => build.offerProducer({ name }));
/** Equal but for the price, which puts Bangkalan a little ahead. */
const offers = [
  build.offer({ ...crab, producer: bangkalan, price: { amount: 13.9, currency: 'USD', incoterm: 'FOB' } }),
  build.offer({ ...crab, producer: berau, price: { amount: 14, currency: 'USD', incoterm: 'FOB' } }),
];
const silent: MatchingPolicy = { clusters: 'any', review: false, feedback: false };
const sydney = build.post();
const perth = build.post({ policy: silent });

let service: TestService;
let now = new Date('2027-02-11T03:00:00Z');

const get = (path: string, language = 'en') =>
  request(service.url).get(`/api/v1${path}`).set('accept-language', language);

const matches = async ({ demandId }: Demand, language = 'en'): Promise<DemandMatches> =>
  (await get(`/matches/${demandId}`, language).expect(200)).body as DemandMatches;

const names = async (demand: Demand): Promise<string[]> =>
  (await matches(demand)).lines[0].candidates.map(({ producerName }) => producerName);

const reason = async (demand: Demand, name: string, language: string) => {
  const { candidates } = (await matches(demand, language)).lines[0];
  return candidates.find(({ producerName }) => producerName === name)!.reasons.find(({ term }) => term === 'feedback')!;
};

/** Registers a demand for crab meat and waits for its matches. */
async function demanded(part: Partial<Demand> = {}): Promise<Demand> {
  const ceiling = { amount: 20, currency: 'USD' };
  const demand = build.demand({ postId: sydney.postId, lines: [build.line({ ceiling })], ...part });
  await service.publish(eventOf(DemandRegistered, { demand }));
  await eventually(() => matches(demand));
  return demand;
}

/** Waits until stored results agree with what this instance heard. */
const quiet = () =>
  eventually(async () => {
    const { body } = await get('/market/self-check').expect(200);
    expect(body).toMatchObject({ pending: 0, different: 0 });
  }, 20_000);

const today = async (date: string): Promise<void> => {
  now = new Date(`${date}T03:00:00Z`);
  await service.app.get(DailyStep).run();
};

const standing = async (): Promise<{ feedback: { market: string; value: number; rejected: number }[] }> =>
  (await get(`/standings/${bangkalan.producerId}`).expect(200)).body;

beforeAll(async () => {
  service = await testService(MatchingModule, 'matching', database);
  jest.spyOn(service.app.get(Clock), 'now').mockImplementation(() => now);
  for (const post of [sydney, perth]) await service.publish(eventOf(TradePostRecorded, { post }));
  for (const offer of offers) await service.publish(eventOf(OfferRecorded, { offer }));
  await eventually(async () => (await get('/market/status')).body.offers === 2);
});
afterAll(() => service?.stop());

describe('fifty rejections by trade posts in Australia', () => {
  let before: Demand;
  let later: Demand;

  it('move a producer down in Australian demands, open and later ones', async () => {
    before = await demanded();
    expect(await names(before)).toEqual(['Bangkalan', 'Berau']);
    const rejecting = await Promise.all(Array.from({ length: 50 }, () => demanded()));
    for (const { demandId } of rejecting) {
      await request(service.url)
        .put(`/api/v1/matches/${demandId}/feedback/${bangkalan.producerId}/post`)
        .set('x-actor', 'siti')
        .send({ verdict: 'rejected', code: 'late-delivery' })
        .expect(200);
    }
    expect((await standing()).feedback).toEqual([
      { market: 'AU', value: 1 / 32, accepted: 0, rejected: 50, reason: 'late-delivery' },
    ]);
    await eventually(async () => expect(await names(before)).toEqual(['Berau', 'Bangkalan']));
    later = await demanded();
    expect(await names(later)).toEqual(['Berau', 'Bangkalan']);
    await quiet();
  });

  it('are told among the reasons, in both languages', async () => {
    expect(await reason(later, 'Bangkalan', 'en')).toMatchObject({
      favours: false,
      text: '50 rejections in this market lately, mostly: late delivery',
    });
    expect(await reason(later, 'Bangkalan', 'id')).toMatchObject({
      text: '50 penolakan akhir-akhir ini di pasar ini, terutama: pengiriman terlambat',
    });
    expect(await reason(later, 'Berau', 'en')).toMatchObject({ value: 0.5 });
  });

  it('change nothing in another market', async () => {
    const american = await demanded({ country: 'US' });
    expect(await names(american)).toEqual(['Bangkalan', 'Berau']);
    expect(await reason(american, 'Bangkalan', 'en')).toMatchObject({ value: 0.5 });
  });

  it('have no effect for a trade post that switched feedback off', async () => {
    expect(await names(await demanded({ postId: perth.postId }))).toEqual(['Bangkalan', 'Berau']);
  });

  it('are made good by an order of a person, for one demand and with its reason', async () => {
    const { demandId } = later;
    const url = `/api/v1/matches/${demandId}/order`;
    const order = { producerIds: [bangkalan.producerId], reason: 'was in time last week' };
    await request(service.url).put(url).set('x-actor', 'siti').send(order).expect(200);
    const told = await matches(later);
    expect(told.order).toMatchObject({ ...order, actor: 'siti' });
    expect(told.lines[0].candidates).toMatchObject([
      { producerName: 'Bangkalan', rank: 2, placed: true },
      { producerName: 'Berau', rank: 1 },
    ]);
    const [first, second] = told.lines[0].candidates;
    expect(first.score).toBeLessThan(second.score);
    expect((await standing()).feedback).toMatchObject([{ accepted: 1, rejected: 50 }]);
    expect(await names(before)).toEqual(['Berau', 'Bangkalan']);
    await request(service.url).delete(url).expect(204);
    expect(await names(later)).toEqual(['Berau', 'Bangkalan']);
  });

  it('fade: after enough days it is back where it was', async () => {
    await today('2028-02-11');
    expect((await standing()).feedback).toMatchObject([{ market: 'AU', value: 9 / 32 }]);
    await today('2029-06-01');
    expect((await standing()).feedback).toEqual([]);
    await eventually(async () => {
      expect(await names(before)).toEqual(['Bangkalan', 'Berau']);
      expect(await names(later)).toEqual(['Bangkalan', 'Berau']);
    });
    await quiet();
  });
});

it('the door of verdicts says what it takes, in the reader’s language', async () => {
  const demand = await demanded();
  const url = (side: string) => `/api/v1/matches/${demand.demandId}/feedback/${berau.producerId}/${side}`;
  const put = (side: string, body: object) =>
    request(service.url).put(url(side)).set('accept-language', 'id').set('x-actor', 'siti').send(body);
  await put('somebody', { verdict: 'accepted' }).expect(400);
  await put('post', { verdict: 'rejected', code: 'ugly' }).expect(400);
  const { body: problem } = await put('post', { verdict: 'rejected' }).expect(422);
  expect(problem).toMatchObject({ code: 'feedback.code-missing', field: 'code' });
  expect(problem.detail).toBe('Sebutkan alasan penolakan dengan kodenya.');

  const { body: given } = await put('producer', { verdict: 'rejected', code: 'not-interested' }).expect(200);
  const listed = () => get(`/feedback?demandId=${demand.demandId}`);
  expect((await listed()).body).toEqual({ items: [given] });
  await request(service.url).delete(url('producer')).expect(204);
  expect((await listed()).body).toEqual({ items: [] });
  await request(service.url).delete(url('producer')).expect(404);
  await get(`/standings/${randomUUID()}`).expect(404);
});

describe("a trade post's policy", () => {
  it('that changes has its own open demands matched again, and no others', async () => {
    const assisted = build.offerProducer({ name: 'Masalembu', cluster: 2 });
    await service.publish(eventOf(OfferRecorded, { offer: build.offer({ ...crab, producer: assisted }) }));
    const [own, other] = [build.post(), build.post()];
    const [its, others] = [await demanded({ postId: own.postId }), await demanded({ postId: other.postId })];
    await eventually(async () => expect(await names(others)).toContain('Masalembu'));
    await eventually(async () => expect(await names(its)).toContain('Masalembu'));
    await quiet();
    const [before, beside] = [await matches(its), await matches(others)];

    const asked = jest.spyOn(service.app.get(Policies), 'of');
    const policy: MatchingPolicy = { ...silent, clusters: 'ready' };
    await service.publish(eventOf(TradePostRecorded, { post: { ...own, version: 2, policy } }));
    await eventually(async () => expect(await names(its)).not.toContain('Masalembu'));
    expect(new Set(asked.mock.calls.map(([{ postId }]) => postId))).toEqual(new Set([own.postId]));
    asked.mockRestore();
    await quiet();
    expect([(await matches(its)).version, (await matches(others)).version]).toEqual([
      before.version + 1,
      beside.version,
    ]);
    expect(await names(await demanded({ postId: own.postId }))).not.toContain('Masalembu');
  });

  it('may wish for weights of its own, and takes them back', async () => {
    const post = build.post();
    const demand = await demanded({ postId: post.postId });
    const { lines } = await matches(demand);
    const weights = Object.fromEntries(lines[0].candidates[0].reasons.map(({ term }) => [term, 0.1])) as never;
    await service.publish(
      eventOf(TradePostRecorded, { post: { ...post, version: 2, policy: { ...silent, feedback: true, weights } } }),
    );
    await eventually(async () => {
      const [price] = (await matches(demand)).lines[0].candidates[0].reasons;
      expect(price.contribution).toBeCloseTo(0.1 * price.value, 3);
    });
    await service.publish(eventOf(TradePostRecorded, { post: { ...post, version: 3 } }));
    await eventually(async () => expect((await matches(demand)).lines).toEqual(lines));
  });
});

it('a buyer that excludes a producer no longer sees it, in this demand and in later ones', async () => {
  const buyer = build.buyer({ postId: sydney.postId });
  const [demand, beside] = [await demanded({ buyerId: buyer.buyerId }), await demanded()];
  expect(await names(demand)).toContain('Bangkalan');
  const excludedProducers = [bangkalan.producerId];
  await service.publish(eventOf(BuyerRecorded, { buyer: { ...buyer, version: 2, excludedProducers } }));
  await eventually(async () => expect(await names(demand)).not.toContain('Bangkalan'));
  const { lines } = await matches(demand);
  expect(lines[0].nearMisses.map(({ producerName }) => producerName)).not.toContain('Bangkalan');
  expect(await names(await demanded({ buyerId: buyer.buyerId }))).not.toContain('Bangkalan');
  expect(await names(beside)).toContain('Bangkalan');
  await quiet();
});
