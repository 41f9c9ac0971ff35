import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventOf } from '@titik/contracts/event-type';
import { OfferRecorded } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import { testService, type TestService, testTopics } from '@titik/testing/test-service';
import { database } from '../data-source';
import { OfferIndex } from '../market/offer-index';
import { MatchingModule } from '../matching.module';
import { MarketSnapshots } from './market-snapshot.service';

let db: TestDatabase;
let settings: Record<string, string>;
const dir = mkdtempSync(join(tmpdir(), 'snapshots-'));

beforeAll(async () => {
  db = await testDatabase(database);
  settings = { DATABASE_URL: db.url, TOPIC_PREFIX: await testTopics(), MARKET_SNAPSHOT_DIR: dir };
}, 60_000);
afterAll(async () => {
  await db.drop();
  rmSync(dir, { recursive: true });
});

const start = (): Promise<TestService> => testService(MatchingModule, 'matching', database, settings);
const offersOf = (service: TestService): number => service.app.get(OfferIndex).size;
const status = async (service: TestService): Promise<{ offers: number; beganFrom: string }> =>
  (await fetch(`${service.url}/api/v1/market/status`)).json() as never;

it('begins with what was written down and reads on from there; without, or with a damaged one, from the topic', async () => {
  const offers = Array.from({ length: 20 }, () => build.offer());
  let service = await start();
  for (const offer of offers.slice(0, 15)) await service.publish(eventOf(OfferRecorded, { offer }));
  await eventually(() => expect(offersOf(service)).toBe(15));
  expect(await status(service)).toMatchObject({ offers: 15, beganFrom: 'topic' });
  await service.app.get(MarketSnapshots).write();
  // What comes after the writing is for the topic to tell.
  for (const offer of offers.slice(15)) await service.publish(eventOf(OfferRecorded, { offer }));
  await service.publish(eventOf(OfferRecorded, { offer: { ...offers[0], version: 2, state: 'withdrawn' } }));
  await service.stop();

  service = await start();
  expect(await status(service)).toMatchObject({ offers: 19, beganFrom: 'snapshot' });
  expect(service.app.get(MarketSnapshots).origin.offers).toBe(15);
  expect(service.app.get(OfferIndex).agrees({ ...offers[0], version: 2, state: 'withdrawn' }, 1)).toBe(true);
  await service.stop();

  const [file] = readdirSync(dir);
  const bytes = readFileSync(join(dir, file));
  bytes[500] ^= 1;
  writeFileSync(join(dir, file), bytes);
  service = await start();
  expect(await status(service)).toMatchObject({ offers: 19, beganFrom: 'topic' });
  await service.stop();
}, 120_000);
