import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import { serviceDatabase } from '@titik/platform/service-database';
import type { EntityManager } from 'typeorm';
import { publishWholeState, type StateParts } from './publish-whole-state';

let db: TestDatabase;
beforeAll(async () => (db = await testDatabase(serviceDatabase('matching', { entities: [], migrations: [] }))), 60_000);
afterAll(() => db?.drop());
beforeEach(() => db.dataSource.query('truncate published_cluster, inbox'));

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Two parts of five things; a page is two of them, "published" by a row that comes or goes with the transaction. */
function fivesInTwos(before: (place: string) => void = () => undefined): StateParts {
  const part = (name: string, first: number) => async (tx: EntityManager, after: string | null) => {
    const all = [0, 1, 2, 3, 4].map((n) => id(first + n));
    const page = all.filter((each) => after === null || each > after).slice(0, 2);
    for (const each of page) {
      before(each);
      await tx.query('insert into inbox (consumer, event_id) values ($1, $2)', [name, each]);
    }
    return page.at(-1);
  };
  return { a: part('a', 10), b: part('b', 20) };
}

const published = async (): Promise<string[]> => {
  const rows: { event_id: string }[] = await db.dataSource.query('select event_id from inbox order by event_id');
  return rows.map((row) => row.event_id);
};
const everything = [10, 11, 12, 13, 14, 20, 21, 22, 23, 24].map(id);

it('publishes everything once to each cluster', async () => {
  expect(await publishWholeState(db.dataSource, 'one', fivesInTwos())).toBe(6);
  expect(await published()).toEqual(everything);
  expect(await publishWholeState(db.dataSource, 'one', fivesInTwos())).toBe(0);
  await db.dataSource.query('truncate inbox');
  await publishWholeState(db.dataSource, 'two', fivesInTwos());
  expect(await published()).toEqual(everything);
});

it('goes on at the page where it was interrupted', async () => {
  const broken = fivesInTwos((place) => {
    if (place === id(13)) throw new Error('cut off');
  });
  await expect(publishWholeState(db.dataSource, 'one', broken)).rejects.toThrow('cut off');
  expect(await published()).toEqual([10, 11].map(id));
  expect(await publishWholeState(db.dataSource, 'one', fivesInTwos())).toBe(5);
  expect(await published()).toEqual(everything);
});

it('is shared by instances that start together: no page twice, none left out', async () => {
  const runs = [1, 2, 3].map(() => publishWholeState(db.dataSource, 'one', fivesInTwos()));
  const pages = await Promise.all(runs);
  expect(pages.reduce((sum, each) => sum + each)).toBe(6);
  expect(await published()).toEqual(everything);
});
