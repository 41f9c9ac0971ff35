import { Injectable } from '@nestjs/common';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import type { Match } from '@titik/platform/http/etag';
import { DataSource, type EntityManager } from 'typeorm';
import { holdDay } from '../days/find-day';
import { withHour } from '../days/slot-times';
import type { ForumDay } from '../days/forum-day.entity';
import { wishView } from '../records/record-views';
import type { WishView } from '../records/records.dto';
import { fit } from './clashes';
import type { ForumRecords, Wish } from './forum-records';
import type { PlaceInput } from './place.dto';
import { readBusy, readRecords } from './read-records';
import { writePlacements } from './write-placements';

/** What organisers lay out by hand. */
@Injectable()
export class PlaceService {
  constructor(private readonly database: DataSource) {}

  /**
   * Moves one meeting, or gives it a place, with everything else as it is.
   * @throws ConflictError `forum-day.does-not-fit` with every clash; InvalidError `forum-day.unknown-slot`; and what
   *   `write` throws
   */
  place(by: Caller, dayId: string, wishId: string, match: Match | undefined, to: PlaceInput): Promise<WishView> {
    return this.write(by, dayId, wishId, match, 'place', async (tx, day, records, wish) => {
      if (to.slot > records.slots) {
        throw new InvalidError('forum-day.unknown-slot', { field: 'slot', slot: to.slot, most: records.slots });
      }
      const { placement, clashes } = fit(records, wish, to, await readBusy(tx, day, records));
      if (!placement) {
        throw new ConflictError('forum-day.does-not-fit', {
          faults: clashes.map(({ code, params }) => ({ field: 'slot', code, params: withHour(params, day.starts) })),
        });
      }
      const others = records.wishes.flatMap((each) =>
        each.placement && each.id !== wishId ? [[each.id, each.placement] as const] : [],
      );
      await writePlacements(tx, day.id, records.wishes, new Map([...others, [wishId, placement]]));
    });
  }

  /** Takes its place from a meeting. @throws what `write` throws */
  unplace(by: Caller, dayId: string, wishId: string, match: Match | undefined): Promise<WishView> {
    return this.write(by, dayId, wishId, match, 'unplace', async (tx) => {
      await tx.query(`delete from forum_placement where wish_id = $1`, [wishId]);
    });
  }

  /** Locks a meeting to the slot that it has, or lets it go. @throws ConflictError `forum-day.no-slot-to-lock`; and what `write` throws */
  lock(by: Caller, dayId: string, wishId: string, match: Match | undefined, locked: boolean): Promise<WishView> {
    return this.write(by, dayId, wishId, match, locked ? 'lock' : 'unlock', async (tx, _, __, wish) => {
      if (locked && !wish.placement) throw new ConflictError('forum-day.no-slot-to-lock', { id: wishId });
      const slot = locked ? wish.placement!.slot : null;
      await tx.query(`update forum_wish set locked_slot = $2 where id = $1`, [wishId, slot]);
    });
  }

  /**
   * @throws NotFoundError `forum-day.not-found`, `forum-day.wish-not-found`; ConflictError `request.version-changed`,
   *   `forum-day.not-editable`
   */
  private write(
    by: Caller,
    dayId: string,
    wishId: string,
    match: Match | undefined,
    action: string,
    command: (tx: EntityManager, day: ForumDay, records: ForumRecords, wish: Wish) => Promise<void>,
  ): Promise<WishView> {
    return this.database.transaction(async (tx) => {
      const day = await holdDay(tx, by, dayId, match);
      day.edit();
      const records = await readRecords(tx, day);
      const before = wishOf(records, wishId);
      await command(tx, day, records, before);
      // By hand is a way to lay a day out as well.
      if (action === 'place') day.state = 'solved';
      await tx.save(day);
      const { participants, wishes } = await readRecords(tx, day);
      const after = wishView(wishOf({ wishes }, wishId), participants);
      await audit(tx, by, [
        { kind: 'forum-day', subject: dayId, action, before: wishView(before, participants), after },
      ]);
      return after;
    });
  }
}

function wishOf({ wishes }: Pick<ForumRecords, 'wishes'>, id: string): Wish {
  const wish = wishes.find((each) => each.id === id && !each.withdrawn);
  if (!wish) throw new NotFoundError('forum-day.wish-not-found', { id });
  return wish;
}
