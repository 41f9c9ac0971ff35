import { newId } from '@titik/contracts/new-id';
import { answersTo, type Ask, askAs, type Asking, notYours } from '@titik/testing/ask-as';
import { importFile } from '@titik/testing/import-file';
import { testService, type TestService } from '@titik/testing/test-service';
import { database } from './data-source';
import { VillageRegistryModule } from './village-registry.module';

jest.setTimeout(60_000);
const year = new Date().getUTCFullYear() + 1;
const java = '3526010001';
const bali = '5171010001';
const coached = '7402012001';

let service: TestService;
let [operator, siti, dewi, eastJava, ofBali, coach, attache]: Ask[] = [];
/** What is there of a producer in East Java, and of one in Bali. */
let [ours, theirs]: Awaited<ReturnType<typeof producerWithAll>>[] = [];

const villageOf = (part: object = {}) => ({
  name: 'Batah Barat',
  district: 'Kwanyar',
  regency: 'Kabupaten Bangkalan',
  province: 'Jawa Timur',
  ...part,
});
const producerOf = (villageCodes: string[], part: object = {}) => ({
  kind: 'bumdes',
  name: `BUMDes ${villageCodes[0]}`,
  villageCodes,
  contact: { name: 'Siti', language: 'id', email: 'secret@example.org' },
  excludes: { countries: ['KP'] },
  ...part,
});
const offerOf = (producerId: string, part: object = {}) => ({
  producerId,
  commodity: 'blue-swimming-crab',
  form: 'meat-pasteurised',
  capacity: { unit: 'TNE', dependable: 5, potential: 8 },
  ...part,
});
const certificate = { kind: 'haccp', validFrom: '2026-01-01', validTo: '2035-01-01' };
const delivery = { promisedOn: '2026-05-01', deliveredOn: '2026-05-01' };
const assessment = { cluster: 1, assessedOn: '2026-01-10', source: 'test' };
const contractOf = (offerId: string) => ({
  offerId,
  buyer: 'Harbour',
  months: [{ month: `${year}-07`, quantity: 1, unit: 'TNE' }],
});
const training = (part: object = {}) => ({
  title: 'Kelas ekspor',
  place: 'Bangkalan',
  from: '2026-11-01',
  to: '2026-11-05',
  capacity: 20,
  ...part,
});

async function producerWithAll(code: string, programme: string, province: string) {
  const made = async (path: string, body: object): Promise<Record<string, string>> =>
    (await operator('post', path, body).expect((answer) => expect(answer.status).toBeLessThan(300))).body;
  await operator('put', `/villages/${code}`, villageOf({ programmes: [programme] })).expect(200);
  const { producerId } = await made('/producers', producerOf([code]));
  const { offerId } = await made('/offers', offerOf(producerId));
  const { id: certificateId } = await made(`/producers/${producerId}/certificates`, certificate);
  const { id: deliveryId } = await made(`/producers/${producerId}/deliveries`, delivery);
  const { contractId } = await made('/contracts', contractOf(offerId));
  const { trainingId } = await made('/trainings', training({ province }));
  const seats = { participants: [{ producerId }, { villageCode: code }] };
  await operator('post', `/trainings/${trainingId}/participants`, seats).expect(200);
  return { code, producerId, offerId, certificateId, deliveryId, contractId, trainingId };
}
const items = async <Row>(ask: Ask, path: string): Promise<Row[]> =>
  (await ask('get', path).expect(200)).body.items as Row[];
const idsOf = async (ask: Ask, path: string, key: string): Promise<string[]> =>
  (await items<Record<string, string>>(ask, path)).map((each) => each[key]);

beforeAll(async () => {
  service = await testService(VillageRegistryModule, 'village-registry', database);
  operator = await askAs(service, {});
  ours = await producerWithAll(java, 'desa-devisa', '35');
  theirs = await producerWithAll(bali, 'desa-bali', '51');
  await operator('put', `/villages/${coached}`, villageOf({ programmes: ['kelas-ekspor'] })).expect(200);
  siti = await askAs(service, { role: 'producer', producerIds: [ours.producerId] });
  dewi = await askAs(service, { role: 'producer', producerIds: [theirs.producerId] });
  eastJava = await askAs(service, { role: 'coordinator', provinces: ['35'], subject: 'budi' });
  ofBali = await askAs(service, { role: 'coordinator', provinces: ['51'], subject: 'made' });
  coach = await askAs(service, { role: 'coordinator', programmes: ['kelas-ekspor'] });
  attache = await askAs(service, { role: 'attache', postId: newId() });
});
afterAll(() => service?.stop());

/** What of a producer is nobody's but its own and its coordinators'. */
const ofProducer = (of: typeof ours): Asking[] => {
  const { producerId, offerId, certificateId, contractId, code } = of;
  return [
    ['put', `/producers/${producerId}`, producerOf([code])],
    ['get', `/producers/${producerId}/papers`],
    ['put', `/producers/${producerId}/papers`, { papers: [] }],
    ['post', '/offers', offerOf(producerId)],
    ['post', '/offers/bulk', { offers: [offerOf(producerId)] }],
    ['put', `/offers/${offerId}`, offerOf(producerId)],
    ['delete', `/offers/${offerId}`],
    ['post', `/offers/${offerId}/submit`],
    ['post', `/producers/${producerId}/certificates`, certificate],
    ['get', `/certificates?producerId=${producerId}`],
    ['get', `/certificates/${certificateId}`],
    ['post', `/certificates/${certificateId}/renew`, { validFrom: '2027-01-01', validTo: '2036-01-01' }],
    ['post', `/certificates/${certificateId}/revoke`, { reason: 'no' }],
    ['post', '/contracts', contractOf(offerId)],
    ['get', `/contracts?offerId=${offerId}`],
    ['get', `/contracts/${contractId}`],
    ['delete', `/contracts/${contractId}`, { reason: 'no' }],
    ['get', `/producers/${producerId}/deliveries`],
    ['get', `/producers/${producerId}/assessments`],
    ['get', `/producers/${producerId}/gaps`],
    ['get', `/trainings/${of.trainingId}`],
    ['get', `/trainings/${of.trainingId}/sessions`],
    ['get', `/trainings/${of.trainingId}/summary`],
  ];
};
/** What coordinators do with theirs. */
const ofCoordinator = ({ code, producerId, offerId, deliveryId, trainingId }: typeof ours): Asking[] => [
  ['put', `/villages/${code}`, villageOf()],
  ['post', '/villages/bulk', { villages: [villageOf({ code })] }],
  ['post', `/villages/${code}/assessments`, assessment],
  ['patch', `/villages/${code}/gaps/${newId()}`, { state: 'closed' }],
  ['post', '/producers', producerOf([code], { name: 'Koperasi Lain' })],
  ['post', '/producers/bulk', { producers: [producerOf([code], { name: 'Koperasi Lain' })] }],
  ['post', `/producers/${producerId}/merge`, { into: ours.producerId }],
  ['post', `/producers/${ours.producerId}/merge`, { into: producerId }],
  ['post', `/offers/${offerId}/approve`],
  ['post', `/offers/${offerId}/reject`, { reason: 'no' }],
  ['post', `/producers/${producerId}/deliveries`, delivery],
  ['delete', `/producers/${producerId}/deliveries/${deliveryId}`, { reason: 'no' }],
  ['post', `/producers/${producerId}/assessments`, assessment],
  ['patch', `/producers/${producerId}/gaps/${newId()}`, { state: 'closed' }],
  ['post', '/trainings', training({ province: '51' })],
  ['post', '/trainings', training({ programme: 'desa-bali' })],
  ['put', `/trainings/${trainingId}`, training()],
  ['post', `/trainings/${trainingId}/participants`, { participants: [{ villageCode: java }] }],
  ['delete', `/trainings/${trainingId}/participants/${newId()}`],
  ['post', `/trainings/${trainingId}/sessions`, { sessions: [{ heldOn: '2026-11-02', topic: 'packing' }] }],
  [
    'put',
    `/trainings/${trainingId}/sessions/${newId()}/attendance`,
    { entries: [{ participantId: newId(), present: true }] },
  ],
  ['post', `/trainings/${ours.trainingId}/participants`, { participants: [{ villageCode: code }] }],
  ['post', `/trainings/${ours.trainingId}/participants`, { participants: [{ producerId }] }],
  ['put', '/programmes/desa-bali', { name: 'Desa Bali' }],
  ['put', '/programmes/desa-bali/members', { members: [{ code }] }],
  ['delete', `/programmes/desa-bali/members/${code}`],
];

it('a producer neither sees nor does what is another’s', async () => {
  const all = ofProducer(theirs);
  expect(await answersTo(siti, all)).toEqual(notYours(all));
  const move: Asking = ['put', `/offers/${theirs.offerId}`, offerOf(ours.producerId)];
  const villages: Asking[] = [
    ['get', `/villages/${bali}/assessments`],
    ['get', `/villages/${bali}/gaps`],
  ];
  expect(await answersTo(siti, [move, ...villages])).toEqual(notYours([move, ...villages]));
});

it('a coordinator neither sees nor does what is of another province', async () => {
  const all = [...ofProducer(theirs), ...ofCoordinator(theirs)];
  expect(await answersTo(eastJava, all)).toEqual(notYours(all));
  expect(await answersTo(coach, all.slice(0, 3))).toEqual(notYours(all.slice(0, 3)));
});

it('their lists are of their own', async () => {
  for (const ask of [siti, eastJava]) {
    expect(await idsOf(ask, '/certificates', 'certificateId')).toEqual([ours.certificateId]);
    expect(await idsOf(ask, '/contracts', 'contractId')).toEqual([ours.contractId]);
    expect(await idsOf(ask, '/trainings', 'trainingId')).toEqual([ours.trainingId]);
  }
  for (const path of ['/certificates', '/contracts', '/trainings']) expect(await items(coach, path)).toEqual([]);
  expect(await items(operator, '/certificates')).toHaveLength(2);
});

it('the market sees names and offers, and nobody’s contact, papers or exclusions', async () => {
  for (const [ask, of] of [
    [attache, ours],
    [siti, theirs],
    [eastJava, theirs],
    [coach, ours],
  ] as const) {
    for (const path of ['/producers', '/offers', `/producers/${of.producerId}`, `/offers/${of.offerId}`]) {
      const { body } = await ask('get', path).expect(200);
      const all = (body.items ?? [body]) as { producerId?: string; producer?: { producerId: string } }[];
      const other = all.filter((each) => (each.producer?.producerId ?? each.producerId) === of.producerId);
      expect(other).toHaveLength(1);
      expect(JSON.stringify(other)).not.toMatch(/secret@|contact|excludes|papers|consents/);
    }
    await ask('get', `/offers/${of.offerId}/eligibility?market=AU`).expect(200);
  }
  for (const ask of [siti, eastJava, operator]) {
    const { body } = await ask('get', `/producers/${ours.producerId}`).expect(200);
    expect(body).toMatchObject({
      contact: { email: 'secret@example.org' },
      papers: [],
      excludes: { countries: ['KP'] },
    });
  }
});

it('a producer enters what is its own, but neither its villages nor its mentor, and curates nothing', async () => {
  const { producerId, code, trainingId } = ours;
  const path = `/producers/${producerId}`;
  await siti('put', path, producerOf([code], { port: 'IDSUB' })).expect(200);
  const entered = offerOf(producerId);
  const refused: Asking[] = [
    ['put', path, producerOf([code, coached])],
    ['put', path, producerOf([code], { mentor: { name: 'Pak Budi' } })],
    ['put', `/producers/${newId()}`, producerOf([code])],
    ['post', '/offers', { ...entered, curation: 'curated' }],
  ];
  expect(await answersTo(siti, refused)).toEqual(notYours(refused));
  await siti('get', `/villages/${code}/gaps`).expect(200);
  const { body } = await siti('get', `/trainings/${trainingId}/summary`).expect(200);
  expect(body).toMatchObject({ participants: 2, items: [{ producerId }] });
});

it('a coordinator enters what is theirs, and adds or takes away no village of another', async () => {
  const { producerId } = ours;
  const all: Asking[] = [
    ['put', `/villages/${java}`, villageOf()],
    ['post', `/villages/${java}/assessments`, assessment],
    ['put', `/producers/${producerId}`, producerOf([java])],
    ['get', `/villages/${bali}/gaps`],
    ['get', `/producers/duplicates`],
  ];
  expect(await answersTo(eastJava, all)).toEqual(all.map(([method, path]) => `${method} ${path} 200`));
  const both = (await operator('post', '/producers', producerOf([java, bali], { name: 'Pengepul' })).expect(201)).body;
  const path = `/producers/${both.producerId}`;
  const refused: Asking[] = [
    ['put', path, producerOf([java], { name: 'Pengepul' })],
    ['put', `/producers/${producerId}`, producerOf([java, bali])],
  ];
  expect(await answersTo(eastJava, refused)).toEqual(notYours(refused));
  for (const ask of [eastJava, ofBali])
    await ask('put', path, producerOf([java, bali], { name: 'Pengepul' })).expect(200);
});

it('a programme’s coordinator enters its villages, and new ones into it alone', async () => {
  const fresh = '7402012009';
  const enters = (code: string, ...programmes: string[]): Asking => [
    'put',
    `/villages/${code}`,
    villageOf({ programmes }),
  ];
  const refused = [
    enters(fresh),
    enters(fresh, 'desa-devisa'),
    enters(fresh, 'kelas-ekspor', 'desa-devisa'),
    enters(bali, 'kelas-ekspor'),
    enters(coached, 'desa-devisa'),
  ];
  expect(await answersTo(coach, refused)).toEqual(notYours(refused));
  for (const asking of [enters(fresh, 'kelas-ekspor'), enters(coached)]) await coach(...asking).expect(200);
  await coach('put', '/programmes/kelas-ekspor', { name: 'Kelas Ekspor' }).expect(200);
});

it('a producer sees the coming classes of its villages’ programmes and provinces, and those it was in', async () => {
  const opened = async (part: object): Promise<string> =>
    (await operator('post', '/trainings', training({ from: '2035-02-01', to: '2035-02-05', ...part })).expect(201)).body
      .trainingId as string;
  const near = await opened({ province: '35' });
  const ofProgramme = await opened({ programme: 'desa-devisa' });
  const far = [await opened({ province: '51' }), await opened({ programme: 'desa-bali' })];
  const over = await opened({ province: '35', from: '2020-02-01', to: '2020-02-05' });
  const seen = await idsOf(siti, '/trainings', 'trainingId');
  expect(seen).toEqual(expect.arrayContaining([near, ofProgramme, ours.trainingId]));
  for (const id of [...far, over]) expect(seen).not.toContain(id);
  await siti('get', `/trainings/${near}`).expect(200);
  const others: Asking[] = [...far, over].map((id) => ['get', `/trainings/${id}`]);
  expect(await answersTo(siti, others)).toEqual(notYours(others));
});

it('why an offer was refused is read by whose it is', async () => {
  const { body } = await siti('post', '/offers', offerOf(ours.producerId, { curation: 'submitted' })).expect(201);
  const path = `/offers/${body.offerId}`;
  await eastJava('post', `${path}/reject`, { reason: 'the photograph is missing' }).expect(200);
  for (const ask of [siti, eastJava])
    expect((await ask('get', path).expect(200)).body).toMatchObject({
      curation: 'rejected',
      curationReason: 'the photograph is missing',
    });
  for (const ask of [attache, dewi, ofBali])
    expect((await ask('get', path).expect(200)).body).not.toHaveProperty('curationReason');
});

it('a class without a programme is held by the province of whoever opens it', async () => {
  const { body } = await eastJava('post', '/trainings', training()).expect(201);
  expect(body.province).toBe('35');
  const put: Asking = ['put', `/trainings/${body.trainingId}`, training({ province: '51' })];
  for (const ask of [eastJava, ofBali]) expect(await answersTo(ask, [put])).toEqual(notYours([put]));
});

it('how villages were marked is read by those who coach, their cluster by everybody', async () => {
  const scores = { quality: 4, quantity: 3, continuity: 2, packaging: 4, administration: 5 };
  await operator('post', `/villages/${java}/assessments`, {
    assessedOn: '2026-06-01',
    source: 'test',
    form: 'desa-devisa',
    scores,
  }).expect((answer) => expect([200, 422]).toContain(answer.status));
  for (const ask of [attache, dewi])
    expect(JSON.stringify((await ask('get', `/villages/${java}`).expect(200)).body)).not.toContain('"scores"');
});

it('a list’s rows of another province are bad rows', async () => {
  const token = await service.tokens.token({ role: 'coordinator', provinces: ['35'], subject: 'budi' });
  const file = 'Kode Desa;Desa;Program\n3526012008;Sembilangan;Desa Devisa\n5171011001;Serangan;Desa Bali\n';
  const done = await importFile(service.url, 'villages', file, {}, 'imports', token);
  expect(done).toMatchObject({ state: 'done', good: 1, bad: 1 });
  const rows = await items<{ row: number; faults: { code: string }[] }>(eastJava, `/imports/${done.importId}/rows`);
  expect(rows).toMatchObject([{ row: 3, faults: [{ column: 'code', code: 'auth.not-yours' }] }]);
  const shut: Asking[] = [['get', `/imports/${done.importId}`]];
  expect(await answersTo(ofBali, shut)).toEqual(notYours(shut));
});
