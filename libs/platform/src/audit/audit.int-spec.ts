import { serviceDatabase } from '../service-database';
import { drift } from '../migrate';
import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import { audit } from './audit';
import { AuditService } from './audit.service';

let db: TestDatabase;
const siti = { actor: 'siti', reason: 'new prices', requestId: 'r1' };

beforeAll(async () => {
  db = await testDatabase(serviceDatabase('notifications', { entities: [], migrations: [] }));
}, 60_000);
afterAll(() => db?.drop());

describe('the audit log', () => {
  it('tells who, what, before, after and why, newest first, page by page', async () => {
    await db.dataSource.transaction((tx) =>
      audit(tx, siti, [
        { kind: 'offer', subject: 'o1', action: 'put', after: { price: 4 } },
        { kind: 'offer', subject: 'o1', action: 'put', before: { price: 4 }, after: { price: 5 }, reason: 'typo' },
        { kind: 'offer', subject: 'o2', action: 'withdraw', before: { state: 'active' } },
      ]),
    );
    const log = new AuditService(db.dataSource);
    const first = await log.list({ kind: 'offer', subject: 'o1', limit: 1 });
    expect(first.items).toEqual([
      expect.objectContaining({
        actor: 'siti',
        action: 'put',
        before: { price: 4 },
        after: { price: 5 },
        reason: 'typo',
        requestId: 'r1',
      }),
    ]);
    const second = await log.list({ kind: 'offer', subject: 'o1', limit: 1, after: first.next });
    expect(second.items).toEqual([
      expect.objectContaining({ before: null, after: { price: 4 }, reason: 'new prices' }),
    ]);
    expect((await log.list({ actor: 'nobody', limit: 5 })).items).toEqual([]);
  });

  it('keeps nothing of what was rolled back', async () => {
    const failing = db.dataSource.transaction(async (tx) => {
      await audit(tx, siti, [{ kind: 'offer', subject: 'gone', action: 'put' }]);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect((await new AuditService(db.dataSource).list({ subject: 'gone', limit: 5 })).items).toEqual([]);
  });

  it.each([`update audit_entry set actor = 'somebody else'`, `delete from audit_entry`])(
    'cannot be tidied up: %s',
    async (statement) => {
      await expect(db.dataSource.query(statement)).rejects.toThrow('only ever added to');
    },
  );

  it('its entity and migration tell the same', async () => expect(await drift(db.dataSource)).toEqual([]));
});
