import { eventOf } from '@titik/contracts/event-type';
import { BuyerRecorded, ProducerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { newId } from '@titik/contracts/new-id';
import { answersTo, type Ask, askAs, type Asking, notYours } from '@titik/testing/ask-as';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { DataSource } from 'typeorm';
import { database } from './data-source';
import { SchedulingModule } from './scheduling.module';

jest.setTimeout(60_000);
const [sydney, tokyo] = [build.post(), build.post({ name: 'ITPC Tokyo' })];
const [harbour, sakura] = [build.buyer({ postId: sydney.postId }), build.buyer({ postId: tokyo.postId })];
const [one, two] = [build.producer(), build.producer({ name: 'Koperasi Dua' })];

let service: TestService;
let [operator, ayu, budi, siti, dewi, coordinator]: Ask[] = [];
let hour = Date.parse('2036-03-04T01:00:00Z');

const query = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  service.app.get(DataSource).query(sql, values);
const next = (): string => new Date((hour += 3_600_000)).toISOString();
async function meeting(partyIds: string[], part: object = {}): Promise<string> {
  const { body } = await operator('post', '/meetings', { partyIds, start: next(), minutes: 45, ...part }).expect(201);
  return body.meetingId as string;
}
const ofSydney = (part: object = {}) => meeting([one.producerId, harbour.buyerId, sydney.postId], part);
const idsOf = async (ask: Ask): Promise<string[]> =>
  ((await ask('get', '/meetings?limit=200').expect(200)).body.items as { meetingId: string }[]).map(
    ({ meetingId }) => meetingId,
  );

beforeAll(async () => {
  service = await testService(SchedulingModule, 'scheduling', database);
  operator = await askAs(service, {});
  ayu = await askAs(service, { role: 'attache', postId: sydney.postId });
  budi = await askAs(service, { role: 'attache', postId: tokyo.postId });
  siti = await askAs(service, { role: 'producer', producerIds: [one.producerId] });
  dewi = await askAs(service, { role: 'producer', producerIds: [two.producerId] });
  coordinator = await askAs(service, { role: 'coordinator', provinces: ['35'] });
  for (const post of [sydney, tokyo]) await service.publish(eventOf(TradePostRecorded, { post }));
  for (const buyer of [harbour, sakura]) await service.publish(eventOf(BuyerRecorded, { buyer }));
  for (const producer of [one, two]) await service.publish(eventOf(ProducerRecorded, { producer }));
  await eventually(async () => (await query('select 1 from party')).length === 6, 20_000);
});
afterAll(() => service?.stop(), 30_000);

/** All that can be asked of a meeting. */
const allOf = (id: string, partyId: string): Asking[] => [
  ['get', `/meetings/${id}`],
  ['get', `/meetings/${id}/free-hours`],
  ['post', `/meetings/${id}/answers`, { partyId, answer: 'accepted' }],
  ['post', `/meetings/${id}/other-hours/take`, { partyId, start: '2036-05-01T01:00:00Z' }],
  ['post', `/meetings/${id}/other-hours/refuse`, { partyId }],
  ['post', `/meetings/${id}/move`, { partyId, start: '2036-05-01T01:00:00Z' }],
  ['post', `/meetings/${id}/move`, { start: '2036-05-01T01:00:00Z' }],
  ['post', `/meetings/${id}/cancel`, { reason: 'no' }],
  ['post', `/meetings/${id}/links/revoke`, { partyId }],
];
const ofPosts = (id: string): Asking[] => [
  ['put', `/meetings/${id}/resources`, { resourceIds: [] }],
  ['post', `/meetings/${id}/follow-up`, {}],
  ['post', `/meetings/${id}/outcome`, { attendance: [], nextSteps: [] }],
];

it('nobody sees or changes a meeting in which they have no part', async () => {
  const id = await ofSydney();
  for (const partyId of [one.producerId, harbour.buyerId, sydney.postId]) {
    const all = [...allOf(id, partyId), ...ofPosts(id)];
    expect(await answersTo(budi, all)).toEqual(notYours(all));
    expect(await answersTo(dewi, allOf(id, partyId))).toEqual(notYours(allOf(id, partyId)));
  }
  expect(await answersTo(coordinator, [['get', `/meetings/${id}`]])).toEqual(notYours([['get', `/meetings/${id}`]]));
});

it('each list is of one’s own; a coordinator’s is of forum days', async () => {
  const id = await ofSydney();
  const elsewhere = await meeting([two.producerId, sakura.buyerId, tokyo.postId]);
  const forum = await meeting([two.producerId, sakura.buyerId], { kind: 'forum', forumDayId: newId(), tableNo: 1 });
  for (const ask of [ayu, siti]) {
    expect(await idsOf(ask)).toContain(id);
    expect(await idsOf(ask)).not.toContain(elsewhere);
  }
  // Their buyer sits at a table without them.
  for (const ask of [budi, dewi]) {
    expect(await idsOf(ask)).toEqual([elsewhere, forum]);
    await ask('get', `/meetings/${forum}`).expect(200);
  }
  expect(await idsOf(coordinator)).toEqual([forum]);
  expect(await idsOf(operator)).toEqual(expect.arrayContaining([id, elsewhere, forum]));
});

it('a post answers for itself and its buyers, a producer for itself, and neither for the other', async () => {
  const id = await ofSydney();
  const answer = (partyId: string): Asking => ['post', `/meetings/${id}/answers`, { partyId, answer: 'accepted' }];
  const others: [Ask, string][] = [
    [ayu, one.producerId],
    [siti, harbour.buyerId],
    [siti, sydney.postId],
    [siti, two.producerId],
  ];
  for (const [ask, partyId] of others)
    expect(await answersTo(ask, [answer(partyId)])).toEqual(notYours([answer(partyId)]));
  for (const [ask, partyId] of [
    [ayu, sydney.postId],
    [ayu, harbour.buyerId],
    [siti, one.producerId],
  ] as const)
    await ask(...answer(partyId)).expect(200);
  expect((await ayu('get', `/meetings/${id}`).expect(200)).body.state).toBe('confirmed');
});

it('a producer moves for itself, and calls off only what is its own alone', async () => {
  const id = await ofSydney();
  const forAll: Asking = ['post', `/meetings/${id}/move`, { start: next() }];
  expect(await answersTo(siti, [forAll])).toEqual(notYours([forAll]));
  await siti('post', `/meetings/${id}/move`, { partyId: one.producerId, start: next() }).expect(200);
  await ayu('post', `/meetings/${id}/move`, { start: next() }).expect(200);
  const shared = await meeting([one.producerId, two.producerId, harbour.buyerId, sydney.postId], { kind: 'pitch' });
  const cancel = (of: string): Asking => ['post', `/meetings/${of}/cancel`, { reason: 'rain' }];
  expect(await answersTo(siti, [cancel(shared)])).toEqual(notYours([cancel(shared)]));
  await siti(...cancel(id)).expect(200);
  await ayu(...cancel(shared)).expect(200);
});

it('a producer reads what was written down of itself, not of the others', async () => {
  const id = await meeting([one.producerId, two.producerId, harbour.buyerId, sydney.postId], { kind: 'pitch' });
  const outcome = {
    recordedAt: '2036-03-05T00:00:00.000Z',
    recordedBy: 'ayu',
    attendance: [],
    producers: [one, two].map(({ producerId }) => ({ producerId, attendance: 'met', nextStep: 'sample', notes: 'n' })),
    notes: 'minutes',
  };
  await query(`update meeting set state = 'confirmed', expires_at = null, outcome = $2 where id = $1`, [
    id,
    JSON.stringify(outcome),
  ]);
  const seen = (await siti('get', `/meetings/${id}`).expect(200)).body.outcome;
  expect(seen.producers.map(({ producerId }: { producerId: string }) => producerId)).toEqual([one.producerId]);
  expect(seen).not.toHaveProperty('notes');
  expect((await ayu('get', `/meetings/${id}`).expect(200)).body.outcome).toEqual(outcome);
});

it('a post brings together whom it likes, but no buyer of another', async () => {
  const { producerId } = one;
  const books = (partyIds: string[]): Asking => ['post', '/meetings', { partyIds, start: next(), minutes: 30 }];
  const slots = (partyIds: string[]): Asking => [
    'get',
    `/slots?parties=${partyIds.join(',')}&from=2036-06-01T00:00:00Z&to=2036-06-05T00:00:00Z`,
  ];
  const others = [
    [producerId, two.producerId],
    [producerId, sakura.buyerId],
    [producerId, sydney.postId, sakura.buyerId],
    [producerId, tokyo.postId],
  ];
  for (const ask of [books, slots]) {
    const all = others.map(ask);
    expect(await answersTo(ayu, all)).toEqual(notYours(all));
  }
  await ayu(...books([producerId, harbour.buyerId, sydney.postId])).expect(201);
  await ayu(...slots([producerId, harbour.buyerId])).expect(200);
});

it('a calendar is its party’s, a buyer’s its post’s', async () => {
  const busy = { start: '2036-07-01T01:00:00Z', end: '2036-07-01T02:00:00Z' };
  const entered = newId();
  const all = (partyId: string): Asking[] => [
    ['get', `/calendars/${partyId}`],
    ['put', `/calendars/${partyId}`, { busy: [] }],
    ['post', `/calendars/${partyId}/busy`, busy],
    ['delete', `/calendars/${partyId}/busy/${entered}`],
    ['post', `/calendars/${partyId}/ics`, { ics: 'BEGIN:VCALENDAR' }],
    ['delete', `/calendars/${partyId}/ics`],
  ];
  for (const partyId of [sydney.postId, harbour.buyerId, one.producerId])
    for (const ask of [budi, dewi]) expect(await answersTo(ask, all(partyId))).toEqual(notYours(all(partyId)));
  expect(await answersTo(ayu, all(one.producerId))).toEqual(notYours(all(one.producerId)));
  expect(await answersTo(siti, all(sydney.postId))).toEqual(notYours(all(sydney.postId)));
  for (const partyId of [sydney.postId, harbour.buyerId])
    await ayu('post', `/calendars/${partyId}/busy`, busy).expect(201);
  await siti('post', `/calendars/${one.producerId}/busy`, busy).expect(201);
});

it('an attaché’s waiting sessions are those of their post', async () => {
  const session = {
    sessionId: newId(),
    kind: 'pitch' as const,
    producerId: newId(),
    producerName: 'Nobody',
    lines: [{ lineId: newId(), words: 'tuna' }],
  };
  const { sessionId } = session;
  await query(`insert into waiting_session (session_id, session, tried_at) values ($1, $2, now())`, [
    sessionId,
    JSON.stringify({ ...session, demandId: newId(), buyerId: harbour.buyerId, postId: sydney.postId }),
  ]);
  expect((await ayu('get', '/waiting-sessions').expect(200)).body.items).toMatchObject([{ sessionId }]);
  expect((await budi('get', '/waiting-sessions').expect(200)).body.items).toEqual([]);
});

it('demands that people met about are counted by post for those who coach, and for a post its own', async () => {
  const demandId = newId();
  for (const part of [{ demandId }, { demandId }, { demandId: newId() }]) {
    const id = await ofSydney(part);
    await query(`update meeting set state = 'confirmed', expires_at = null where id = $1`, [id]);
  }
  const counted = async (ask: Ask) => (await ask('get', '/meetings/funnel').expect(200)).body.items;
  const ofOurs = [{ postId: sydney.postId, confirmed: 2, held: 0 }];
  expect(await counted(coordinator)).toEqual(ofOurs);
  expect(await counted(ayu)).toEqual(ofOurs);
  expect(await counted(budi)).toEqual([]);
});

const forumDay = (part: object = {}): object => ({
  name: 'Forum',
  place: 'Surabaya',
  zone: 'Asia/Jakarta',
  date: '2037-02-10',
  slotMinutes: 20,
  plan: { from: '09:00', count: 3 },
  ...part,
});

it('a forum day is changed by whoever runs the programme or the province that holds it', async () => {
  const bali = await askAs(service, { role: 'coordinator', provinces: ['51'], programmes: ['desa-devisa'] });
  const { body: day } = await coordinator('post', '/forum-days', forumDay()).expect(201);
  expect(day).toMatchObject({ province: '35', version: 1 });
  const path = `/forum-days/${day.forumDayId}`;
  const participants = [one.producerId, harbour.buyerId].map((partyId) => ({ partyId }));
  await coordinator('put', `${path}/participants`, { participants }).expect(200);
  const at = async (): Promise<number> => (await bali('get', path).expect(200)).body.version;
  expect(await at()).toBe(2);
  const wish = { a: one.producerId, b: harbour.buyerId };
  await operator('post', `${path}/wishes`, { wishes: [wish] })
    .set('if-match', '"2"')
    .expect(200);
  const [{ wishId }] = (await bali('get', `${path}/wishes`).expect(200)).body.items;
  const { body: run } = await operator('post', `${path}/solve`, { seconds: 1 }).set('if-match', '"3"').expect(202);
  await eventually(async () => (await at()) === 5, 20_000);
  const all: Asking[] = [
    ['patch', path, { name: 'Other' }],
    ['post', `${path}/reopen`],
    ['post', `${path}/close`],
    ['put', `${path}/participants`, { participants }],
    ['delete', `${path}/participants/${one.producerId}`],
    ['put', `${path}/tables`, { tables: [{ no: 1 }] }],
    ['put', `${path}/interpreters`, { resourceIds: [] }],
    ['post', `${path}/wishes`, { wishes: [wish] }],
    ['post', `${path}/wishes/remove`, { wishIds: [wishId] }],
    ['delete', `${path}/wishes/${wishId}`],
    ['put', `${path}/wishes/${wishId}/place`, { slot: 1 }],
    ['delete', `${path}/wishes/${wishId}/place`],
    ['put', `${path}/wishes/${wishId}/lock`, { locked: true }],
    ['post', `${path}/solve`, { seconds: 1 }],
    ['delete', `${path}/runs/${run.runId}`],
    ['post', `${path}/publish`, {}],
    ['post', `${path}/changes`, { noShow: one.producerId }],
  ];
  expect(await answersTo(bali, all)).toEqual(notYours(all));
  expect(await at()).toBe(5);
});

it('a forum day goes over to a programme only by whoever runs it', async () => {
  const coach = await askAs(service, { role: 'coordinator', provinces: ['35'], programmes: ['desa-devisa'] });
  const others = forumDay({ programme: 'kelas-ekspor' });
  expect(await answersTo(coach, [['post', '/forum-days', others]])).toEqual(
    notYours([['post', '/forum-days', others]]),
  );
  const { body: day } = await coach('post', '/forum-days', forumDay()).expect(201);
  const path = `/forum-days/${day.forumDayId}`;
  const { body: refused } = await coach('patch', path, { programme: 'kelas-ekspor', province: null }).expect(403);
  expect(refused).toMatchObject({ code: 'auth.not-yours', field: 'programme' });
  const { body: given } = await coach('patch', path, { programme: 'desa-devisa', province: null }).expect(200);
  expect(given).toMatchObject({ programme: 'desa-devisa', version: 2 });
  expect(given).not.toHaveProperty('province');
  const rename: Asking = ['patch', path, { name: 'Other' }];
  expect(await answersTo(coordinator, [rename])).toEqual(notYours([rename]));
  const { body: unheld } = await operator('post', '/forum-days', forumDay()).expect(201);
  const close: Asking = ['post', `/forum-days/${unheld.forumDayId}/close`];
  expect(await answersTo(coach, [close])).toEqual(notYours([close]));
  await query('update forum_day set province = $2 where id = $1', [unheld.forumDayId, '35']);
  await expect(query(`update forum_day set province = 'x' where id = $1`, [unheld.forumDayId])).rejects.toThrow(
    'forum_day_province',
  );
});
