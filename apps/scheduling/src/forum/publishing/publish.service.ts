import { Injectable } from '@nestjs/common';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { ConflictError } from '@titik/platform/errors';
import type { Match } from '@titik/platform/http/etag';
import { DataSource } from 'typeorm';
import { rehearse, transact } from '../../meetings/transact';
import { holdDay } from '../days/find-day';
import { slotAt, slotTimes, withHour } from '../days/slot-times';
import { pairOf } from '../schedule/forum-records';
import { readRecords } from '../schedule/read-records';
import { ForumPublisher } from './forum-publisher';
import type { PublicationView, PublishInput } from './publish.dto';
import { seatFaults, unplaced } from './soundness';

const mostNamed = 5;

/** Makes a solved day's meetings known. */
@Injectable()
export class PublishService {
  constructor(
    private readonly database: DataSource,
    private readonly publisher: ForumPublisher,
    private readonly clock: Clock,
  ) {}

  /**
   * Turns the schedule into confirmed meetings, in one transaction. Again after changes: only what differs changes. A
   * dry run does all of it and takes it back.
   * @throws NotFoundError `forum-day.not-found`; ConflictError `request.version-changed`, `forum-day.not-solved`,
   *   `forum-day.must-unplaced`, `forum-day.not-sound`; and what `ForumPublisher.publish` throws
   */
  publish(
    by: Caller,
    id: string,
    match: Match | undefined,
    { allowUnplaced = false, dryRun = false }: PublishInput,
  ): Promise<PublicationView> {
    return (dryRun ? rehearse : transact)(this.database.manager, async (tx) => {
      const day = await holdDay(tx, by, id, match);
      day.publish();
      const records = await readRecords(tx, day);
      const left = unplaced(records);
      if (left.length > 0 && !allowUnplaced) {
        const named = left.slice(0, mostNamed).map((wish) => pairOf(wish, records.participants));
        throw new ConflictError('forum-day.must-unplaced', { count: left.length, meetings: named.join('; ') });
      }
      const faults = seatFaults(records, slotAt(slotTimes(day), this.clock.now()) + 1).map((fault) => ({
        ...fault,
        params: withHour(fault.params, day.starts),
      }));
      if (faults.length > 0) throw new ConflictError('forum-day.not-sound', { count: faults.length, faults });
      const published = await this.publisher.publish(tx, by, day, records);
      await tx.save(day);
      await audit(tx, by, [{ kind: 'forum-day', subject: id, action: 'publish', after: published }]);
      return { version: day.version, ...published };
    });
  }
}
