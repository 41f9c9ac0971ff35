import { type Deal, DealOpened } from '@titik/contracts/deal.events';
import { type Demand, DemandRegistered } from '@titik/contracts/demand.events';
import { newId } from '@titik/contracts/new-id';
import { type Buyer, BuyerRecorded, type TradePost } from '@titik/contracts/party.events';
import { Outbox } from '@titik/eventing/outbox';
import type { StateParts } from '@titik/eventing/publish-whole-state';
import { StatePublisher } from '@titik/eventing/state-publisher';
import { byService } from '@titik/platform/caller';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { readTopics } from '@titik/testing/read-topics';
import { emptyDatabase, testDatabase } from '@titik/testing/test-database';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { BuyersService } from './buyers/buyers.service';
import { PartyDirectory } from './buyers/party-directory';
import { BuyerRegistryModule } from './buyer-registry.module';
import { database } from './data-source';
import { AcceptDemands } from './demands/accept-demands';
import { closeAll } from './demands/close-demands';
import { seedPosts } from './trade-posts/seed-posts';
import { TradePostsService } from './trade-posts/trade-posts.service';
import { WholeState } from './whole-state';

jest.setTimeout(90_000);
let stored: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => (stored = await emptyDatabase()));
afterAll(() => stored?.drop());

interface Told {
  posts: TradePost[];
  buyers: Buyer[];
  demands: Demand[];
  deals: Deal[];
}

/** Starts on the kept database and topics of its own, works, and tells what was published till the end. */
async function run(work: (service: TestService) => Promise<unknown> = async () => undefined): Promise<Told> {
  const service = await testService(BuyerRegistryModule, 'buyer-registry', database, { DATABASE_URL: stored.url });
  try {
    await service.app.get(StatePublisher).done;
    await work(service);
    await eventually(async () => {
      expect(await service.app.get(DataSource).query('select 1 from outbox')).toEqual([]);
    });
    const events = await readTopics<{ post?: TradePost; buyer?: Buyer; demand?: Demand; deal?: Deal }>(service.prefix, [
      BuyerRecorded.topic.name,
      DemandRegistered.topic.name,
      DealOpened.topic.name,
    ]);
    return {
      posts: events.flatMap(({ post }) => post ?? []),
      buyers: events.flatMap(({ buyer }) => buyer ?? []),
      demands: events.flatMap(({ demand }) => demand ?? []),
      deals: events.flatMap(({ deal }) => deal ?? []),
    };
  } finally {
    await service.stop();
  }
}

const forgetCluster = (service: TestService) => service.app.get(DataSource).query('delete from published_cluster');
const byId = (a: TradePost, b: TradePost) => (a.postId < b.postId ? -1 : 1);
const nothing = { posts: [], buyers: [], demands: [], deals: [] };

it('publishes parties, open demands and deals once more to a cluster that never had them, and to none a second time', async () => {
  const [{ postId }] = seedPosts();
  let open: Demand | undefined;
  const deals: Deal[] = [];
  await run(async (service) => {
    const api = request(`${service.url}/api/v1`);
    const { name, country, zone, contact, officeHours } = build.buyer();
    const buyer = { country, zone, contact, officeHours, postId };
    const { body: made } = await api
      .post('/buyers')
      .send({ ...buyer, name: 'Old name' })
      .expect(201);
    const { buyerId } = made as Buyer;
    await api
      .put(`/buyers/${buyerId}`)
      .send({ ...buyer, name })
      .expect(200);
    const demand = {
      postId,
      buyerId,
      lines: [
        {
          words: 'crab meat',
          quantity: { min: 2, unit: 'TNE', rhythm: 'monthly' },
          shipWindow: { from: '2040-03', to: '2040-05' },
        },
        {
          words: 'tuna',
          quantity: { min: 1, unit: 'TNE', rhythm: 'one-off' },
          shipWindow: { from: '2040-03', to: '2040-03' },
        },
      ],
    };
    const { body: registered } = await api.post('/demands').send(demand).expect(201);
    open = registered as Demand;
    const { body: other } = await api.post('/demands').send(demand).expect(201);
    await api
      .post(`/demands/${(other as Demand).demandId}/close`)
      .set('if-match', '"1"')
      .send({ reason: 'met' })
      .expect(200);
    for (const producerId of [newId(), newId()]) {
      const { body: deal } = await api.post('/deals').send({ demandId: open.demandId, producerId }).expect(201);
      deals.push(deal as Deal);
    }
    const lost = await api
      .post(`/deals/${deals[1].dealId}/lose`)
      .set('if-match', '"1"')
      .send({ code: 'price' })
      .expect(200);
    deals[1] = lost.body as Deal;
    const { body: closed } = await api.get(`/demands/${(other as Demand).demandId}`);
    expect(closed).toMatchObject({ state: 'closed' });
  });

  expect(await run(forgetCluster)).toEqual(nothing);
  const again = await run();
  expect(again.posts.toSorted(byId)).toEqual(seedPosts().toSorted(byId));
  expect(again.buyers).toMatchObject([{ name: build.buyer().name, version: 2 }]);
  expect(again.demands).toEqual([open]);
  // An answer also says how long a deal has been silent; events do not.
  expect(deals).toMatchObject(again.deals.toSorted((a, b) => a.version - b.version));
  expect(await run()).toEqual(nothing);
});

it('does not publish a demand as open that is just being closed', async () => {
  const db = await testDatabase(database);
  try {
    const outbox = new Outbox();
    const by = byService('test');
    const [{ postId }] = seedPosts();
    await new TradePostsService(db.dataSource, outbox).seed();
    const { name, country, zone, contact, officeHours } = build.buyer();
    const buyers = new BuyersService(db.dataSource, outbox, new PartyDirectory(db.dataSource));
    const { buyerId } = await buyers.create(by, { name, country, zone, contact, officeHours, postId });
    const demand = build.demand({ demandId: newId(), postId, buyerId, lines: [build.line({ lineId: newId() })] });
    await new AcceptDemands(db.dataSource, outbox).accept({ by, demand });
    let parts: StateParts = {};
    const publisher = { begin: (given: StateParts) => (parts = given) } as unknown as StatePublisher;
    new WholeState(publisher, outbox).onApplicationBootstrap();

    const closing = db.dataSource.createQueryRunner();
    await closing.startTransaction();
    await closeAll(closing.manager, outbox, by, [demand.demandId], { reason: 'met' }, new Date());
    const publishing = db.dataSource.transaction((tx) => parts['open-demands'](tx, null));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await closing.commitTransaction();
    await closing.release();
    expect(await publishing).toBeUndefined();

    const states: { state: string }[] = await db.dataSource.query(
      `select payload::json->'demand'->>'state' as state from outbox where key = $1 order by seq`,
      [demand.demandId],
    );
    expect(states.map(({ state }) => state)).toEqual(['open', 'closed']);
  } finally {
    await db.drop();
  }
});
