import { type ForumParty, forumParties, knowParties } from '@titik/testing/forum-day';
import { testService, type TestService } from '@titik/testing/test-service';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../../data-source';
import { SchedulingModule } from '../../scheduling.module';

let service: TestService;
let days: string;
let parties: ForumParty[];
let interpreter: string;

const input = {
  name: 'Forum Ekspor Bangkalan',
  place: 'Balai Pemuda, Surabaya',
  zone: 'Asia/Jakarta',
  date: '2035-02-07',
  slotMinutes: 20,
  plan: { from: '09:00', count: 12, breaks: [{ from: '12:00', to: '13:00' }] },
};

beforeAll(async () => {
  service = await testService(SchedulingModule, 'scheduling', database);
  days = `${service.url}/api/v1/forum-days`;
  parties = forumParties(3, 3);
  await knowParties(service.app.get(DataSource), parties);
  const { body } = await request(service.url)
    .post('/api/v1/resources')
    .send({
      kind: 'interpreter',
      name: 'Dewi',
      languages: ['id', 'ja'],
      zone: 'Asia/Jakarta',
      officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
    })
    .expect(201);
  interpreter = body.id;
}, 60_000);
afterAll(() => service?.stop());

const made = async (over: object = {}): Promise<{ url: string; version: number }> => {
  const { body } = await request(days)
    .post('')
    .send({ ...input, ...over })
    .expect(201);
  return { url: `${days}/${body.forumDayId}`, version: body.version };
};
const withParticipants = async (): Promise<string> => {
  const { url } = await made();
  const participants = parties.map(({ partyId }) => ({ partyId }));
  await request(url).put('/participants').send({ participants }).expect(200);
  return url;
};

it('lays slots out from a plan, with the lunch break as the border between morning and afternoon', async () => {
  const { url } = await made();
  const { body, headers } = await request(url).get('').expect(200);
  expect([body.state, body.version, headers.etag, body.fairness]).toEqual(['draft', 1, '"1"', 2]);
  expect(body.slots.map(({ label }: { label: string }) => label)).toEqual(
    '09:00 09:20 09:40 10:00 10:20 10:40 11:00 11:20 11:40 13:00 13:20 13:40'.split(' '),
  );
  expect([body.morning, body.slots[0].start]).toEqual([9, '2035-02-07T02:00:00.000Z']);
});

it('changes only the version that was seen', async () => {
  const { url } = await made();
  await request(url).patch('').send({ name: 'Forum' }).expect(428);
  const first = await request(url).patch('').set('if-match', '"1"').send({ name: 'Forum', fairness: null }).expect(200);
  expect([first.body.version, first.body.name, first.body.fairness]).toEqual([2, 'Forum', undefined]);
  await request(url).patch('').set('if-match', '"1"').send({ name: 'Late' }).expect(412);
  await request(url)
    .put('/tables')
    .set('if-match', '"1"')
    .send({ tables: [{ no: 1 }] })
    .expect(412);
});

it.each([
  ['slots that overlap', { plan: undefined, starts: ['09:00', '09:10'] }, 'forum-day.slots'],
  ['slots that run into the night', { plan: { from: '23:00', count: 4 } }, 'forum-day.slots'],
  ['no slots at all', { plan: undefined }, 'forum-day.slots-missing'],
  ['a zone that there is not', { zone: 'Asia/Atlantis' }, 'party.unknown-zone'],
])('refuses %s', async (_, over, code) => {
  const { body } = await request(days)
    .post('?lang=en')
    .send({ ...input, ...over })
    .expect(422);
  expect(body.code).toBe(code);
  expect(body.detail).not.toBe(code);
});

it('keeps tables, their owners and interpreters, and refuses what is not there', async () => {
  const url = await withParticipants();
  const [owner] = parties;
  const tables = [{ no: 1, partyId: owner.partyId }, { no: 2 }, { no: 7 }];
  const { body } = await request(url).put('/tables').send({ tables }).expect(200);
  expect(body.items).toEqual(tables);
  const twice = [...tables, { no: 8, partyId: owner.partyId }];
  expect((await request(url).put('/tables').send({ tables: twice }).expect(422)).body.code).toBe(
    'forum-day.two-tables',
  );
  const stranger = [{ no: 1, partyId: randomUUID() }];
  expect((await request(url).put('/tables').send({ tables: stranger }).expect(422)).body).toMatchObject({
    code: 'forum-day.unknown-participant',
    field: 'tables.0.partyId',
  });
  const { body: there } = await request(url)
    .put('/interpreters')
    .send({ resourceIds: [interpreter] })
    .expect(200);
  expect(there.items).toEqual([{ resourceId: interpreter, name: 'Dewi', languages: ['id', 'ja'] }]);
  await request(url)
    .put('/interpreters')
    .send({ resourceIds: [randomUUID()] })
    .expect(422);
  await request(url).delete(`/participants/${owner.partyId}`).expect(409);
  await request(url).delete(`/participants/${parties[5].partyId}`).expect(204);
});

it('takes good rows and tells bad ones by row, field and reason', async () => {
  const url = await withParticipants();
  const [p1, p2, , b1, b2] = parties.map(({ partyId }) => partyId);
  const { body } = await request(url)
    .post('/wishes?lang=en')
    .send({
      wishes: [
        { ref: 'A', a: p1, b: b1, priority: 1, session: 'morning', forbidden: [1, 2] },
        { ref: 'B', a: p1, b: b2, after: ['A'], language: 'ja' },
        { a: p1, b: p1 },
        { a: p2, b: randomUUID() },
        { ref: 'A', a: p2, b: b1 },
        { ref: 'C', a: p2, b: b2, slot: 13 },
        { ref: 'D', a: p2, b: b2, priority: 12, colour: 'red' },
        { ref: 'E', a: p2, b: b1, after: ['D'] },
        'no object',
        { a: p2, b: b2, must: false },
      ],
    })
    .expect(200);
  expect([body.added, body.changed]).toEqual([3, 0]);
  expect(body.faults.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([
    [3, 'forum-day.with-oneself'],
    [4, 'forum-day.unknown-participant'],
    [5, 'forum-day.ref-twice'],
    [6, 'forum-day.unknown-slot'],
    [7, 'validation.whitelistValidation'],
    [7, 'validation.max'],
    [8, 'forum-day.unknown-wish'],
    [9, 'validation.isUuid'],
    [9, 'validation.isUuid'],
  ]);
  for (const { detail, code } of body.faults) expect(detail).not.toBe(code);
  const { body: list } = await request(url).get('/wishes').expect(200);
  const [a, b, c] = list.items;
  expect(a).toMatchObject({
    ref: 'A',
    priority: 1,
    session: 'morning',
    forbidden: [1, 2],
    must: true,
    nameOfA: 'BUMDes 1',
  });
  expect(b).toMatchObject({ ref: 'B', after: [a.wishId], language: 'ja' });
  expect(c).toMatchObject({ ref: [p2, b2].sort().join('/'), must: false });
  // The same again changes what is there and adds nothing.
  const again = await request(url)
    .post('/wishes')
    .send({ wishes: [{ ref: 'A', a: p1, b: b1, slot: 4 }] })
    .expect(200);
  expect([again.body.added, again.body.changed]).toEqual([0, 1]);
  expect((await request(url).get('/wishes')).body.items[0]).toMatchObject({ wishId: a.wishId, slot: 4, priority: 5 });
  await request(url).delete(`/wishes/${a.wishId}`).expect(204);
  expect((await request(url).get('/wishes')).body.items[0].after).toEqual([]);
});

it('reads wishes from CSV', async () => {
  const url = await withParticipants();
  const [p1, p2, , b1, b2] = parties.map(({ partyId }) => partyId);
  const csv = [
    'ref,a,b,must,priority,session,slot,forbidden,language,after',
    `X,${p1},${b1},yes,2,afternoon,,10 11,,`,
    `Y,${p2},${b2},no,,,3,,ja,X`,
    `Z,${p2},nobody,,,,,,,`,
  ].join('\r\n');
  const { body } = await request(url).post('/wishes?lang=en').send({ csv }).expect(200);
  expect([body.added, body.faults]).toEqual([2, [expect.objectContaining({ row: 3, field: 'b' })]]);
  const [x, y] = (await request(url).get('/wishes')).body.items;
  expect(x).toMatchObject({ must: true, priority: 2, session: 'afternoon', forbidden: [10, 11] });
  expect(y).toMatchObject({ must: false, slot: 3, language: 'ja', after: [x.wishId] });
  expect((await request(url).post('/wishes').send({ csv: 'a,b\n"x' }).expect(422)).body.code).toBe('forum-day.bad-csv');
});

it('places by hand with every clash told, locks, and lets go', async () => {
  const url = await withParticipants();
  const [p1, p2, , b1, b2] = parties.map(({ partyId }) => partyId);
  await request(url)
    .put('/tables')
    .send({ tables: [{ no: 1 }, { no: 2 }] })
    .expect(200);
  const participants = [{ partyId: b2, arrives: 3 }];
  await request(url).put('/participants').send({ participants }).expect(200);
  const wishes = [
    { ref: 'A', a: p1, b: b1 },
    { ref: 'B', a: p1, b: b2, session: 'afternoon' },
    { ref: 'C', a: p2, b: b1, after: ['A'] },
  ];
  await request(url).post('/wishes').send({ wishes }).expect(200);
  const [a, b, c] = (await request(url).get('/wishes')).body.items.map(({ wishId }: { wishId: string }) => wishId);
  const place = (wishId: string, to: object) => request(url).put(`/wishes/${wishId}/place?lang=en`).send(to);
  expect((await place(a, { slot: 2 }).expect(200)).body.place).toEqual({ slot: 2, tableNo: 1 });
  const refused = await place(b, { slot: 2, tableNo: 1 }).expect(409);
  expect(refused.body.code).toBe('forum-day.does-not-fit');
  expect(refused.body.errors.map(({ code }: { code: string }) => code)).toEqual([
    'forum-day.wrong-session',
    'forum-day.person-busy',
    'forum-day.person-away',
    'forum-day.table-busy',
  ]);
  expect(refused.body.errors[1].detail).toBe('BUMDes 1 is in another meeting in slot 2 (09:20): BUMDes 1 – Buyer 1.');
  expect((await place(c, { slot: 1 }).expect(409)).body.errors[0].code).toBe('forum-day.not-after');
  await place(c, { slot: 13 }).expect(422);
  await place(c, { slot: 3, tableNo: 2 }).expect(200);
  expect((await request(url).get('')).body.state).toBe('solved');
  await request(url).put(`/wishes/${a}/lock`).send({ locked: true }).expect(200);
  expect((await place(a, { slot: 1 }).expect(409)).body.errors[0].code).toBe('forum-day.fixed-elsewhere');
  await request(url).put(`/wishes/${a}/lock`).send({ locked: false }).expect(200);
  await place(a, { slot: 1 }).expect(200);
  await request(url).delete(`/wishes/${a}/place`).expect(200);
  expect((await request(url).get('/wishes')).body.items[0].place).toBeUndefined();
});

it('writes down who changed what', async () => {
  const { url } = await made();
  const id = url.slice(url.lastIndexOf('/') + 1);
  await request(url)
    .put('/tables')
    .set('x-actor', 'rina')
    .send({ tables: [{ no: 1 }] })
    .expect(200);
  const { body } = await request(service.url).get(`/api/v1/audit?kind=forum-day&subject=${id}`).expect(200);
  expect(body.items.map(({ action, actor }: { action: string; actor: string }) => [action, actor])).toContainEqual([
    'put-tables',
    'rina',
  ]);
});

it('finds who could come by a part of the name, a page at a time, without those who do', async () => {
  const { url } = await made();
  const names = async (query: string): Promise<string[]> =>
    (await request(url).get(`/invitable?${query}`).expect(200)).body.items.map(({ name }: { name: string }) => name);
  expect(await names('q=bumdes')).toEqual(['BUMDes 1', 'BUMDes 2', 'BUMDes 3']);
  expect(await names('q=BUYER%203&role=buyer')).toEqual(['Buyer 3']);
  expect(await names('q=100%25')).toEqual([]);
  const { body: first } = await request(url).get('/invitable?limit=4').expect(200);
  const { body: rest } = await request(url).get(`/invitable?limit=4&after=${first.next}`).expect(200);
  expect([...first.items, ...rest.items]).toHaveLength(6);
  expect([rest.items[0].name, rest.next]).toEqual(['Buyer 2', undefined]);
  await request(url)
    .put('/participants')
    .send({ participants: [{ partyId: parties[0].partyId }] })
    .expect(200);
  expect(await names('role=producer')).toEqual(['BUMDes 2', 'BUMDes 3']);
});

it('a participant’s language is that of its wishes which name none', async () => {
  const url = await withParticipants();
  const [a, b, c] = parties.map(({ partyId }) => partyId);
  const { body } = await request(url)
    .put('/participants')
    .send({ participants: [{ partyId: b, language: 'ja' }] })
    .expect(200);
  expect(body.items.find(({ partyId }: { partyId: string }) => partyId === b).language).toBe('ja');
  const wishes = [
    { ref: '1', a, b },
    { ref: '2', a: b, b: c, language: 'ko' },
    { ref: '3', a, b: c },
  ];
  await request(url).post('/wishes').send({ wishes }).expect(200);
  const { body: list } = await request(url).get('/wishes').expect(200);
  expect(list.items.map(({ language, needs }: { language?: string; needs?: string }) => [language, needs])).toEqual([
    [undefined, 'ja'],
    ['ko', 'ko'],
    [undefined, undefined],
  ]);
});

it('takes several wishes away at once, or none', async () => {
  const url = await withParticipants();
  const [a, b, c] = parties.map(({ partyId }) => partyId);
  const wishes = [
    { a, b },
    { a, b: c },
    { a: b, b: c },
  ];
  await request(url).post('/wishes').send({ wishes }).expect(200);
  const idsNow = async (): Promise<string[]> =>
    (await request(url).get('/wishes').expect(200)).body.items.map(({ wishId }: { wishId: string }) => wishId);
  const [one, two, three] = await idsNow();
  await request(url)
    .post('/wishes/remove')
    .send({ wishIds: [one, randomUUID()] })
    .expect(404);
  const { body } = await request(url)
    .post('/wishes/remove')
    .send({ wishIds: [one, three] })
    .expect(200);
  expect([body.removed, await idsNow()]).toEqual([2, [two]]);
});
