import { newId } from '@titik/contracts/new-id';
import type { EntityManager } from 'typeorm';
import type { OfficialYear } from './indonesian-holidays.data';
import { type Area, seedHolidays } from './seed-holidays';

const indonesia = { country: 'ID', subdivision: '' };

/**
 * Writes what decrees say over what the library said, each list once. What a person wrote, changed or deleted stays: a
 * row of a person's is not touched, and a day that the library has and the table has not was deleted by somebody.
 * Of a year that a decree settles, the library's other days are switched off.
 * @param fresh the areas and years that have only now been filled from the library, where nothing was deleted yet
 */
export async function correctHolidays(
  tx: EntityManager,
  years: readonly OfficialYear[],
  fresh: readonly (Area & { year: number })[],
): Promise<void> {
  const applied: { edition: string }[] = await tx.query(
    `insert into holiday_edition (edition) select unnest($1::text[]) on conflict do nothing returning edition`,
    [years.map(({ edition }) => edition)],
  );
  const open = new Set(applied.map(({ edition }) => edition));
  for (const list of years.filter(({ edition }) => open.has(edition))) {
    const isFresh = fresh.some(
      ({ country, subdivision, year }) => country === 'ID' && !subdivision && year === list.year,
    );
    const library = new Set(isFresh ? [] : seedHolidays(indonesia, list.year).map(({ date }) => date));
    await overwrite(tx, list);
    await add(
      tx,
      list,
      list.days.filter(([date]) => !library.has(date)),
    );
    if (list.standing === 'official') await switchOff(tx, list);
  }
}

async function overwrite(tx: EntityManager, { days, standing }: OfficialYear): Promise<void> {
  await tx.query(
    `update holiday h set name = d.name, source = $3, active = true
     from unnest($1::date[], $2::text[]) as d(date, name)
     where h.country = 'ID' and h.subdivision = '' and h.date = d.date and h.source <> 'operator'`,
    [days.map(([date]) => date), days.map(([, name]) => name), standing],
  );
}

async function add(tx: EntityManager, { standing }: OfficialYear, days: OfficialYear['days']): Promise<void> {
  await tx.query(
    `insert into holiday (id, country, subdivision, date, name, source, active)
     select d.id, 'ID', '', d.date, d.name, $4, true from unnest($1::uuid[], $2::date[], $3::text[]) as d(id, date, name)
     on conflict do nothing`,
    [days.map(() => newId()), days.map(([date]) => date), days.map(([, name]) => name), standing],
  );
}

async function switchOff(tx: EntityManager, { days, year }: OfficialYear): Promise<void> {
  await tx.query(
    `update holiday set active = false
     where country = 'ID' and subdivision = '' and extract(year from date) = $1 and source = 'date-holidays'
       and date <> all($2::date[])`,
    [year, days.map(([date]) => date)],
  );
}
