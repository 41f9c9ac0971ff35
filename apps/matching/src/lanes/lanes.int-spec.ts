import { build } from '@titik/testing/build';
import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import { database } from '../data-source';
import { OfferIndex } from '../market/offer-index';
import { OpenLines } from '../market/open-lines';
import { storeDemands } from '../matches/demand-rows';
import { LaneLost } from './lane-lost';
import { Lanes } from './lanes.service';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase(database);
});
afterAll(() => db.drop());
beforeEach(() => db.dataSource.query('truncate lane, open_demand'));

const lanesOf = () => new Lanes(db.dataSource, new OpenLines(new OfferIndex()));
const passes = (lanes: Lanes, lane: number) => db.dataSource.transaction((tx) => lanes.fence(tx, lane));

it('lets the newest owner write and nobody else', async () => {
  const [former, present, stranger] = [lanesOf(), lanesOf(), lanesOf()];
  await former.claim([0, 1]);
  await present.claim([1]);
  await expect(passes(former, 1)).rejects.toThrow(LaneLost);
  await expect(passes(stranger, 1)).rejects.toThrow(LaneLost);
  await expect(passes(present, 1)).resolves.toMatchObject({ lane: 1, epoch: '2' });
  await expect(passes(former, 0)).resolves.toMatchObject({ lane: 0, epoch: '1' });
  expect(former.all().map(({ lane }) => lane)).toEqual([0]);
});

it('a take-over waits for what the former owner has under way, and learns of it', async () => {
  const [former, present] = [lanesOf(), lanesOf()];
  await former.claim([0]);
  const demand = build.demand();
  let taken = false;
  let takeOver: Promise<void> | undefined;
  await db.dataSource.transaction(async (tx) => {
    await former.fence(tx, 0);
    takeOver = present.claim([0]).then(() => void (taken = true));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(taken).toBe(false);
    await storeDemands(tx, 0, [{ demand, digest: '' }]);
  });
  await takeOver;
  expect([...present.get(0)!.open.ids()]).toEqual([demand.demandId]);
});

it('after a pause an instance gives up lanes that were in other hands meanwhile', async () => {
  const [pausing, other] = [lanesOf(), lanesOf()];
  await pausing.claim([0, 1]);
  await other.claim([1]);
  await pausing.dropOvertaken();
  expect(pausing.all().map(({ lane }) => lane)).toEqual([0]);
});

it('stores a demand only when it is newer', async () => {
  const demand = build.demand();
  const store = (version: number, state: 'open' | 'closed') =>
    db.dataSource.transaction((tx) => storeDemands(tx, 0, [{ demand: { ...demand, version, state }, digest: '' }]));
  expect((await store(2, 'open')).get(demand.demandId)).toBe(1);
  expect((await store(1, 'open')).size).toBe(0);
  expect((await store(3, 'open')).get(demand.demandId)).toBe(2);
  expect((await store(4, 'closed')).get(demand.demandId)).toBe(2);
  expect((await store(3, 'open')).size).toBe(0);
});
