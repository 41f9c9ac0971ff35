import { drift } from '@titik/platform/migrate';
import { testDatabase } from '@titik/testing/test-database';
import { database } from './data-source';

it('migrations and entities say the same', async () => {
  const { dataSource, drop } = await testDatabase(database);
  try {
    expect(await drift(dataSource)).toEqual([]);
  } finally {
    await drop();
  }
});
