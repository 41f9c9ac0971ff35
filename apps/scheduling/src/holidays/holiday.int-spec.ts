import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { database } from '../data-source';
import { SchedulingModule } from '../scheduling.module';

let service: TestService;
const api = () => request(service.url);
const cutiBersama = { country: 'ID', date: '2027-03-12', name: 'Cuti bersama Idul Fitri' };

beforeAll(async () => {
  service = await testService(SchedulingModule, 'scheduling', database);
}, 60_000);
afterAll(() => service?.stop());

it('has Indonesia’s holidays of this year and the next two from the start', async () => {
  const year = new Date().getUTCFullYear();
  for (const each of [year, year + 1, year + 2]) {
    const { body } = await api().get(`/api/v1/holidays?country=ID&year=${each}`).expect(200);
    expect(body.items.map(({ date }: { date: string }) => date)).toContain(`${each}-08-17`);
  }
});

it('an operator adds cuti bersama, once, switches it off and deletes it', async () => {
  const { body: added } = await api().post('/api/v1/holidays').send(cutiBersama).expect(201);
  expect(added).toMatchObject({ ...cutiBersama, subdivision: '', source: 'operator', active: true });
  const { body: refused } = await api().post('/api/v1/holidays').send(cutiBersama).expect(409);
  expect(refused.code).toBe('holiday.exists');
  const { body: changed } = await api().patch(`/api/v1/holidays/${added.id}`).send({ active: false }).expect(200);
  expect(changed).toEqual({ ...added, active: false });
  await api().delete(`/api/v1/holidays/${added.id}`).expect(204);
  await api().delete(`/api/v1/holidays/${added.id}`).expect(404);
  await api().patch(`/api/v1/holidays/${added.id}`).send({ name: 'x' }).expect(404);
  const { body: log } = await api().get(`/api/v1/audit?kind=holiday&subject=${added.id}`).expect(200);
  expect(log.items.map(({ action }: { action: string }) => action)).toEqual(['delete', 'change', 'add']);
  expect(log.items[1]).toMatchObject({ before: { active: true }, after: { active: false } });
});

it('tells for which countries and subdivisions dates off are known', async () => {
  const area = { country: 'AU', date: '2027-11-02', name: 'Melbourne Cup', subdivision: 'VIC' };
  const { body: added } = await api().post('/api/v1/holidays').send(area).expect(201);
  const { body } = await api().get('/api/v1/holidays/areas').expect(200);
  expect(body.items).toContainEqual({ country: 'ID', subdivision: '' });
  expect(body.items).toContainEqual({ country: 'AU', subdivision: 'VIC' });
  await api().delete(`/api/v1/holidays/${added.id}`).expect(204);
});

it.each([
  [{ ...cutiBersama, date: '2027-02-30' }],
  [{ ...cutiBersama, date: '12 March 2027' }],
  [{ ...cutiBersama, country: 'Indonesia' }],
])('refuses what is no date or country: %j', async (holiday) => {
  await api().post('/api/v1/holidays').send(holiday).expect(400);
});

it('pages through them without loss', async () => {
  const dates: string[] = [];
  for (let after = ''; ;) {
    const { body } = await api()
      .get(`/api/v1/holidays?country=ID&limit=7${after && `&after=${after}`}`)
      .expect(200);
    dates.push(...body.items.map(({ date }: { date: string }) => date));
    if (!body.next) break;
    after = body.next;
  }
  const { body: whole } = await api().get('/api/v1/holidays?country=ID&limit=200').expect(200);
  expect(dates).toEqual(whole.items.map(({ date }: { date: string }) => date));
});
