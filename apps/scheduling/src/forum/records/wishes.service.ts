import { Injectable } from '@nestjs/common';
import type { Language } from '@titik/contracts/values';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import type { Match } from '@titik/platform/http/etag';
import { DataSource, type EntityManager } from 'typeorm';
import { findDay, holdDay } from '../days/find-day';
import { readRecords } from '../schedule/read-records';
import type { WishesInput, WishesRemoved, WishesTaken, WishList } from './records.dto';
import { wishView } from './record-views';
import { storeWishes, withdrawWish } from './store-wishes';
import { rowsOfCsv, sortRows } from './wish-rows';

/** Who wants to meet whom on a forum day. */
@Injectable()
export class WishService {
  constructor(private readonly database: DataSource) {}

  /** @throws NotFoundError `forum-day.not-found` */
  async list(forumDayId: string): Promise<WishList> {
    const day = await findDay(this.database.manager, forumDayId);
    const records = await readRecords(this.database.manager, day);
    const wishes = records.wishes.filter(({ withdrawn }) => !withdrawn);
    return { items: wishes.map((wish) => wishView(wish, records.participants)) };
  }

  /**
   * Takes wishes in bulk: those without a fault are written, the others are told.
   * @throws NotFoundError `forum-day.not-found`; ConflictError `request.version-changed`, `forum-day.not-editable`;
   *   InvalidError `forum-day.bad-csv`
   */
  take(
    by: Caller,
    forumDayId: string,
    match: Match | undefined,
    input: WishesInput,
    language: Language,
  ): Promise<WishesTaken> {
    const rows = [...(input.wishes ?? []), ...(input.csv === undefined ? [] : readCsv(input.csv))];
    return this.database.transaction(async (tx) => {
      const day = await holdDay(tx, by, forumDayId, match);
      day.edit();
      const records = await readRecords(tx, day);
      const { good, bad } = sortRows(rows, records, language);
      const { added, changed } = await storeWishes(tx, forumDayId, records, good);
      await tx.save(day);
      await record(tx, by, forumDayId, 'take-wishes', { added, changed, refused: bad.length });
      return { version: day.version, added, changed, faults: bad };
    });
  }

  /**
   * Takes a wish away; where it is published, its meeting is called off when the day is published anew.
   * @throws NotFoundError `forum-day.not-found`, `forum-day.wish-not-found`; ConflictError `request.version-changed`,
   *   `forum-day.not-editable`
   */
  async remove(by: Caller, forumDayId: string, wishId: string, match?: Match): Promise<void> {
    await this.removeAll(by, forumDayId, match, [wishId]);
  }

  /** Takes several away, all of them or none. @throws what `remove` throws */
  removeAll(
    by: Caller,
    forumDayId: string,
    match: Match | undefined,
    wishIds: readonly string[],
  ): Promise<WishesRemoved> {
    return this.database.transaction(async (tx) => {
      const day = await holdDay(tx, by, forumDayId, match);
      day.edit();
      const { wishes, participants } = await readRecords(tx, day);
      const there = new Map(wishes.filter(({ withdrawn }) => !withdrawn).map((wish) => [wish.id, wish]));
      for (const wishId of wishIds) {
        const wish = there.get(wishId);
        if (!wish) throw new NotFoundError('forum-day.wish-not-found', { id: wishId });
        await withdrawWish(tx, wish);
        const before = wishView(wish, participants);
        await audit(tx, by, [{ kind: 'forum-day', subject: forumDayId, action: 'remove-wish', before }]);
      }
      await tx.save(day);
      return { version: day.version, removed: wishIds.length };
    });
  }
}

function readCsv(text: string): unknown[] {
  try {
    return rowsOfCsv(text);
  } catch (error) {
    throw new InvalidError('forum-day.bad-csv', { field: 'csv', message: (error as Error).message });
  }
}

const record = (tx: EntityManager, by: Caller, subject: string, action: string, after: object): Promise<void> =>
  audit(tx, by, [{ kind: 'forum-day', subject, action, after }]);
