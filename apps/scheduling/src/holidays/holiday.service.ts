import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { ConflictError, NotFoundError } from '@titik/platform/errors';
import { Between, type EntityManager, In, MoreThan, type Repository } from 'typeorm';
import { newId } from '@titik/contracts/new-id';
import { type HolidayChange, type HolidayPage, type HolidayQuery, type NewHoliday } from './holiday.dto';
import { Holiday } from './holiday.entity';

/** The dates off that an operator reads and edits, and that planning goes by. */
@Injectable()
export class HolidayService {
  constructor(@InjectRepository(Holiday) private readonly holidays: Repository<Holiday>) {}

  /** A page of them in the order in which they were written. */
  async list({ country, subdivision, year, limit, after }: HolidayQuery): Promise<HolidayPage> {
    const items = await this.holidays.find({
      where: {
        ...(country && { country }),
        ...(subdivision && { subdivision }),
        ...(year && { date: Between(`${year}-01-01`, `${year}-12-31`) }),
        ...(after && { id: MoreThan(after) }),
      },
      order: { id: 'asc' },
      take: limit,
    });
    return { items, ...(items.length === limit && { next: items.at(-1)?.id }) };
  }

  /** @throws ConflictError `holiday.exists` where the area has a row of that date */
  async add({ country, subdivision = '', date, name, active = true }: NewHoliday): Promise<Holiday> {
    const holiday = { id: newId(), country, subdivision, date, name, active, source: 'operator' as const };
    const { raw } = await this.holidays
      .createQueryBuilder()
      .insert()
      .values(holiday)
      .orIgnore()
      .returning('id')
      .execute();
    if (raw.length === 0) throw new ConflictError('holiday.exists', { country, subdivision, date });
    return holiday;
  }

  /** @throws NotFoundError `holiday.not-found` */
  async change(id: string, change: HolidayChange): Promise<Holiday> {
    await this.holidays.update({ id }, { ...change, source: 'operator' });
    return this.holidays.findOneBy({ id }).then((found) => found ?? missing(id));
  }

  /** @throws NotFoundError `holiday.not-found` */
  async remove(id: string): Promise<void> {
    const { affected } = await this.holidays.delete({ id });
    if (!affected) missing(id);
  }

  /** All rows of some countries between two instants, a day more on each side for the zones. */
  async between(tx: EntityManager, countries: readonly string[], from: Date, to: Date): Promise<Holiday[]> {
    return tx.find(Holiday, {
      where: { country: In([...new Set(countries)]), date: Between(utcDate(from, -1), utcDate(to, 1)) },
    });
  }
}

function utcDate(at: Date, plusDays: number): string {
  return new Date(at.getTime() + plusDays * 86_400_000).toISOString().slice(0, 10);
}

function missing(id: string): never {
  throw new NotFoundError('holiday.not-found', { id });
}
