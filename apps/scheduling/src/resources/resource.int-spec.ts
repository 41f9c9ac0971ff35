import { InterpreterRecorded } from '@titik/contracts/interpreter.events';
import { eventually } from '@titik/testing/eventually';
import { readTopics } from '@titik/testing/read-topics';
import { testService, type TestService } from '@titik/testing/test-service';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { SchedulingModule } from '../scheduling.module';

jest.setTimeout(60_000);

const officeHours = { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' };
const contact = { name: 'Dewi Larasati', language: 'id', email: 'dewi@example.org' };
const dewi = { kind: 'interpreter', name: 'Dewi', languages: ['id', 'ja'], zone: 'Asia/Jakarta', officeHours, contact };
const room = { kind: 'video-room', name: 'Room 1', link: 'https://meet.example.org/1' };
let service: TestService;

const api = () => request(service.url);
const add = (resource: object) => api().post('/api/v1/resources').set('x-actor', 'rini').send(resource);
const made = async (resource: object) => (await add(resource).expect(201)).body as { id: string };
const change = (id: string, part: object) => api().patch(`/api/v1/resources/${id}`).send(part);
const get = async (id: string) => (await api().get(`/api/v1/resources/${id}`).expect(200)).body;

beforeAll(async () => {
  service = await testService(SchedulingModule, 'scheduling', database);
}, 60_000);
afterAll(() => service?.stop(), 30_000);

it('adds an interpreter and shows it as it is', async () => {
  const { body } = await add(dewi).expect(201);
  expect(body).toEqual({ id: body.id, version: 1, active: true, ...dewi });
  const { body: shown, headers } = await api().get(`/api/v1/resources/${body.id}`).expect(200);
  expect([shown, headers.etag]).toEqual([body, '"1"']);
});

it('lists by kind and by language, page by page', async () => {
  const ids = [
    await made(room),
    await made({ ...room, name: 'Room 2' }),
    await made({ kind: 'table', name: 'T 1' }),
  ].map(({ id }) => id);
  const list = async (query: string) => (await api().get(`/api/v1/resources?${query}`).expect(200)).body;
  const first = await list('kind=video-room&limit=1');
  const second = await list(`kind=video-room&limit=1&after=${first.next}`);
  expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
  const { id } = await made({ ...dewi, languages: ['id', 'fi'] });
  expect((await list('language=fi')).items.map((each: { id: string }) => each.id)).toEqual([id]);
  expect((await list('language=sv')).items).toEqual([]);
});

it.each<[string, object, number, string, string]>([
  ['of no kind', { kind: 'boat', name: 'x' }, 400, 'request.invalid', 'kind'],
  ['without a name', { kind: 'table' }, 400, 'request.invalid', 'name'],
  [
    'with a mail address that is none',
    { ...dewi, contact: { ...contact, email: 'dewi' } },
    400,
    'request.invalid',
    'contact.email',
  ],
  ['whose link does not lead to a page', { ...room, link: 'javascript:alert(1)' }, 400, 'request.invalid', 'link'],
  ['that interprets nothing', { ...dewi, languages: [] }, 422, 'resource.interpreter-incomplete', 'officeHours'],
  [
    'that interprets at no hours',
    { ...dewi, officeHours: undefined },
    422,
    'resource.interpreter-incomplete',
    'officeHours',
  ],
  ['in a zone that there is not', { ...dewi, zone: 'Asia/Atlantis' }, 422, 'party.unknown-zone', 'zone'],
  ['a table with hours', { kind: 'table', name: 'T', officeHours }, 422, 'resource.not-for-kind', 'officeHours'],
  ['a room with a contact', { ...room, contact }, 422, 'resource.not-for-kind', 'contact'],
  ['a table with a link', { ...room, kind: 'table' }, 422, 'resource.not-for-kind', 'link'],
])('takes none %s', async (_, resource, status, code, field) => {
  const count = async () => (await service.app.get(DataSource).query('select 1 from resource')).length;
  const before = await count();
  const { body } = await add(resource).expect(status);
  expect([body.code, body.field]).toEqual([code, field]);
  expect(await count()).toBe(before);
});

it('changes what is named and nothing else, and says who did it', async () => {
  const { id } = await made(dewi);
  await change(id, { active: false }).set('x-actor', 'budi').expect(200);
  const { body } = await change(id, { name: 'Dewi L.' }).expect(200);
  expect(body).toEqual({ id, version: 3, ...dewi, name: 'Dewi L.', active: false });
  const audited = await service.app
    .get(DataSource)
    .query(`select actor, action, before, after from audit_entry where subject = $1 order by id`, [id]);
  expect(audited.slice(0, 2)).toMatchObject([
    { actor: 'rini', action: 'add', before: null, after: { version: 1, active: true } },
    { actor: 'budi', action: 'change', before: { active: true }, after: { version: 2, active: false } },
  ]);
});

it('refuses a change to what is not there, to what cannot be, and to a version that is over', async () => {
  expect((await change(randomUUID(), { name: 'x' }).expect(404)).body.code).toBe('resource.not-found');
  await change('dewi', { name: 'x' }).expect(400);
  const { id } = await made(room);
  expect((await change(id, { zone: 'Asia/Jakarta' }).expect(422)).body.code).toBe('resource.not-for-kind');
  await change(id, { name: 'Room 3' }).set('if-match', '"1"').expect(200);
  const stale = await change(id, { name: 'Room 4' }).set('if-match', '"1"').expect(412);
  expect(stale.body.code).toBe('request.version-changed');
  expect(await get(id)).toMatchObject({ version: 2, name: 'Room 3' });
});

it('two changes at once both stand, and of two to one version one is refused', async () => {
  const { id } = await made(dewi);
  await Promise.all([change(id, { name: 'Dewi A.' }).expect(200), change(id, { active: false }).expect(200)]);
  expect(await get(id)).toMatchObject({ version: 3, name: 'Dewi A.', active: false });
  const both = await Promise.all(['A', 'B'].map((name) => change(id, { name }).set('if-match', '"3"')));
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
});

it('tells the world of interpreters, and of no rooms', async () => {
  const { id } = await made(dewi);
  await made(room);
  await change(id, { contact: { ...contact, email: 'new@example.org' } }).expect(200);
  await eventually(async () => {
    const events = await readTopics<InterpreterRecorded>(service.prefix, [InterpreterRecorded.topic.name]);
    const told = events.map(({ interpreter }) => interpreter);
    expect(told.filter(({ resourceId }) => resourceId === id)).toEqual([
      { resourceId: id, version: 1, name: 'Dewi', zone: 'Asia/Jakarta', contact },
      {
        resourceId: id,
        version: 2,
        name: 'Dewi',
        zone: 'Asia/Jakarta',
        contact: { ...contact, email: 'new@example.org' },
      },
    ]);
  }, 20_000);
});
