import type { Demand } from '@titik/contracts/demand.events';
import { Outbox } from '@titik/eventing/outbox';
import { drift } from '@titik/platform/migrate';
import { byService } from '@titik/platform/caller';
import type { Clock } from '@titik/platform/clock';
import type { Periodic } from '@titik/platform/periodic';
import { build } from '@titik/testing/build';
import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import { newId } from '@titik/contracts/new-id';
import { BuyersService } from '../buyers/buyers.service';
import { PartyDirectory } from '../buyers/party-directory';
import { database } from '../data-source';
import { seedPosts } from '../trade-posts/seed-posts';
import { TradePostsService } from '../trade-posts/trade-posts.service';
import { AcceptDemands } from './accept-demands';
import { DemandEntity } from './demand.entity';
import { ExpireDemands } from './expire-demands';

let db: TestDatabase;
const outbox = new Outbox();
const by = byService('test');
const [{ postId }] = seedPosts();
let buyerId: string;

const demand = (part: Partial<Demand> = {}): Demand =>
  build.demand({
    demandId: newId(),
    postId,
    buyerId,
    lines: [build.line({ lineId: newId() }), build.line({ lineId: newId() })],
    ...part,
  });
const byId = (a: Demand, b: Demand) => (a.demandId < b.demandId ? -1 : 1);
const published = async (type: string): Promise<Demand[]> => {
  const rows: { payload: { demand: Demand } }[] = await db.dataSource.query(
    'select payload::text::jsonb as payload from outbox where type like $1 order by seq',
    [`%${type}%`],
  );
  return rows.map(({ payload }) => payload.demand);
};

beforeAll(async () => {
  db = await testDatabase(database);
  await new TradePostsService(db.dataSource, outbox).seed();
  const buyers = new BuyersService(db.dataSource, outbox, new PartyDirectory(db.dataSource));
  const { name, country, zone, contact, officeHours } = build.buyer();
  ({ buyerId } = await buyers.create(by, { name, country, zone, contact, officeHours, postId }));
}, 60_000);
afterAll(() => db?.drop());
beforeEach(() => db.dataSource.query('truncate outbox, heard_outcome, deal, demand, demand_line'));

describe('accepting demands', () => {
  it('stores and publishes each good one once, whole, and only the faulty fail', async () => {
    const demands = Array.from({ length: 300 }, (_, i) => demand(i % 50 === 7 ? { buyerId: newId() } : {}));
    const door = new AcceptDemands(db.dataSource, outbox);
    const answers = await Promise.allSettled(demands.map((each) => door.accept({ by, demand: each })));
    const good = demands.filter((each) => each.buyerId === buyerId);
    answers.forEach((answer, i) => {
      expect(answer).toMatchObject(
        demands[i].buyerId === buyerId
          ? { status: 'fulfilled', value: demands[i] }
          : { status: 'rejected', reason: { code: 'demand.unknown-party' } },
      );
    });
    const stored = await db.dataSource.getRepository(DemandEntity).find({ relations: { lines: true } });
    expect(stored.map((each) => each.describe()).toSorted(byId)).toEqual(good.toSorted(byId));
    expect((await published('demand-registered')).toSorted(byId)).toEqual(good.toSorted(byId));
    const known: { subject: string }[] = await db.dataSource.query(
      `select subject from audit_entry where kind = 'demand' and action = 'register' and actor = $1 order by subject`,
      [by.actor],
    );
    expect(known.map(({ subject }) => subject)).toEqual(good.map(({ demandId }) => demandId).toSorted());
  });

  it('keeps every field of a line', async () => {
    const line = build.line({
      lineId: newId(),
      words: 'daging "rajungan" \\ {beku}, kualitas A',
      quantity: { min: 0.5, max: 1.25, unit: 'KGM', rhythm: 'one-off' },
      incoterm: 'CIF',
      destinationPort: 'AUSYD',
      ceiling: { amount: 14.123456, currency: 'USD' },
      stated: {
        quantity: { min: 0.5, max: 1.25, unit: 'kilo "bersih"' },
        ceiling: { amount: 14.123456, currency: 'USD', per: 'kg' },
        certificates: ['halal'],
      },
    });
    const bare = build.line({ lineId: newId(), form: undefined, certificates: [] });
    delete bare.form;
    const one = demand({ lines: [line, bare] });
    await new AcceptDemands(db.dataSource, outbox).accept({ by, demand: one });
    const stored = await db.dataSource
      .getRepository(DemandEntity)
      .findOneOrFail({ where: { id: one.demandId }, relations: { lines: true } });
    expect(stored.describe()).toEqual(one);
  });

  it('gives requests with one key one demand, also when they wait together', async () => {
    const door = new AcceptDemands(db.dataSource, outbox);
    const ask = (requestHash: string) => door.accept({ by, demand: demand(), key: 'k', requestHash });
    const first = await ask('a');
    const [, ...waiting] = await Promise.allSettled([
      door.accept({ by, demand: demand() }),
      ask('a'),
      ask('a'),
      ask('b'),
    ]);
    expect(waiting[0]).toEqual({ status: 'fulfilled', value: first });
    expect(waiting[1]).toEqual({ status: 'fulfilled', value: first });
    expect(waiting[2]).toMatchObject({ status: 'rejected', reason: { code: 'demand.key-reused' } });
    expect(await published('demand-registered')).toHaveLength(2);
  });
});

describe('a demand after its last day', () => {
  it('is closed and published once; one on its last day stays open', async () => {
    const door = new AcceptDemands(db.dataSource, outbox);
    const [over, last] = [demand({ expiresOn: '2027-01-31' }), demand({ expiresOn: '2027-02-01' })];
    await Promise.all([over, last].map((each) => door.accept({ by, demand: each })));
    const clock: Clock = { now: () => new Date('2027-02-01T12:00:00Z') };
    const periodic = { every: () => () => undefined } as unknown as Periodic;
    const sweeps = [1, 2].map(() => new ExpireDemands(db.dataSource, outbox, clock, periodic).sweep());
    expect((await Promise.all(sweeps)).reduce((sum, closed) => sum + closed)).toBe(1);
    expect(await published('demand-closed')).toEqual([
      { ...over, version: 2, state: 'closed', closingReason: 'expired' },
    ]);
    expect(await db.dataSource.getRepository(DemandEntity).findBy({ state: 'open' })).toHaveLength(1);
  });
});

describe('the list of posts', () => {
  it('is stored and published once, however often a registry starts', async () => {
    await db.dataSource.query(`delete from trade_post where name = 'ITPC Lagos'`);
    const posts = new TradePostsService(db.dataSource, outbox);
    const added = await Promise.all([posts.seed(), posts.seed()]);
    expect(added.toSorted()).toEqual([0, 1]);
    const rows: object[] = await db.dataSource.query(`select 1 from outbox where type like '%trade-post%'`);
    expect(rows).toHaveLength(1);
  });
});

it('the entities and the migration tell the same', async () => expect(await drift(db.dataSource)).toEqual([]));
