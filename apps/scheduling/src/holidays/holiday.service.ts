import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { ConflictError, NotFoundError } from '@titik/platform/errors';
import { Between, type EntityManager, In, MoreThan, type Repository } from 'typeorm';
import { newId } from '@titik/contracts/new-id';
import {
  type HolidayAreas,
  type HolidayChange,
  type HolidayPage,
  type HolidayQuery,
  type NewHoliday,
} from './holiday.dto';
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

  /** Where dates off are known, by country. */
  async areas(): Promise<HolidayAreas> {
    const items = await this.holidays
      .createQueryBuilder('h')
      .select(['h.country as country', 'h.subdivision as subdivision'])
      .distinct()
      .orderBy('h.country')
      .addOrderBy('h.subdivision')
      .getRawMany();
    return { items };
  }

  /** @throws ConflictError `holiday.exists` where the area has a row of that date */
  add(by: Caller, { country, subdivision = '', date, name, active = true }: NewHoliday): Promise<Holiday> {
    const holiday = { id: newId(), country, subdivision, date, name, active, source: 'operator' as const };
    return this.holidays.manager.transaction(async (tx) => {
      const inserted = tx.createQueryBuilder().insert().into(Holiday).values(holiday).orIgnore().returning('id');
      const { raw } = await inserted.execute();
      if (raw.length === 0) throw new ConflictError('holiday.exists', { country, subdivision, date });
      await audit(tx, by, [{ kind: 'holiday', subject: holiday.id, action: 'add', after: holiday }]);
      return holiday;
    });
  }

  /** @throws NotFoundError `holiday.not-found` */
  change(by: Caller, id: string, change: HolidayChange): Promise<Holiday> {
    return this.holidays.manager.transaction(async (tx) => {
      const before = await locked(tx, id);
      const after = { ...before, ...given(change), source: 'operator' as const };
      await tx.update(Holiday, { id }, after);
      await audit(tx, by, [{ kind: 'holiday', subject: id, action: 'change', before, after }]);
      return after;
    });
  }

  /** @throws NotFoundError `holiday.not-found` */
  remove(by: Caller, id: string): Promise<void> {
    return this.holidays.manager.transaction(async (tx) => {
      const before = await locked(tx, id);
      await tx.delete(Holiday, { id });
      await audit(tx, by, [{ kind: 'holiday', subject: id, action: 'delete', before }]);
    });
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

/** What a change says; fields that it leaves out come as undefined. */
const given = (change: HolidayChange): HolidayChange =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

async function locked(tx: EntityManager, id: string): Promise<Holiday> {
  const holiday = await tx.findOne(Holiday, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!holiday) throw new NotFoundError('holiday.not-found', { id });
  return holiday;
}
