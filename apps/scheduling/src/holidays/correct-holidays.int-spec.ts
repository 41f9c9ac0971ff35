import { testDatabase } from '@titik/testing/test-database';
import { database } from '../data-source';
import { correctHolidays } from './correct-holidays';
import { indonesianYears } from './indonesian-holidays.data';

const [decree2026] = indonesianYears;
let test: Awaited<ReturnType<typeof testDatabase>>;

beforeEach(async () => {
  test = await testDatabase(database);
}, 60_000);
afterEach(() => test.drop());

const manager = () => test.dataSource.manager;
const library = (date: string, name: string, source = 'date-holidays', active = true) =>
  manager().query(
    `insert into holiday (id, country, subdivision, date, name, source, active)
     values (gen_random_uuid(), 'ID', '', $1, $2, $3, $4)`,
    [date, name, source, active],
  );
const row = async (date: string) =>
  (await manager().query('select name, source, active from holiday where date = $1', [date]))[0];
const correct = (fresh: { country: string; subdivision: string; year: number }[] = []) =>
  correctHolidays(manager(), [decree2026], fresh);
const filled = [{ country: 'ID', subdivision: '', year: 2026 }];

it('names Isra Mikraj, adds cuti bersama and switches off what the decree does not have', async () => {
  await library('2026-01-16', 'Maulid Nabi Muhammad');
  await library('2026-07-07', 'A day of the library');
  await correct(filled);
  expect(await row('2026-01-16')).toEqual({ name: 'Isra Mikraj Nabi Muhammad SAW', source: 'official', active: true });
  expect(await row('2026-03-23')).toMatchObject({ name: 'Cuti bersama Idul Fitri 1447 Hijriah', source: 'official' });
  expect(await row('2026-07-07')).toMatchObject({ active: false });
});

it('never touches what a person wrote, and leaves deleted what a person deleted', async () => {
  await library('2026-03-23', 'We work', 'operator', false);
  await library('2026-06-16', 'Tahun Baru Islam');
  await correct();
  expect(await row('2026-03-23')).toEqual({ name: 'We work', source: 'operator', active: false });
  expect(await row('2026-08-17')).toBeUndefined();
  expect(await row('2026-05-28')).toMatchObject({ source: 'official' });
});

it('is applied once: what is changed and deleted afterwards stays so', async () => {
  await correct(filled);
  await manager().query(`delete from holiday where date = '2026-12-24'`);
  await correct(filled);
  expect(await row('2026-12-24')).toBeUndefined();
});
