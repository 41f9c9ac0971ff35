import { newId } from '@titik/contracts/new-id';
import type { Offer } from '@titik/contracts/offer.events';
import { Outbox } from '@titik/eventing/outbox';
import { byService } from '@titik/platform/caller';
import type { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import type { Periodic } from '@titik/platform/periodic';
import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import { CertificatesService } from '../certificates/certificates.service';
import { database } from '../data-source';
import { DeliveriesService } from '../deliveries/deliveries.service';
import { DailyStep } from './daily-step';
import { OffersService } from './offers.service';

jest.setTimeout(60_000);
const by = byService('test');
const outbox = new Outbox();
const codes = ['3526010001', '3529270001'];
// Days to come: a registry's day never goes back behind the one that it was opened on.
const year = new Date().getUTCFullYear() + 1;
const on = (monthAndDay: string, plus = 0): string => `${year + plus}-${monthAndDay}`;
let now: Date;
const clock: Clock = { now: () => now };
let db: TestDatabase;
let offers: OffersService;
let certificates: CertificatesService;
let deliveries: DeliveriesService;
let producerId: string;

const instance = () =>
  new DailyStep(db.dataSource, outbox, clock, new Environment(), { every: () => undefined } as unknown as Periodic);
/** A day begins: an instance that was just started takes its step. */
const day = (date: string): Promise<boolean> => {
  now = new Date(`${date}T00:10:00+07:00`);
  return instance().run();
};

interface Told {
  offers: Offer[];
  certificates: { certificateId: string; threshold: number; daysLeft: number; offers?: string[] }[];
}

/** What was published since the last time. */
async function told(): Promise<Told> {
  const rows: { payload: { offer?: Offer; certificate?: Told['certificates'][0] } }[] = await db.dataSource.query(
    'select payload::text::jsonb as payload from outbox order by seq',
  );
  await db.dataSource.query('truncate outbox');
  return {
    offers: rows.flatMap(({ payload }) => payload.offer ?? []),
    certificates: rows.flatMap(({ payload }) => payload.certificate ?? []),
  };
}

const crab = (part: object = {}) => ({
  producerId,
  commodity: 'blue-swimming-crab',
  form: 'meat-pasteurised',
  capacity: { unit: 'KGM', dependable: 5, potential: 8 },
  ...part,
});
const paper = (kind: string, validFrom = on('01-01', -2), validTo = on('12-31', 5)) => ({ kind, validFrom, validTo });
const exportPapers = ['skp', 'approval-number'].map((kind) => paper(kind));

beforeAll(async () => {
  db = await testDatabase(database);
  offers = new OffersService(db.dataSource, outbox, clock);
  certificates = new CertificatesService(db.dataSource, outbox, clock);
  deliveries = new DeliveriesService(db.dataSource, outbox, clock, new Environment());
});
afterAll(() => db?.drop());
beforeEach(async () => {
  await db.dataSource.query('truncate village, producer, offer, certificate, delivery, outbox, daily_step cascade');
  await db.dataSource.query(
    `insert into village (code, name, district, regency, province, zone)
     select code, 'Desa', 'K', 'Kabupaten Bangkalan', 'Jawa Timur', 'Asia/Jakarta' from unnest($1::text[]) code`,
    [codes],
  );
  producerId = newId();
  await db.dataSource.query(
    `insert into producer (id, version, kind, name, name_key, zone, contact, office_hours)
     values ($1, 1, 'bumdes', 'BUMDes', 'bumdes', 'Asia/Jakarta', '{}', '{}')`,
    [producerId],
  );
  await db.dataSource.query('insert into producer_village select $1, unnest($2::text[])', [producerId, codes]);
});

describe('eligibility', () => {
  it('is for Hong Kong and not for the US, until the day after a certificate lapses, with nobody touching it', async () => {
    await day(on('03-01'));
    const haccp = paper('haccp', on('01-01', -1), on('03-31'));
    const { offerId } = await offers.create(by, crab({ certificates: [...exportPapers, haccp] }));
    await told();

    expect(await offers.eligibility(offerId, { market: 'HK' }, 'en')).toMatchObject({ eligible: true, missing: [] });
    expect(await offers.eligibility(offerId, { market: 'US' }, 'en')).toMatchObject({
      eligible: false,
      missing: [{ kind: 'fda-registration', lack: 'absent', why: 'Not held: FDA facility registration.' }],
    });
    expect((await offers.one(byService('test'), offerId)).eligibleMarkets).toEqual(
      expect.arrayContaining(['HK', 'AU', 'JP']),
    );
    expect((await offers.one(byService('test'), offerId)).eligibleMarkets).not.toContain('US');

    await day(on('03-31'));
    expect((await told()).offers).toEqual([]);
    await day(on('04-01'));
    const { offers: changed } = await told();
    expect(changed).toMatchObject([{ offerId, version: 2, eligibleMarkets: [], eligibleOn: on('04-01') }]);
    expect(await offers.eligibility(offerId, { market: 'HK' }, 'en')).toMatchObject({
      on: on('04-01'),
      eligible: false,
      missing: [{ kind: 'haccp', lack: 'lapsed', validTo: on('03-31') }],
    });
    const log = await db.dataSource.query(
      `select actor, after from audit_entry where subject = $1 and action = 'eligibility'`,
      [offerId],
    );
    expect(log).toEqual([{ actor: 'service:daily step', after: { eligibleMarkets: [] } }]);
  });

  it('that changed on days that nobody stepped is made up for, and told once', async () => {
    await day(on('03-01'));
    const { offerId } = await offers.create(
      by,
      crab({ certificates: [...exportPapers, paper('haccp', on('05-01'), on('06-30'))] }),
    );
    const again = await offers.create(
      by,
      crab({ certificates: [...exportPapers, paper('haccp', on('05-01'), on('12-31'))] }),
    );
    await told();
    await day(on('08-15'));
    expect((await told()).offers.map((each) => [each.offerId, each.version])).toEqual([[again.offerId, 2]]);
    expect((await offers.one(byService('test'), offerId)).version).toBe(1);
  });

  it('is published by one of many instances that step at once', async () => {
    await day(on('03-01'));
    for (let i = 0; i < 20; i++)
      await offers.create(by, crab({ certificates: [...exportPapers, paper('haccp', on('01-01'), on('03-31'))] }));
    await told();
    now = new Date(`${on('04-01')}T00:10:00+07:00`);
    const stepped = await Promise.all(Array.from({ length: 5 }, () => instance().run()));
    expect(stepped.filter(Boolean).length).toBeGreaterThanOrEqual(1);
    const { offers: changed } = await told();
    expect(changed.map(({ version }) => version)).toEqual(Array(20).fill(2));
    expect(new Set(changed.map(({ offerId }) => offerId)).size).toBe(20);
  });

  it('comes back with a day that was begun and not finished', async () => {
    await day(on('03-01'));
    await offers.create(by, crab({ certificates: [...exportPapers, paper('haccp', on('01-01'), on('03-31'))] }));
    await told();
    await db.dataSource.query(`update daily_step set day = $1`, [on('04-01')]);
    await day(on('04-01'));
    expect((await told()).offers).toMatchObject([{ eligibleMarkets: [] }]);
  });

  it('a finished day is not gone through again by the same process', async () => {
    now = new Date(`${on('03-01')}T00:10:00+07:00`);
    const one = instance();
    expect([await one.run(), await one.run()]).toEqual([true, false]);
    now = new Date(`${on('03-02')}T00:10:00+07:00`);
    expect(await one.run()).toBe(true);
  });

  it('asks all villages of a producer for what is certified by village', async () => {
    await day(on('03-01'));
    const { offerId } = await offers.create(by, crab({ certificates: exportPapers }));
    const eligible = async () => (await offers.one(byService('test'), offerId)).eligibleMarkets?.includes('HK');
    await certificates.record(by, producerId, { ...paper('haccp'), villageCode: codes[0] });
    expect(await eligible()).toBe(false);
    await certificates.record(by, producerId, { ...paper('haccp'), villageCode: codes[1] });
    expect(await eligible()).toBe(true);
  });
});

describe('a certificate that lapses soon', () => {
  const record = async (validTo: string, part: object = {}) =>
    (await certificates.record(by, producerId, { ...paper('haccp', on('01-01', -1), validTo), ...part })).id;
  const thresholds = async () => (await told()).certificates.map(({ threshold, daysLeft }) => [threshold, daysLeft]);

  it('is announced 90, 30 and 7 days before, once each, whoever steps and however often', async () => {
    const { offerId } = await offers.create(by, crab());
    await record(on('06-30'));
    await told();
    await day(on('04-01', 0));
    expect((await told()).certificates).toMatchObject([{ threshold: 90, daysLeft: 90, offers: [offerId] }]);
    for (const [date, expected] of [
      ['04-01', []],
      ['05-30', []],
      ['05-31', [[30, 30]]],
      ['06-01', []],
      ['06-23', [[7, 7]]],
      ['06-24', []],
      ['07-01', []],
    ] as [string, number[][]][]) {
      await day(on(date));
      await Promise.all([instance().run(), instance().run()]);
      expect([date, await thresholds()]).toEqual([date, expected]);
    }
  });

  it('is announced once after days that were missed', async () => {
    await day(on('03-01'));
    await record(on('06-30'));
    await told();
    await day(on('06-20'));
    expect(await thresholds()).toEqual([[30, 10]]);
    await day(on('06-25'));
    expect(await thresholds()).toEqual([[7, 5]]);
  });

  it.each([
    ['renewed', (id: string) => certificates.renew(by, id, { validFrom: on('06-01'), validTo: on('06-30', 1) })],
    ['revoked', (id: string) => certificates.revoke(by, id, 'withdrawn by its issuer')],
  ])('is not announced once it is %s', async (_, change) => {
    await day(on('03-01'));
    await change(await record(on('06-30')));
    await told();
    await day(on('06-25'));
    expect(await thresholds()).toEqual([]);
  });
});

describe('deliveries', () => {
  it('grow old: they no longer count and the offers say so', async () => {
    await day(on('03-01'));
    const { offerId } = await offers.create(by, crab());
    const deliver = (deliveredOn: string) =>
      deliveries.record(by, producerId, { promisedOn: deliveredOn, deliveredOn, destination: 'AU' });
    await deliver(on('03-10', -2));
    await deliver(on('03-11', -2));
    await deliver(on('02-01', -3));
    const counts = async () => {
      const { producer } = await offers.one(byService('test'), offerId);
      return [producer.deliveries, producer.exports, producer.deliveriesSince];
    };
    expect(await counts()).toEqual([2, 2, on('03-01', -2)]);
    await told();
    await day(on('03-10'));
    expect((await told()).offers).toEqual([]);
    await day(on('03-11'));
    expect((await told()).offers).toMatchObject([
      { offerId, producer: { deliveries: 1, deliveriesSince: on('03-11', -2) } },
    ]);
    await day(on('04-11'));
    expect(await counts()).toEqual([0, 0, on('04-11', -2)]);
  });
});

describe('mentorship', () => {
  const mentor = (name: string | null, until: string | null) =>
    db.dataSource.query(
      'update producer set mentor = $2::text, mentor_until = $3, mentored = $2 is not null where id = $1',
      [producerId, name, until],
    );

  it('ends the day after its last, is told once and noted; another without end goes on', async () => {
    await day(on('03-01'));
    const { offerId } = await offers.create(by, crab());
    await mentor('Rahmat', on('03-31'));
    await told();
    await day(on('03-31'));
    expect((await told()).offers).toEqual([]);
    await day(on('04-01'));
    await day(on('04-02'));
    const { offers: changed } = await told();
    expect(changed).toMatchObject([{ offerId, version: 2 }]);
    expect(changed[0].producer).not.toHaveProperty('mentored');
    const [note] = await db.dataSource.query(
      `select actor, before, after from audit_entry where action = 'mentorship'`,
    );
    expect(note).toEqual({ actor: 'service:daily step', before: { mentored: true }, after: { mentored: false } });
    await mentor('Dewi', null);
    await day(on('05-01'));
    expect((await told()).offers).toEqual([]);
  });
});
