import { newId } from '@titik/contracts/new-id';
import type { Offer } from '@titik/contracts/offer.events';
import type { Producer } from '@titik/contracts/party.events';
import { Outbox } from '@titik/eventing/outbox';
import { byService } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import { database } from '../data-source';
import { OffersService } from '../offers/offers.service';
import { ReadinessService } from '../readiness/readiness.service';
import { ofProducer } from '../readiness/subject';
import { TrainingsService } from '../trainings/trainings.service';
import { VillagesService } from '../villages/villages.service';
import type { Duplicate } from './duplicate.dto';
import { similarProducers } from './find-duplicates';
import { MergeService } from './merge.service';
import { ProducersService } from './producers.service';
import { CertificatesService } from '../certificates/certificates.service';
import { DeliveriesService } from '../deliveries/deliveries.service';

let db: TestDatabase;
let producers: ProducersService;
let offers: OffersService;
let merging: MergeService;
const by = byService('test');
const codes = ['3526112012', '3529232002', '3524142003'];
const producer = (part: object = {}) => ({
  kind: 'bumdes' as const,
  name: `BUMDes ${newId()}`,
  villageCodes: [codes[0]],
  contact: { name: 'Siti', language: 'id' as const, phone: '+6281234567890' },
  officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
  ...part,
});
const offer = (producerId: string) => ({
  producerId,
  commodity: 'blue-swimming-crab',
  form: 'meat-pasteurised',
  capacity: { unit: 'KGM', dependable: 5, potential: 8 },
});
const nib = (number: string) => ({ kind: 'nib' as const, number });

async function published(): Promise<{ parties: Producer[]; offers: Offer[] }> {
  const rows: { payload: { producer?: Producer; offer?: Offer } }[] = await db.dataSource.query(
    'select payload::text::jsonb as payload from outbox order by seq',
  );
  await db.dataSource.query('truncate outbox');
  return {
    parties: rows.flatMap(({ payload }) => payload.producer ?? []),
    offers: rows.flatMap(({ payload }) => payload.offer ?? []),
  };
}

/** How many rows of each table refer to a producer, but for pointers from one producer to another. */
async function referring(id: string): Promise<Record<string, number>> {
  const tables: { name: string; column: string }[] = await db.dataSource.query(
    `select c.conrelid::regclass::text as name, a.attname as column from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'producer'::regclass and c.conrelid <> 'producer'::regclass order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name, column } of tables) {
    const [{ n }] = await db.dataSource.query(`select count(*)::int as n from ${name} where ${column} = $1`, [id]);
    counts[name] = n;
  }
  return counts;
}

beforeAll(async () => {
  db = await testDatabase(database);
  const outbox = new Outbox();
  producers = new ProducersService(db.dataSource, outbox);
  offers = new OffersService(db.dataSource, outbox, new Clock());
  merging = new MergeService(db.dataSource, outbox, new Environment());
  const regencies = ['Kabupaten Bangkalan', 'Kabupaten Sumenep', 'Kabupaten Lamongan'];
  await new VillagesService(db.dataSource, outbox).putAll(
    by,
    codes.map((code, i) => ({ code, name: 'Desa', district: 'D', regency: regencies[i], province: 'Jawa Timur' })),
  );
}, 60_000);
afterAll(() => db?.drop());
beforeEach(() => db.dataSource.query('truncate outbox'));

describe('legal papers', () => {
  it('of one number belong to one producer, whoever writes at the same time', async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, () => producers.create(by, producer({ papers: [nib('1000000000001')] }))),
    );
    const refused = attempts.filter((each) => each.status === 'rejected');
    expect(refused).toHaveLength(19);
    for (const { reason } of refused)
      expect(reason).toMatchObject({ code: 'producer.paper-taken', params: { field: 'papers.0.number' } });
    const holders = await db.dataSource.query(`select 1 from producer_paper where number = '1000000000001'`);
    expect(holders).toHaveLength(1);
  });

  it('stay when none are given, go when others are, and are shown', async () => {
    const without = producer();
    const { producerId } = await producers.create(by, {
      ...without,
      papers: [{ ...nib('1000000000002'), file: 'scan.pdf' }],
    });
    expect((await producers.put(by, producerId, without)).papers).toEqual([
      { kind: 'nib', number: '1000000000002', file: 'scan.pdf' },
    ]);
    const npwp = { kind: 'npwp' as const, number: '01.234.567.8-901.000' };
    expect((await producers.put(by, producerId, { ...without, papers: [npwp] })).papers).toEqual([
      { kind: 'npwp', number: '0012345678901000' },
    ]);
    await producers.create(by, producer({ papers: [nib('1000000000002')] }));
  });
});

describe('consent', () => {
  it('decides by which channels the contact is published; unasked, none are named', async () => {
    const { producerId, contact } = await producers.create(by, producer());
    expect(contact).not.toHaveProperty('channels');
    const asked = producer({
      consents: [
        { channel: 'whatsapp', given: true },
        { channel: 'sms', given: false },
      ],
    });
    await producers.put(by, producerId, asked);
    await producers.put(by, producerId, asked);
    const { parties } = await published();
    expect(parties.map(({ version, contact: { channels } }) => [version, channels])).toEqual([
      [1, undefined],
      [2, ['whatsapp']],
    ]);
  });
});

it('a phone that is no phone is refused by the database too', () =>
  expect(producers.create(by, producer({ contact: { name: 'S', language: 'id', phone: '0812' } }))).rejects.toThrow(
    /ck_producer_phone/,
  ));

it('many producers are written together, and told which changed', async () => {
  const inputs = Array.from({ length: 300 }, (_, i) => ({
    ...producer({ papers: [nib(String(2_000_000_000_000 + i))] }),
    producerId: newId(),
  }));
  expect((await producers.putAll(by, inputs)).changed).toBe(300);
  inputs[7] = { ...inputs[7], name: 'Lain' };
  await published();
  expect((await producers.putAll(by, inputs)).changed).toBe(1);
  expect((await published()).parties).toMatchObject([{ producerId: inputs[7].producerId, name: 'Lain', version: 2 }]);
});

describe('duplicates', () => {
  const names = ['BUMDes Segara Makmur Kwanyar', 'Bumdes Segara Makmur', 'BUMDes Tirta Abadi'];
  let ids: string[];
  const among = (items: { one: { producerId: string }; other: { producerId: string }; why: string }[]) =>
    items.flatMap(({ one, other, why }) => {
      const pair = [one, other].map(({ producerId }) => ids.indexOf(producerId)).toSorted();
      return pair.includes(-1) ? [] : [[...pair, why]];
    });

  beforeAll(async () => {
    const made = [
      await producers.create(by, producer({ name: names[0] })),
      await producers.create(by, producer({ name: names[1], papers: [{ kind: 'peb', number: '3000000000001' }] })),
      await producers.create(by, producer({ name: names[2], papers: [nib('3000000000001')] })),
      await producers.create(by, producer({ name: names[1], villageCodes: [codes[1]] })),
    ];
    ids = made.map(({ producerId }) => producerId);
  });

  it('bear the same number, or a similar name in the same regency', async () => {
    const items: Duplicate[] = [];
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await merging.duplicates(byService('test'), { after });
      items.push(...page.items);
      after = page.next;
    }
    expect(among(items)).toEqual([
      [1, 2, 'legal-number'],
      [0, 1, 'name'],
    ]);
    expect(among((await merging.duplicates(byService('test'), { regency: 'kabupaten sumenep' })).items)).toEqual([]);
  });

  it('are found for a list of names and places', async () => {
    const found = await similarProducers(db.dataSource.manager, [
      { name: 'Segara Makmur', villageCode: codes[0] },
      { name: 'Koperasi Lumba-Lumba', villageCode: codes[0] },
      { name: 'BUMDES SEGARA MAKMUR', villageCode: codes[1] },
    ]);
    expect(found).toEqual(
      new Map([
        [0, [ids[1], ids[0]]],
        [2, [ids[3]]],
      ]),
    );
  });
});

describe('merging', () => {
  const scores = { quality: 4, quantity: 4, continuity: 1, packaging: 4, administration: 4 };

  async function twins(): Promise<{ from: string; into: string }> {
    const one = { name: 'Lama', villageCodes: codes.slice(0, 2), consents: [{ channel: 'email', given: true }] };
    const { producerId: from } = await producers.create(by, producer({ ...one, papers: [nib(String(Date.now()))] }));
    const { producerId: into } = await producers.create(by, producer({ name: 'Baru', villageCodes: codes.slice(1) }));
    return { from, into };
  }

  it('moves everything, publishes both and every offer, and remembers who decided', async () => {
    const { from, into } = await twins();
    const certificates = new CertificatesService(db.dataSource, new Outbox(), new Clock());
    const deliveries = new DeliveriesService(db.dataSource, new Outbox(), new Clock(), new Environment());
    const readiness = new ReadinessService(db.dataSource, new Outbox(), new Clock());
    const trainings = new TrainingsService(db.dataSource);
    const moved = [await offers.create(by, offer(from)), await offers.create(by, offer(from))];
    await offers.withdraw(by, moved[1].offerId);
    const own = await offers.create(by, offer(into));
    await certificates.record(by, from, { kind: 'haccp', validFrom: '2026-01-01', validTo: '2026-12-31' });
    await deliveries.record(by, from, { promisedOn: '2026-03-01', deliveredOn: '2026-03-01' });
    const assessment = { assessedOn: '2026-02-01', source: 'Dinas', form: '4k-1a', scores };
    for (const id of [from, into]) await readiness.assess(by, ofProducer(id), assessment);
    await readiness.assess(by, ofProducer(from), { ...assessment, assessedOn: '2026-03-01' });
    const training = { title: 'Kelas', place: 'Serang', from: '2026-01-01', to: '2026-06-30', capacity: 3 };
    const { trainingId } = await trainings.create(by, training);
    await trainings.enrol(by, trainingId, [
      { producerId: from },
      { producerId: into },
      { producerId: from, person: 'Budi' },
    ]);
    const before = await referring(from);
    expect(Object.entries(before).filter(([, count]) => count === 0)).toEqual([]);
    await published();

    const stays = await merging.merge(by, from, into);

    expect(stays).toMatchObject({ producerId: into, deliveries: 1, papers: [{ kind: 'nib' }] });
    expect(stays.villages.map(({ code }) => code)).toEqual(codes.toSorted());
    // One assessment stays behind: both were assessed by that form on that day.
    expect(await referring(from)).toEqual({
      ...Object.fromEntries(Object.keys(before).map((name) => [name, 0])),
      cluster_assessment: 1,
    });
    expect((await readiness.gaps(byService('test'), ofProducer(into), { state: 'open' })).items).toHaveLength(1);
    expect(await trainings.one(byService('test'), trainingId)).toMatchObject({ enrolled: 2 });
    const { parties, offers: republished } = await published();
    const told = new Map(
      parties.map(({ producerId, mergedInto, villages }) => [producerId, [mergedInto, villages.length]]),
    );
    expect(told).toEqual(
      new Map([
        [from, [into, 0]],
        [into, [undefined, 3]],
      ]),
    );
    expect(republished.map((each) => [each.offerId, each.producer.producerId, each.state]).toSorted()).toEqual(
      [
        [moved[0].offerId, into, 'active'],
        [moved[1].offerId, into, 'withdrawn'],
        [own.offerId, into, 'active'],
      ].toSorted(),
    );
    const trail = await db.dataSource.query(
      `select actor, subject, action, before from audit_entry where action in ('merge', 'take-over') order by action`,
    );
    expect(trail).toMatchObject([
      { actor: 'service:test', subject: from, action: 'merge', before: { name: 'Lama' } },
      { actor: 'service:test', subject: into, action: 'take-over', before: { name: 'Baru' } },
    ]);
  });

  it('publishes the offers of both, which share their certificates now', async () => {
    const { producerId: from } = await producers.create(by, producer());
    const { producerId: into } = await producers.create(by, producer());
    const { offerId } = await offers.create(by, offer(from));
    const { offerId: own } = await offers.create(by, offer(into));
    const certificates = new CertificatesService(db.dataSource, new Outbox(), new Clock());
    await certificates.record(by, from, { kind: 'haccp', validFrom: '2026-01-01', validTo: '2030-12-31' });
    await published();
    await merging.merge(by, from, into);
    const held = { producer: { producerId: into }, certificates: [{ kind: 'haccp' }] };
    expect((await published()).offers.toSorted((a, b) => a.version - b.version)).toMatchObject([
      { ...held, offerId: own, version: 2 },
      { ...held, offerId, version: 3 },
    ]);
  });

  it('leaves a pointer: not listed, not written to, merged once', async () => {
    const { from, into } = await twins();
    await merging.merge(by, from, into);
    expect(await producers.one(byService('test'), from)).toMatchObject({ mergedInto: into, villages: [] });
    const listed = await producers.list(byService('test'), { limit: 200, villageCode: codes[1] });
    expect(listed.items.map(({ producerId }) => producerId)).not.toContain(from);
    await expect(merging.merge(by, from, into)).rejects.toMatchObject({ code: 'producer.already-merged' });
    await expect(merging.merge(by, into, from)).rejects.toMatchObject({ code: 'producer.already-merged' });
    await expect(merging.merge(by, into, into)).rejects.toMatchObject({ code: 'producer.merge-self' });
    await expect(producers.put(by, from, producer())).rejects.toMatchObject({ code: 'producer.merged' });
    await expect(offers.create(by, offer(from))).rejects.toMatchObject({ code: 'offer.unknown-producer' });
    const { producerId: last } = await producers.create(by, producer());
    await merging.merge(by, into, last);
    expect(await producers.one(byService('test'), from)).toMatchObject({ mergedInto: last });
  });

  it('happens once when two people decide at the same time', async () => {
    const { from, into } = await twins();
    const both = await Promise.allSettled([merging.merge(by, from, into), merging.merge(by, into, from)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  describe('of what two producers will and will not', () => {
    const point = { consolidationPoint: 'Gudang', port: 'IDSUB' };
    const [one, two] = [newId(), newId()];
    const join = async (left: object, right: object) => {
      const { producerId: from } = await producers.create(by, producer(left));
      const { producerId: into } = await producers.create(by, producer(right));
      const stays = await merging.merge(by, from, into);
      expect(await producers.one(byService('test'), from)).not.toHaveProperty('mentor');
      expect(await producers.one(byService('test'), from)).not.toHaveProperty('excludes');
      return stays;
    };

    it('takes the way to the port where nothing else is said', async () => {
      expect(await join({ ...point, portKm: 40 }, {})).toMatchObject({ ...point, portKm: 40 });
      expect(await join({ ...point, portKm: 40 }, point)).toMatchObject({ ...point, portKm: 40 });
      expect(await join({ ...point, portKm: 40 }, { ...point, portKm: 30 })).toMatchObject({ portKm: 30 });
      expect(await join({ ...point, portKm: 40 }, { port: 'Semarang' })).not.toHaveProperty('portKm');
    });

    it('keeps the mentor who is there, else takes the other', async () => {
      const [past, now] = [{ name: 'Lama', until: '2020-01-01' }, { name: 'Kini' }];
      expect(await join({ mentor: now }, { mentor: past })).toMatchObject({ mentor: now, mentored: true });
      expect(await join({ mentor: past }, { mentor: now })).toMatchObject({ mentor: now, mentored: true });
      expect(await join({ mentor: past }, {})).toMatchObject({ mentor: past });
      expect(await join({ mentor: past }, {})).not.toHaveProperty('mentored');
    });

    it('excludes what either excludes', async () => {
      const left = { excludes: { countries: ['KP'], buyerIds: [one] } };
      const right = { excludes: { countries: ['IR', 'KP'], buyerIds: [two] } };
      const both = { countries: ['IR', 'KP'], buyerIds: [one, two].toSorted() };
      expect((await join(left, right)).excludes).toEqual(both);
      const many = (): object => ({ excludes: { buyerIds: Array.from({ length: 101 }, newId) } });
      await expect(join(many(), many())).rejects.toMatchObject({ code: 'producer.too-many-exclusions' });
    });
  });
});
