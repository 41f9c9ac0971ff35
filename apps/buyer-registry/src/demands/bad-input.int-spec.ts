import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { newId } from '@titik/contracts/new-id';
import { BuyerRegistryModule } from '../buyer-registry.module';
import { database } from '../data-source';
import { postIdOf } from '../trade-posts/seed-posts';

const postId = postIdOf('itpc', 'Sydney');
const otherPost = postIdOf('attache', 'London');
const buyerId = newId();
const strangerId = newId();
const nextYear = new Date().getUTCFullYear() + 1;

let service: TestService;
const api = () => request(`${service.url}/api/v1`);
const buyer = (post: string) => ({
  name: 'Harbour Seafood Pty Ltd',
  postId: post,
  country: 'AU',
  subdivision: 'NSW',
  zone: 'Australia/Sydney',
  contact: { name: 'Olivia', language: 'en', email: 'olivia@example.org' },
  officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
  illustrative: true,
});
const line = (part: object = {}) => ({
  words: 'tuna',
  quantity: { min: 2, unit: 'TNE', rhythm: 'monthly' },
  shipWindow: { from: `${nextYear}-03`, to: `${nextYear}-05` },
  ...part,
});
const demand = (part: object = {}) => ({ postId, buyerId, lines: [line()], ...part });
const stored = async (): Promise<number> => {
  const [{ rows }] = await service.app
    .get(DataSource)
    .query('select (select count(*) from demand)::int + (select count(*) from demand_line)::int as rows');
  return rows;
};

const putStranger = (part: object) =>
  api()
    .put(`/buyers/${strangerId}`)
    .send({ ...buyer(otherPost), ...part })
    .expect(200);

beforeAll(async () => {
  service = await testService(BuyerRegistryModule, 'buyer-registry', database);
  await api().put(`/buyers/${buyerId}`).send(buyer(postId)).expect(200);
  await api().put(`/buyers/${strangerId}`).send(buyer(otherPost)).expect(200);
}, 60_000);
afterAll(() => service?.stop());

describe('a demand that cannot be taken', () => {
  const quantity = { min: 2, unit: 'TNE', rhythm: 'monthly' };
  it.each<[string, object, number, string, string]>([
    [
      'unknown unit',
      demand({ lines: [line({ quantity: { ...quantity, unit: 'parsec' } })] }),
      422,
      'demand.unknown-unit',
      'lines.0.quantity.unit',
    ],
    [
      'negative quantity',
      demand({ lines: [line(), line({ quantity: { ...quantity, min: -2 } })] }),
      422,
      'demand.quantity-not-positive',
      'lines.1.quantity.min',
    ],
    [
      'window in the past',
      demand({ lines: [line({ shipWindow: { from: '2024-01', to: `${nextYear}-01` } })] }),
      422,
      'demand.window-in-past',
      'lines.0.shipWindow.from',
    ],
    ['unknown post', demand({ postId: newId() }), 422, 'demand.unknown-post', 'postId'],
    ['unknown buyer', demand({ buyerId: newId() }), 422, 'demand.unknown-buyer', 'buyerId'],
    ['a buyer of another post', demand({ buyerId: strangerId }), 422, 'demand.not-vouched', 'buyerId'],
    [
      'words nobody knows',
      demand({ lines: [line({ words: 'steel beams' })] }),
      422,
      'demand.unresolved-words',
      'lines.0.words',
    ],
    [
      'unknown commodity',
      demand({ lines: [line({ commodity: 'unicorn' })] }),
      422,
      'demand.unknown-commodity',
      'lines.0.commodity',
    ],
    [
      'unknown certificate',
      demand({ lines: [line({ certificates: ['diploma'] })] }),
      422,
      'demand.unknown-certificate',
      'lines.0.certificates.0',
    ],
    [
      'a quantity that is text',
      demand({ lines: [line({ quantity: { ...quantity, min: '2' } })] }),
      400,
      'request.invalid',
      'lines.0.quantity.min',
    ],
    ['no lines', demand({ lines: [] }), 400, 'request.invalid', 'lines'],
    ['a line that is null', demand({ lines: [null] }), 400, 'request.invalid', 'lines.0'],
    ['a field nobody knows', demand({ lines: [line({ colour: 'red' })] }), 400, 'request.invalid', 'lines.0.colour'],
    ['a NUL in the words', demand({ lines: [line({ words: 'tu\u0000na' })] }), 400, 'request.invalid', 'lines.0.words'],
  ])('%s', async (_what, body, status, code, field) => {
    const before = await stored();
    const answer = await api().post('/demands').set('accept-language', 'en').send(body);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status, code, field });
    expect(answer.status).toBe(status);
    expect(answer.body.detail).not.toMatch(/\{\{|^demand\./);
    expect(await stored()).toBe(before);
  });

  it('of 2 MB is refused as too large', async () => {
    const before = await stored();
    const answer = await api()
      .post('/demands')
      .send(demand({ lines: [line({ words: 'x'.repeat(2_000_000) })] }));
    expect(answer.body).toMatchObject({ status: 413, code: 'request.too-large' });
    expect(answer.status).toBe(413);
    expect(await stored()).toBe(before);
  });

  it('that is no JSON is refused as such', async () => {
    const answer = await api().post('/demands').set('content-type', 'application/json').send('{"postId": ');
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ status: 400, code: 'request.not-json' });
  });

  it('leaves its unknown words to a person, counted', async () => {
    const body = demand({ lines: [line({ words: 'Blockchain consulting' })] });
    await api().post('/demands').send(body).expect(422);
    await api().post('/demands').send(body).expect(422);
    const { body: queue } = await api().get('/unresolved-words').expect(200);
    expect(queue.items).toContainEqual(expect.objectContaining({ phrase: 'blockchain consulting', times: 2, postId }));
  });
});

describe('a demand that can', () => {
  it('is answered with its id, lines and place, and reads the same there', async () => {
    const body = demand({ lines: [line({ words: 'tuna and crab meat', ceiling: { amount: 9, currency: 'USD' } })] });
    const answer = await api().post('/demands').send(body).expect(201);
    expect(answer.body.lines.map(({ words }: { words: string }) => words)).toEqual(['tuna', 'crab meat']);
    expect(answer.headers.location).toBe(`/api/v1/demands/${answer.body.demandId}`);
    const { body: read } = await api().get(`/demands/${answer.body.demandId}`).expect(200);
    expect(read).toEqual(answer.body);
    const { body: list } = await api().get('/demands').query({ postId, state: 'open', limit: 1 }).expect(200);
    expect(list.items).toEqual([answer.body]);
  });

  it('asked twice with one key is one demand; the key with another body is a conflict', async () => {
    const key = `order-${newId()}`;
    const ask = (body: object) => api().post('/demands').set('idempotency-key', key).send(body);
    const [first, second] = await Promise.all([ask(demand()), ask(demand())]);
    const third = await ask(demand());
    expect([first.status, second.status, third.status]).toEqual([201, 201, 201]);
    expect(second.body).toEqual(first.body);
    expect(third.body).toEqual(first.body);
    const other = await ask(demand({ maxSessions: 1 }));
    expect(other.body).toMatchObject({ status: 409, code: 'demand.key-reused' });
  });

  it('is closed once', async () => {
    const { body } = await api().post('/demands').send(demand()).expect(201);
    const close = (id: string, tag = '*') => api().post(`/demands/${id}/close`).set('if-match', tag);
    const closings = [1, 2].map(() => close(body.demandId).send({ reason: 'met elsewhere' }));
    expect((await Promise.all(closings)).map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { body: read } = await api().get(`/demands/${body.demandId}`).expect(200);
    expect(read).toMatchObject({ state: 'closed', version: 2, closingReason: 'other', closingNote: 'met elsewhere' });
    await close(newId()).send({ reason: 'met' }).expect(404);
  });
});

describe('the parties', () => {
  it('posts are all there, by name', async () => {
    const { body } = await api().get('/trade-posts').expect(200);
    expect(body.items).toHaveLength(46);
    expect(body.items).toContainEqual(expect.objectContaining({ postId, name: 'ITPC Sydney', subdivision: 'NSW' }));
    const { body: french } = await api().get('/trade-posts').query({ country: 'FR' }).expect(200);
    expect(french.items.map(({ city }: { city: string }) => city)).toEqual(['Paris']);
  });

  it('a buyer put again unchanged keeps its version, changed it rises', async () => {
    expect((await putStranger({})).body.version).toBe(1);
    expect((await putStranger({ name: 'Harbour Seafood Ltd' })).body.version).toBe(2);
    expect((await putStranger({ name: 'Harbour Seafood Ltd' })).body.version).toBe(2);
  });

  it('a buyer of no known post is refused', async () => {
    const { body } = await api().post('/buyers').send(buyer(newId())).expect(422);
    expect(body).toMatchObject({ code: 'buyer.unknown-post', field: 'postId' });
  });

  it('pages through buyers without missing or repeating one', async () => {
    for (let i = 0; i < 3; i += 1) await api().post('/buyers').send(buyer(postId)).expect(201);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await api()
        .get('/buyers')
        .query({ limit: 2, ...(after && { after }) })
        .expect(200);
      seen.push(...body.items.map(({ buyerId: id }: { buyerId: string }) => id));
      after = body.next;
    } while (after);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });
});
