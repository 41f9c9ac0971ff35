import { terms } from '@titik/contracts/match.events';
import { newId } from '@titik/contracts/new-id';
import { type Buyer, BuyerRecorded, type TradePost } from '@titik/contracts/party.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { readTopics } from '@titik/testing/read-topics';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { BuyerRegistryModule } from '../buyer-registry.module';
import { database } from '../data-source';
import { postIdOf } from './seed-posts';

jest.setTimeout(60_000);
const sydney = postIdOf('itpc', 'Sydney');
let service: TestService;
let db: DataSource;
const api = () => request(`${service.url}/api/v1`);
const audited = (subject: string): Promise<{ action: string; before: object | null; after: object }[]> =>
  db.query('select action, before, after from audit_entry where subject = $1 order by id', [subject]);

/** Everything published of one party so far, each version once: the list of posts may go out twice at the first start. */
async function told<T extends Buyer | TradePost>(id: string): Promise<T[]> {
  await eventually(async () => expect(await db.query('select 1 from outbox')).toEqual([]));
  const events = await readTopics<{ buyer?: Buyer; post?: TradePost }>(service.prefix, [BuyerRecorded.topic.name]);
  const parties = events.flatMap(({ buyer, post }) => [buyer, post].filter((party) => party) as T[]);
  const its = parties.filter((party) => ('buyerId' in party ? party.buyerId : party.postId) === id);
  return [...new Map(its.map((party) => [party.version, party])).values()];
}

beforeAll(async () => {
  service = await testService(BuyerRegistryModule, 'buyer-registry', database);
  db = service.app.get(DataSource);
});
afterAll(() => service?.stop());

describe('how a trade post wants demands to be matched', () => {
  const weights = Object.fromEntries(terms.map((term, i) => [term, i < 4 ? 0.25 : 0]));
  const policy = { weights, clusters: 'mentored', review: true, feedback: false };
  const put = (version: number, input: object) =>
    api().put(`/trade-posts/${sydney}/matching-policy`).set('if-match', `"${version}"`).send(input);

  it('is put, shown, noted and published once', async () => {
    expect((await api().get(`/trade-posts/${sydney}`).expect(200)).body).not.toHaveProperty('policy');
    await api().put(`/trade-posts/${sydney}/matching-policy`).send(policy).expect(428);
    const answer = await put(1, policy).expect(200);
    expect(answer.body).toMatchObject({ version: 2, policy });
    expect(answer.headers.etag).toBe('"2"');
    await put(1, policy).expect(412);
    expect((await put(2, policy).expect(200)).body.version).toBe(2);
    const { weights: _, ...plainly } = policy;
    expect((await put(2, plainly).expect(200)).body).toMatchObject({ version: 3, policy: plainly });

    // What else changes of a post leaves its policy alone.
    const officeHours = { days: [1, 2, 3, 4], from: '09:00', to: '16:00' };
    const { body } = await api().put(`/trade-posts/${sydney}`).set('if-match', '"3"').send({ officeHours }).expect(200);
    expect(body).toMatchObject({ version: 4, policy: plainly });

    const posts = await told<TradePost>(sydney);
    expect(posts.map((post) => [post.version, post.policy])).toEqual([
      [1, undefined],
      [2, policy],
      [3, plainly],
      [4, plainly],
    ]);
    expect(await audited(sydney)).toMatchObject([
      { action: 'register' },
      { action: 'put-policy', after: { policy } },
      { action: 'put-policy', before: { policy }, after: { policy: plainly } },
      { action: 'put' },
    ]);
  });

  it.each<[object, number, string]>([
    [{ ...policy, clusters: 'some' }, 400, 'clusters'],
    [{ ...policy, review: 'yes' }, 400, 'review'],
    [{ ...policy, weights: { ...weights, luck: 0 } }, 422, 'weights.luck'],
    [{ ...policy, weights: { price: 1 } }, 422, `weights.${terms[1]}`],
    [{ ...policy, weights: [0.5, 0.5] }, 400, 'weights'],
  ])('is refused as %j', async (input, status, field) => {
    const { body } = await put(4, input).expect(status);
    expect(body.field ?? body.errors[0].field).toBe(field);
  });

  it.each([
    `{"clusters":"some","review":true,"feedback":true}`,
    `{"clusters":"any","review":true}`,
    `{"clusters":"any","review":1,"feedback":true}`,
    `{"clusters":"any","review":true,"feedback":true,"weights":{"price":0.6,"season":0.4}}`,
    `{"clusters":"any","review":true,"feedback":true,"weights":{"price":0.5,"season":0.4}}`,
    `{"clusters":"any","review":true,"feedback":true,"weights":{"price":0.5,"season":"0.5"}}`,
    `{"clusters":"any","review":true,"feedback":true,"weights":{}}`,
    `{"clusters":"any","review":true,"feedback":true,"weights":[]}`,
  ])('is refused by the table: %s', (faulty) =>
    expect(db.query('update trade_post set policy = $1', [faulty])).rejects.toThrow('ck_trade_post_policy'),
  );
});

describe('whom a buyer will not buy from', () => {
  const [one, two] = [newId(), newId()];
  const body = (part: object = {}) => {
    const { name, country, zone, contact, officeHours } = build.buyer();
    return { name, country, zone, contact, officeHours, postId: sydney, ...part };
  };

  it('is put, noted and published once; left out it is nobody', async () => {
    const { buyerId } = (await api().post('/buyers').send(body()).expect(201)).body as Buyer;
    const put = async (part?: object) => (await api().put(`/buyers/${buyerId}`).send(body(part)).expect(200)).body;
    expect(await put({ excludedProducers: [two, one] })).toMatchObject({ version: 2, excludedProducers: [one, two] });
    expect((await put({ excludedProducers: [one, two] })).version).toBe(2);
    expect(await put({ excludedProducers: [] })).not.toHaveProperty('excludedProducers');
    expect((await told<Buyer>(buyerId)).map(({ version, excludedProducers }) => [version, excludedProducers])).toEqual([
      [1, undefined],
      [2, [one, two]],
      [3, undefined],
    ]);
    expect((await audited(buyerId))[1]).toMatchObject({ after: { excludedProducers: [one, two] } });
    await expect(db.query(`update buyer set excluded_producers = '{}' where id = $1`, [buyerId])).rejects.toThrow(
      'ck_buyer_excluded_producers',
    );
  });

  it.each([[['me']], [[one, one]], [Array.from({ length: 201 }, newId)]])('is refused as %.60j', async (ids) => {
    const { body: problem } = await api()
      .post('/buyers')
      .send(body({ excludedProducers: ids }))
      .expect(400);
    expect(problem.field ?? problem.errors[0].field).toBe('excludedProducers');
  });
});
