import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { database } from '../data-source';
import { OffersService } from '../offers/offers.service';
import { VillageRegistryModule } from '../village-registry.module';

// The first search reads the list of all villages.
jest.setTimeout(30_000);
let service: TestService;
const api = () => request(`${service.url}/api/v1`);
const code = '3526112012';
const village = { name: 'Batah Barat', district: 'Kwanyar', regency: 'Kabupaten Bangkalan', province: 'Jawa Timur' };
const producer = (name: string, villageCode = code) => ({
  kind: 'bumdes',
  name,
  villageCodes: [villageCode],
  contact: { name: 'Siti', language: 'id' },
  officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
});
const scores = { quality: 4, quantity: 4, continuity: 4, packaging: 4, administration: 4 };
const assess = (part: object) =>
  api()
    .post(`/villages/${code}/assessments`)
    .set('x-actor', 'ratna')
    .send({ assessedOn: '2026-02-01', source: 'Dinas', form: '4k-1a', scores, ...part });

beforeAll(async () => {
  service = await testService(VillageRegistryModule, 'village-registry', database);
  await api()
    .put(`/villages/${code}`)
    .send({ ...village, programmes: ['desa-devisa'] })
    .expect(200);
}, 60_000);
afterAll(() => service?.stop());

it('any village is found, with what is registered of it', async () => {
  const { body } = await api().get('/villages/search').query({ q: 'bata barat bankalan', limit: 3 }).expect(200);
  expect(body.items[0]).toEqual({
    code,
    ...village,
    zone: 'Asia/Jakarta',
    registered: true,
    programmes: ['desa-devisa'],
  });
  const { body: other } = await api().get('/villages/search').query({ q: '7402' }).expect(200);
  expect(other.items).toHaveLength(10);
  expect(other.items[0]).toMatchObject({ registered: false, programmes: [], zone: 'Asia/Makassar' });
});

describe('readiness', () => {
  it('by a form decides the cluster; offers follow it', async () => {
    const { body: made } = await api().post('/producers').send(producer('BUMDes Batah')).expect(201);
    const { offerId } = await service.app.get(OffersService).create(
      { actor: 'test' },
      {
        producerId: made.producerId,
        commodity: 'blue-swimming-crab',
        form: 'meat-pasteurised',
        capacity: { unit: 'KGM', dependable: 5, potential: 8 },
      },
    );
    const { body } = await assess({}).expect(200);
    expect(body).toMatchObject({ cluster: 1, assessments: [{ form: '4k-1a', formVersion: 1, share: 0.8, scores }] });
    const offer = async () => (await api().get(`/offers/${offerId}`).expect(200)).body;
    expect(await offer()).toMatchObject({ version: 2, producer: { cluster: 1 } });
    const care = { criterion: 'continuity', owner: 'Ratna', dueOn: '2026-09-30' };
    const late = { assessedOn: '2026-05-01', scores: { ...scores, continuity: 1, packaging: 2 }, gaps: [care] };
    expect((await assess(late).expect(200)).body.cluster).toBe(2);
    expect(await offer()).toMatchObject({ version: 3, producer: { cluster: 2 } });
    // What happened before does not decide what is now.
    expect((await assess({ assessedOn: '2025-02-01' }).expect(200)).body.cluster).toBe(2);
    expect((await offer()).version).toBe(3);
    const { body: history } = await api().get(`/villages/${code}/assessments`).expect(200);
    expect(history.items.map((each: { assessedOn: string }) => each.assessedOn)).toEqual([
      '2026-05-01',
      '2026-02-01',
      '2025-02-01',
    ]);
  });

  it('leaves gaps with owner and day, which a person or the next assessment closes', async () => {
    const gaps = async (state?: string) =>
      (
        await api()
          .get(`/villages/${code}/gaps`)
          .query({ ...(state && { state }) })
          .expect(200)
      ).body.items;
    const [continuity, packaging] = await gaps('open');
    expect(continuity).toMatchObject({
      criterion: 'continuity',
      names: { id: 'Kontinuitas', en: 'Continuity' },
      owner: 'Ratna',
      dueOn: '2026-09-30',
    });
    const change = (part: object) =>
      api().patch(`/villages/${code}/gaps/${packaging.gapId}`).set('x-actor', 'ratna').send(part);
    expect((await change({ owner: 'Budi', dueOn: '2020-01-01' }).expect(200)).body).toMatchObject({
      owner: 'Budi',
      overdue: true,
    });
    const closed = { state: 'closed', closedOn: '2026-06-01' };
    expect((await change(closed).expect(200)).body).toMatchObject({ ...closed, overdue: false });
    expect((await change(closed).expect(409)).body.code).toBe('gap.already-closed');
    await assess({ assessedOn: '2026-07-01' }).expect(200);
    expect(await gaps('open')).toEqual([]);
    expect((await gaps()).map((gap: { closedOn: string }) => gap.closedOn).toSorted()).toEqual([
      '2026-06-01',
      '2026-07-01',
    ]);
  });

  it.each<[object, string]>([
    [{ form: 'no-such-form' }, 'readiness.unknown-form'],
    [{ cluster: 1 }, 'readiness.rule-decides'],
    [{ form: undefined, scores: undefined }, 'readiness.needs-form-or-cluster'],
    [{ scores: { ...scores, quality: 6 } }, 'readiness.score-out-of-range'],
    [{ gaps: [{ criterion: 'quality' }] }, 'readiness.no-gap'],
  ])('is refused: %j', async (part, problem) => {
    expect((await assess(part).expect(422)).body.code).toBe(problem);
  });

  it('goes by forms of one’s own, whose changes are new versions', async () => {
    const names = { id: 'Kopi', en: 'Coffee' };
    const own = {
      names,
      criteria: [{ key: 'cupping', names, weight: 1, max: 100, gapBelow: 80 }],
      rule: { readyFrom: 0.8, floor: 0 },
    };
    const put = (slug: string, form: object) => api().put(`/assessment-forms/${slug}`).send(form);
    expect((await put('coffee', own).expect(200)).body).toMatchObject({ version: 1, builtIn: false });
    expect((await put('coffee', own).expect(200)).body.version).toBe(1);
    const stricter = { ...own, rule: { readyFrom: 0.85, floor: 0 } };
    expect((await put('coffee', stricter).expect(200)).body.version).toBe(2);
    const cupped = { form: 'coffee', scores: { cupping: 82 } };
    expect((await assess({ ...cupped, assessedOn: '2026-08-01' }).expect(200)).body.cluster).toBe(2);
    const first = { ...cupped, formVersion: 1, assessedOn: '2026-08-02' };
    expect((await assess(first).expect(200)).body.cluster).toBe(1);
    expect((await put('4k-1a', own).expect(409)).body.code).toBe('form.built-in');
  });
});

it('a class of 80 BUMDes and 20 MSMEs is enrolled, attends and finishes', async () => {
  const codes = Array.from({ length: 80 }, (_, i) => `3604${String(i).padStart(6, '0')}`);
  const villages = codes.map((each) => ({ ...village, code: each, province: 'Banten', regency: 'Kabupaten Serang' }));
  await api().post('/villages/bulk').send({ villages }).expect(200);
  const producers = codes.map((each, i) => producer(`BUMDes Kelas ${i}`, each));
  const { body: made } = await api().post('/producers/bulk').send({ producers }).expect(200);
  const { body: training } = await api()
    .post('/trainings')
    .send({ title: 'Kelas ekspor', place: 'Serang', from: '2026-01-01', to: '2026-03-31', capacity: 100 })
    .expect(201);
  const path = `/trainings/${training.trainingId}`;
  const participants = [
    ...made.producerIds.map((producerId: string) => ({ producerId })),
    ...codes.slice(0, 20).map((villageCode, i) => ({ villageCode, person: `UMKM ${i}` })),
  ];
  const enrol = (these: object[]) => api().post(`${path}/participants`).send({ participants: these });
  const { body: enrolled } = await enrol(participants).expect(200);
  expect([enrolled.added, new Set(enrolled.participantIds).size]).toEqual([100, 100]);
  expect((await enrol(participants).expect(200)).body).toEqual({ ...enrolled, added: 0 });
  expect((await enrol([{ villageCode: codes[40] }]).expect(409)).body.code).toBe('training.full');

  const days = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02'];
  const sessions = days.map((heldOn) => ({ heldOn, topic: 'Ekspor' }));
  const { body: planned } = await api().post(`${path}/sessions`).send({ sessions }).expect(200);
  for (const [n, { sessionId }] of planned.items.entries())
    await api()
      .put(`${path}/sessions/${sessionId}/attendance`)
      .send({
        entries: enrolled.participantIds.map((participantId: string, i: number) => ({
          participantId,
          // The first half comes always, the third quarter misses one, the last quarter misses two.
          present: i < 50 || n >= (i < 75 ? 1 : 2),
        })),
      })
      .expect(200);
  const { body: summary } = await api().get(`${path}/summary`).expect(200);
  expect(summary).toMatchObject({ participants: 100, sessions: 5, taken: 5, finished: 75, percent: 85 });
  const { body: found } = await api().get('/trainings').query({ villageCode: codes[3] }).expect(200);
  expect(found.items).toMatchObject([{ trainingId: training.trainingId, enrolled: 100 }]);
  const lost = { entries: [{ participantId: training.trainingId, present: true }] };
  const { body: refused } = await api()
    .put(`${path}/sessions/${planned.items[0].sessionId}/attendance`)
    .send(lost)
    .expect(422);
  expect(refused).toMatchObject({ code: 'training.no-participant', field: 'entries.0.participantId' });
});

it('who changed what is in the audit log', async () => {
  const { body } = await api().get('/audit').query({ kind: 'readiness', subject: code, limit: 200 }).expect(200);
  expect(new Set(body.items.map(({ actor }: { actor: string }) => actor))).toEqual(new Set(['ratna']));
  expect(body.items.at(-1)).toMatchObject({ action: 'assess', before: { assessments: [], gaps: [] } });
  const kinds = ['village', 'producer', 'assessment-form', 'training'];
  for (const kind of kinds) {
    const { body: entries } = await api().get('/audit').query({ kind, limit: 1 }).expect(200);
    expect([kind, entries.items.length]).toEqual([kind, 1]);
  }
});
