import type { Demand } from '@titik/contracts/demand.events';
import type { LineMatch } from '@titik/contracts/match.events';
import { newId } from '@titik/contracts/new-id';
import type { ProducerStanding } from '@titik/contracts/standing.events';
import { Outbox } from '@titik/eventing/outbox';
import { byService, type Caller } from '@titik/platform/caller';
import type { Clock } from '@titik/platform/clock';
import { build } from '@titik/testing/build';
import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import { database } from '../data-source';
import { FeedbackService } from './feedback.service';
import type { FeedbackInput, FeedbackPlace } from './feedback.dto';
import { OrderService } from './order.service';

jest.setTimeout(60_000);
const by: Caller = { actor: 'attaché sydney' };
const outbox = new Outbox();
let now = new Date('2027-02-11T03:00:00Z');
const clock: Clock = { now: () => now };
let db: TestDatabase;
let feedback: FeedbackService;
let orders: OrderService;

beforeAll(async () => {
  db = await testDatabase(database);
  feedback = new FeedbackService(db.dataSource, outbox, clock);
  orders = new OrderService(db.dataSource, outbox, clock);
});
afterAll(() => db?.drop());
beforeEach(async () => {
  now = new Date('2027-02-11T03:00:00Z');
  await db.dataSource.query('truncate feedback, demand_order, producer_standing, open_demand, line_match, outbox');
});

const producers = ['a', 'b', 'c'].map((name) => ({ producerId: newId(), offerId: newId(), producerName: name }));
const [a, b, c] = producers.map(({ producerId }) => producerId);

/** A demand whose only line has these producers as candidates, best first. */
async function matched(demand: Demand = build.demand()): Promise<Demand> {
  const { lineId, words, quantity } = demand.lines[0];
  const result = {
    lineId,
    words,
    wanted: quantity,
    candidates: producers,
    supply: { parts: [] },
    nearMisses: [],
  } as unknown as LineMatch;
  await db.dataSource.query(`insert into open_demand values ($1, 0, 1, $2, $3, 1, '')`, [
    demand.demandId,
    demand.state,
    JSON.stringify(demand),
  ]);
  await db.dataSource.query(`insert into line_match values ($1, $2, 1, 'additive-2', $3)`, [
    demand.demandId,
    lineId,
    JSON.stringify(result),
  ]);
  return demand;
}

const place = ({ demandId }: Demand, producerId = a, side: FeedbackPlace['side'] = 'post') => ({
  demandId,
  producerId,
  side,
});
const rejected: FeedbackInput = { verdict: 'rejected', code: 'late-delivery' };

/** The standings that were published since the last time. */
async function told(): Promise<ProducerStanding[]> {
  const rows: { payload: string }[] = await db.dataSource.query('select payload::text from outbox order by seq');
  await db.dataSource.query('truncate outbox');
  return rows.map(({ payload }) => (JSON.parse(payload) as { standing: ProducerStanding }).standing);
}

const log = (subject: string): Promise<{ action: string; actor: string; before: object; after: object }[]> =>
  db.dataSource.query('select action, actor, before, after, reason from audit_entry where subject = $1 order by id', [
    subject,
  ]);

describe('a verdict', () => {
  it('is stored, moves the standing and is in the log, together', async () => {
    const demand = await matched();
    const given = await feedback.put(by, place(demand), { ...rejected, note: 'twice three weeks late' });
    expect(given).toMatchObject({
      ...place(demand),
      ...rejected,
      market: 'AU',
      actor: by.actor,
      givenOn: '2027-02-11',
    });
    expect(await told()).toEqual([
      {
        producerId: a,
        version: 1,
        asOf: '2027-02-11',
        sessions: 0,
        feedback: [{ market: 'AU', value: 13 / 32, accepted: 0, rejected: 1, reason: 'late-delivery' }],
      },
    ]);
    expect(await log(given.feedbackId)).toMatchObject([{ action: 'put', actor: by.actor, before: null, after: given }]);
  });

  it('said again changes nothing; another one takes its place; removed it is forgotten', async () => {
    const demand = await matched();
    const { feedbackId } = await feedback.put(by, place(demand), rejected);
    now = new Date('2027-02-12T03:00:00Z');
    expect(await feedback.put(by, place(demand), rejected)).toMatchObject({ feedbackId, givenOn: '2027-02-11' });
    expect((await told()).map(({ version }) => version)).toEqual([1]);

    const after = await feedback.put(by, place(demand), { verdict: 'accepted' });
    expect(after).toMatchObject({ feedbackId, verdict: 'accepted', givenOn: '2027-02-12' });
    expect(after).not.toHaveProperty('code');
    expect(await told()).toMatchObject([{ version: 2, feedback: [{ value: 19 / 32, accepted: 1, rejected: 0 }] }]);

    await feedback.remove(by, place(demand));
    expect(await told()).toMatchObject([{ version: 3, feedback: [] }]);
    expect((await log(feedbackId)).map(({ action }) => action)).toEqual(['put', 'put', 'remove']);
    await expect(feedback.remove(by, place(demand))).rejects.toMatchObject({ code: 'feedback.unknown' });
  });

  it('is one a side: the producer has its own, and its praise of itself moves nothing', async () => {
    const demand = await matched();
    await feedback.put(by, place(demand), rejected);
    await told();
    await feedback.put({ actor: 'bumdes' }, place(demand, a, 'producer'), { verdict: 'accepted' });
    expect(await told()).toEqual([]);
    const { items } = await feedback.list(byService('test'), { demandId: demand.demandId, limit: 10 });
    expect(items.map(({ side, verdict }) => [side, verdict])).toEqual([
      ['producer', 'accepted'],
      ['post', 'rejected'],
    ]);
  });

  it('of many at the same moment none is forgotten in the standing', async () => {
    const demands = [];
    for (let i = 0; i < 20; i++) demands.push(await matched());
    await Promise.all(demands.map((demand) => feedback.put(by, place(demand), rejected)));
    const standings = await told();
    expect(standings.map(({ version }) => version)).toEqual(standings.map((_, at) => at + 1));
    expect(standings.at(-1)).toMatchObject({ feedback: [{ rejected: 20, value: 3 / 32 }] });
  });

  it.each([
    ['match.unknown-demand', () => ({ ...place(build.demand()) })],
    ['feedback.unknown-producer', async () => place(await matched(), newId())],
  ])('is refused: %s', async (code, where) => {
    await expect(feedback.put(by, await where(), rejected)).rejects.toMatchObject({ code });
    expect(await told()).toEqual([]);
  });

  it('is listed by producer, newest first, page by page', async () => {
    const given = [];
    for (const country of ['AU', 'US', 'DE'])
      given.push(await feedback.put(by, place(await matched(build.demand({ country })), b), rejected));
    const first = await feedback.list(byService('test'), { producerId: b, limit: 2 });
    expect(first.items).toEqual([given[2], given[1]]);
    expect((await feedback.list(byService('test'), { producerId: b, limit: 2, after: first.next })).items).toEqual([
      given[0],
    ]);
    expect(given.map(({ market }) => market)).toEqual(['AU', 'US', 'EU']);
  });
});

describe('an order', () => {
  const saidOf = async ({ demandId }: Demand) =>
    (await feedback.list(byService('test'), { demandId, limit: 10 })).items.map(({ producerId, source, verdict }) => [
      producerId,
      source,
      verdict,
    ]);

  it('is stored with its reason, and those moved up count as accepted', async () => {
    const demand = await matched();
    const order = await orders.put(by, demand.demandId, { producerIds: [c, a], reason: 'knows the buyer' });
    expect(order).toMatchObject({ producerIds: [c, a], reason: 'knows the buyer', actor: by.actor });
    expect(await saidOf(demand)).toEqual([[c, 'order', 'accepted']]);
    expect(await told()).toMatchObject([{ producerId: c, feedback: [{ market: 'AU', accepted: 1 }] }]);
    expect(await log(demand.demandId)).toMatchObject([
      { action: 'put', actor: by.actor, after: order, reason: 'knows the buyer' },
    ]);
  });

  it('replaced or removed takes back what it said, but never what the post said itself', async () => {
    const demand = await matched();
    await feedback.put(by, place(demand, b), rejected);
    await orders.put(by, demand.demandId, { producerIds: [c, b], reason: 'first try' });
    expect(await saidOf(demand)).toEqual([
      [c, 'order', 'accepted'],
      [b, 'given', 'rejected'],
    ]);
    await orders.put(by, demand.demandId, { producerIds: [b], reason: 'second thought' });
    expect(await saidOf(demand)).toEqual([[b, 'given', 'rejected']]);
    await orders.put(by, demand.demandId, { producerIds: [c], reason: 'third' });
    await told();
    await orders.remove(by, demand.demandId);
    expect(await saidOf(demand)).toEqual([[b, 'given', 'rejected']]);
    expect(await told()).toMatchObject([{ producerId: c, feedback: [] }]);
    await expect(orders.remove(by, demand.demandId)).rejects.toMatchObject({ code: 'order.unknown' });
  });

  it('put again as it was leaves the day of its verdicts', async () => {
    const demand = await matched();
    await orders.put(by, demand.demandId, { producerIds: [c], reason: 'one' });
    await told();
    now = new Date('2027-03-11T03:00:00Z');
    await orders.put(by, demand.demandId, { producerIds: [c, b], reason: 'two' });
    const { items } = await feedback.list(byService('test'), { demandId: demand.demandId, limit: 10 });
    expect(items.map(({ producerId, givenOn }) => [producerId, givenOn])).toEqual([
      [b, '2027-03-11'],
      [c, '2027-02-11'],
    ]);
  });

  it('is refused for a producer that is no candidate, and for a closed demand', async () => {
    const [open, closed] = [await matched(), await matched(build.demand({ state: 'closed' }))];
    const put = ({ demandId }: Demand, producerId: string) =>
      orders.put(by, demandId, { producerIds: [producerId], reason: 'why' });
    await expect(put(open, newId())).rejects.toMatchObject({ code: 'order.unknown-producer' });
    await expect(put(closed, a)).rejects.toMatchObject({ code: 'order.demand-closed' });
    await expect(put(build.demand(), a)).rejects.toMatchObject({ code: 'match.unknown-demand' });
  });
});
