import type { DealSilent } from '@titik/contracts/deal.events';
import { newId } from '@titik/contracts/new-id';
import { Outbox } from '@titik/eventing/outbox';
import { byService } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import type { Periodic } from '@titik/platform/periodic';
import { build } from '@titik/testing/build';
import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import { BuyersService } from '../buyers/buyers.service';
import { PartyDirectory } from '../buyers/party-directory';
import { database } from '../data-source';
import { AcceptDemands } from '../demands/accept-demands';
import { seedPosts } from '../trade-posts/seed-posts';
import { TradePostsService } from '../trade-posts/trade-posts.service';
import { ChangeDeals } from './change-deals';
import { DealsService } from './deals.service';
import { DealHistoryService } from './history.service';
import { SilenceService } from './silence.service';

jest.setTimeout(60_000);
const by = byService('test');
const outbox = new Outbox();
const [{ postId }] = seedPosts();
let now: Date;
const clock: Clock = { now: () => now };
let db: TestDatabase;
let demandId: string;
let deals: DealsService;
let changes: ChangeDeals;

const instance = () => {
  const periodic = { every: () => () => undefined } as unknown as Periodic;
  return new SilenceService(db.dataSource, outbox, clock, periodic, new Environment());
};
const on = (day: string) => (now = new Date(`${day}T05:00:00Z`));
/** Several instances sweep on a day, just started. @returns what was told */
const sweep = async (day: string): Promise<[string, string, number][]> => {
  on(day);
  await db.dataSource.query('truncate outbox');
  await Promise.all([instance().sweep(), instance().sweep(), instance().sweep()]);
  const rows: { payload: DealSilent }[] = await db.dataSource.query(
    `select payload::text::jsonb as payload from outbox where type = 'titiktemu.buyer.deal-silent.v1' order by seq`,
  );
  return rows.map(({ payload: { deal, level, days } }) => [deal.dealId, level, days]);
};
const open = async (): Promise<string> => (await deals.open(by, { demandId, producerId: newId() })).dealId;

beforeAll(async () => {
  db = await testDatabase(database);
  on('2026-11-20');
  await new TradePostsService(db.dataSource, outbox).seed();
  const buyers = new BuyersService(db.dataSource, outbox, new PartyDirectory(db.dataSource));
  const { name, country, zone, contact, officeHours } = build.buyer();
  const { buyerId } = await buyers.create(by, { name, country, zone, contact, officeHours, postId });
  const demand = build.demand({ demandId: newId(), postId, buyerId, lines: [build.line({ lineId: newId() })] });
  ({ demandId } = await new AcceptDemands(db.dataSource, outbox).accept({ by, demand }));
  deals = new DealsService(db.dataSource, outbox, clock);
  changes = new ChangeDeals(db.dataSource, outbox, clock);
}, 60_000);
afterAll(() => db?.drop());
beforeEach(() => db.dataSource.query('truncate deal, heard_outcome'));

it('a silent deal is nudged after 14 days and escalated 7 days later, each once, whoever sweeps', async () => {
  on('2026-12-01');
  const id = await open();
  expect(await sweep('2026-12-14')).toEqual([]);
  expect(await sweep('2026-12-15')).toEqual([[id, 'nudge', 14]]);
  expect(await sweep('2026-12-16')).toEqual([]);
  expect(await sweep('2026-12-21')).toEqual([]);
  expect(await sweep('2026-12-22')).toEqual([[id, 'escalation', 21]]);
  expect(await sweep('2027-03-01')).toEqual([]);
  const deal = await deals.one(by, id);
  expect(deal.version).toBe(1);
  const { items } = await new DealHistoryService(db.dataSource).of(by, id);
  expect(items.map(({ action, version }) => [action, version])).toEqual([
    ['open', 1],
    ['nudge', 1],
    ['escalation', 1],
  ]);
});

it('any word begins it anew; what changes nothing does not', async () => {
  on('2026-12-01');
  const id = await open();
  await sweep('2026-12-15');
  on('2026-12-16');
  await changes.reach(by, id, 'price-list', [1], { on: '2026-12-16' });
  on('2026-12-20');
  await changes.reach(by, id, 'price-list', [2], { on: '2026-12-16' });
  expect(await sweep('2026-12-29')).toEqual([]);
  expect(await sweep('2026-12-30')).toEqual([[id, 'nudge', 14]]);
  await changes.expect(by, id, [2], { dueOn: '2027-01-15' });
  expect(await sweep('2027-01-06')).toEqual([]);
  expect(await sweep('2027-01-13')).toEqual([[id, 'nudge', 14]]);
});

it('a closed deal may be silent', async () => {
  on('2026-12-01');
  const id = await open();
  await changes.lose(by, id, [1], { code: 'price' });
  expect(await sweep('2027-02-01')).toEqual([]);
  await changes.reopen(by, id, [2]);
  expect(await sweep('2027-02-14')).toEqual([]);
  expect(await sweep('2027-02-15')).toEqual([[id, 'nudge', 14]]);
});

it('many at once are all told, by instances that share the work', async () => {
  on('2026-12-01');
  const ids: string[] = [];
  for (let i = 0; i < 230; i++) ids.push(await open());
  const told = await sweep('2026-12-20');
  expect(told.map(([id]) => id).toSorted()).toEqual(ids.toSorted());
});
