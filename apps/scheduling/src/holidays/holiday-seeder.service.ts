import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '@titik/platform/clock';
import { Periodic } from '@titik/platform/periodic';
import { DataSource, type EntityManager } from 'typeorm';
import { newId } from '@titik/contracts/new-id';
import { Party } from '../parties/party.entity';
import { correctHolidays } from './correct-holidays';
import { indonesianYears } from './indonesian-holidays.data';
import { type Area, seedHolidays } from './seed-holidays';

const yearsAhead = 2;
const sixHours = 6 * 3_600_000;

/** Fills the holiday table for every area that a party lives in, each year once. */
@Injectable()
export class HolidaySeeder implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly periodic: Periodic,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.fillKnown();
    this.periodic.every(sixHours, 'holiday-years', () => this.fillKnown());
  }

  /** Fills this year and the next two of each area and its country, where they have not been filled before. */
  async ensure(tx: EntityManager, areas: readonly Area[]): Promise<void> {
    const wanted = [...areas.map(({ country }) => ({ country, subdivision: '' })), ...areas];
    const first = this.clock.now().getUTCFullYear();
    const fresh: (Area & { year: number })[] = await tx.query(
      `insert into holiday_seed (country, subdivision, year)
       select distinct a.country, a.subdivision, y
       from unnest($1::text[], $2::text[]) as a(country, subdivision), generate_series($3::integer, $4::integer) y
       order by 1, 2, 3
       on conflict do nothing returning country, subdivision, year`,
      [wanted.map((area) => area.country), wanted.map((area) => area.subdivision), first, first + yearsAhead],
    );
    await this.fill(tx, fresh);
    const years = indonesianYears.filter(({ year }) => first <= year && year <= first + yearsAhead);
    if (wanted.some(({ country }) => country === 'ID')) await correctHolidays(tx, years, fresh);
  }

  private async fill(tx: EntityManager, fresh: readonly (Area & { year: number })[]): Promise<void> {
    const holidays = fresh.flatMap(({ year, ...area }) => seedHolidays(area, year));
    if (holidays.length === 0) return;
    await tx.query(
      `insert into holiday (id, country, subdivision, date, name, source, active)
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::text[], $6::text[], $7::boolean[])
       on conflict do nothing`,
      [
        holidays.map(() => newId()),
        holidays.map((holiday) => holiday.country),
        holidays.map((holiday) => holiday.subdivision),
        holidays.map((holiday) => holiday.date),
        holidays.map((holiday) => holiday.name),
        holidays.map((holiday) => holiday.source),
        holidays.map((holiday) => holiday.active),
      ],
    );
  }

  private async fillKnown(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const areas: Area[] = await tx
        .createQueryBuilder(Party, 'party')
        .select(['party.country as country', 'party.subdivision as subdivision'])
        .distinct()
        .getRawMany();
      await this.ensure(tx, [{ country: 'ID', subdivision: '' }, ...areas]);
    });
  }
}
