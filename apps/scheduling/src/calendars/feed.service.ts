import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '@titik/platform/clock';
import { InvalidError } from '@titik/platform/errors';
import { Periodic } from '@titik/platform/periodic';
import { DataSource } from 'typeorm';
import { PartyService } from '../parties/party.service';
import { BusyReader } from './busy-reader.service';
import { Calendar } from './calendar.entity';
import { download } from './download';
import { readAhead, replaceBusy } from './own-times';

const minute = 60_000;
const day = 1440 * minute;
const batch = 10;
/** Minutes until a feed is read again: after it was read, after it failed, and where whoever took it died over it. */
const again = { read: 60, failed: 15, taken: 5 };

/** Asks for a feed's text; an outsider, which a test replaces. */
@Injectable()
export class FeedReader {
  read(url: string): Promise<string> {
    return download(url);
  }
}

interface DueFeed {
  party_id: string;
  feed_url: string;
}

/** Reads parties' calendar feeds again and again. A feed that fails keeps its last good state and says why. */
@Injectable()
export class FeedService implements OnApplicationBootstrap {
  /** Makes the next turn come now. */
  wake: () => void = () => undefined;

  constructor(
    private readonly database: DataSource,
    private readonly parties: PartyService,
    private readonly reader: FeedReader,
    private readonly files: BusyReader,
    private readonly clock: Clock,
    private readonly periodic: Periodic,
  ) {}

  onApplicationBootstrap(): void {
    this.wake = this.periodic.every(minute, 'calendar-feeds', () => this.refreshDue());
  }

  /** Reads all feeds that are due; several instances share the work. */
  async refreshDue(): Promise<void> {
    for (let due = await this.take(); due.length > 0; due = await this.take()) {
      await Promise.all(due.map((feed) => this.refresh(feed)));
    }
  }

  private async take(): Promise<DueFeed[]> {
    const [due]: [DueFeed[], number] = await this.database.query(
      `update calendar set feed_due_at = $2 where party_id in (
         select party_id from calendar where feed_due_at <= $1 order by feed_due_at limit $3 for update skip locked)
       returning party_id, feed_url`,
      [this.clock.now(), this.inMinutes(again.taken), batch],
    );
    return due;
  }

  // Not in one transaction with the reading: nothing is to be locked while a stranger's server takes its time.
  private async refresh({ party_id: partyId, feed_url: feedUrl }: DueFeed): Promise<void> {
    const parties = await this.parties.require(this.database.manager, [partyId]);
    const now = this.clock.now();
    try {
      const text = await this.reader.read(feedUrl);
      const [from, to] = [now.getTime() - readAhead.back * day, now.getTime() + readAhead.days * day];
      const busy = await this.files.read(text, { zone: parties.get(partyId)!.zone, from, to });
      await this.database.transaction(async (tx) => {
        const { affected } = await tx.update(
          Calendar,
          { partyId, feedUrl },
          { feedReadAt: now, feedFailure: null, feedDueAt: this.inMinutes(again.read) },
        );
        if (affected)
          await replaceBusy(
            tx,
            partyId,
            'feed',
            busy.map((interval) => ({ interval })),
          );
      });
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      const { code, params } = error;
      await this.database.query(
        `update calendar set feed_failure = $3, feed_due_at = $4 where party_id = $1 and feed_url = $2`,
        [partyId, feedUrl, JSON.stringify({ code, params }), this.inMinutes(again.failed)],
      );
    }
  }

  private inMinutes(minutes: number): Date {
    return new Date(this.clock.now().getTime() + minutes * minute);
  }
}
