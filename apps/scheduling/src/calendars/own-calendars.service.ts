import { Injectable } from '@nestjs/common';
import type { Language } from '@titik/contracts/values';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import { Party } from '../parties/party.entity';
import { mustSpeakFor } from '../parties/whose-parties';
import type { Interval } from '../slots/interval';
import { BusyReader } from './busy-reader.service';
import { busyView, calendarView } from './calendar-view';
import type { BusyInput, BusyView, CalendarInput, CalendarView, IcsInput } from './calendar.dto';
import { BusyTime, Calendar } from './calendar.entity';
import { feedAddress } from './feed-address';
import { FeedService } from './feed.service';
import { addBusy, readAhead, replaceBusy } from './own-times';

const day = 86_400_000;
const mostShown = 1000;

/** What parties say of their own time, as people see and change it; of another's: ForbiddenError `auth.not-yours`. */
@Injectable()
export class OwnCalendars {
  constructor(
    private readonly database: DataSource,
    private readonly feeds: FeedService,
    private readonly files: BusyReader,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError `party.unknown` */
  async get(by: Caller, partyId: string, language: Language): Promise<CalendarView> {
    await ownParty(this.database.manager, by, partyId);
    return this.show(this.database.manager, partyId, language);
  }

  /**
   * Changes a calendar; what the input leaves out stays, null takes a feed or limits away. A new feed is read at once.
   * @throws NotFoundError `party.unknown`
   * @throws InvalidError `calendar.busy-order`, `calendar.limits`, `calendar.feed-address`
   */
  async put(by: Caller, partyId: string, input: CalendarInput, language: Language): Promise<CalendarView> {
    const { busy, feed, factor, limits } = input;
    if (limits && limits.from >= limits.to) throw new InvalidError('calendar.limits', { field: 'limits.to' });
    const entered = busy?.map((each, i) => ({ interval: intervalOf(each, `busy.${i}.`), note: each.note }));
    const url = feed && feedAddress(feed.url).href;
    const view = await this.change(by, partyId, 'put', language, async (tx, known) => {
      const sameFeed = url === undefined || url === known.feedUrl;
      if (!sameFeed) await replaceBusy(tx, partyId, 'feed', []);
      if (entered) await replaceBusy(tx, partyId, 'hand', entered);
      await tx.save(Calendar, {
        ...known,
        ...(factor !== undefined && { factor }),
        ...(limits !== undefined && { earliest: limits?.from ?? null, latest: limits?.to ?? null }),
        ...(!sameFeed && {
          feedUrl: url,
          feedDueAt: url ? this.clock.now() : null,
          feedReadAt: null,
          feedFailure: null,
        }),
      });
    });
    if (url) this.feeds.wake();
    return view;
  }

  /** @throws NotFoundError `party.unknown`; InvalidError `calendar.busy-order` */
  addBusy(by: Caller, partyId: string, input: BusyInput): Promise<BusyView> {
    const interval = intervalOf(input);
    return this.database.transaction(async (tx) => {
      await ownParty(tx, by, partyId);
      const [id] = await addBusy(tx, partyId, 'hand', [{ interval, note: input.note }]);
      const added = busyView(await tx.findOneByOrFail(BusyTime, { id }));
      await audit(tx, by, [{ kind: 'calendar', subject: partyId, action: 'add-busy', after: added }]);
      return added;
    });
  }

  /** Takes away what was entered by hand. @throws NotFoundError `party.unknown`, `calendar.busy-not-found` */
  removeBusy(by: Caller, partyId: string, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await ownParty(tx, by, partyId);
      const known = await tx.findOneBy(BusyTime, { id, partyId, source: 'hand' });
      if (!known) throw new NotFoundError('calendar.busy-not-found', { id });
      await tx.delete(BusyTime, { id });
      await audit(tx, by, [{ kind: 'calendar', subject: partyId, action: 'remove-busy', before: busyView(known) }]);
    });
  }

  /**
   * Takes the busy times of a calendar file, 400 days ahead, instead of those of the file before.
   * @throws NotFoundError `party.unknown`; InvalidError as `BusyReader.read`
   */
  async upload(by: Caller, partyId: string, { ics }: IcsInput, language: Language): Promise<CalendarView> {
    const now = this.clock.now().getTime();
    const { zone } = await ownParty(this.database.manager, by, partyId);
    const [from, to] = [now - readAhead.back * day, now + readAhead.days * day];
    // Nothing is locked while the file is read.
    const busy = await this.files.read(ics, { zone, from, to });
    return this.change(by, partyId, 'upload', language, async (tx) => {
      await replaceBusy(
        tx,
        partyId,
        'upload',
        busy.map((interval) => ({ interval })),
      );
    });
  }

  /** Forgets the busy times of the file that was uploaded. @throws NotFoundError `party.unknown` */
  removeUpload(by: Caller, partyId: string, language: Language): Promise<CalendarView> {
    return this.change(by, partyId, 'remove-upload', language, (tx) => replaceBusy(tx, partyId, 'upload', []));
  }

  private change(
    by: Caller,
    partyId: string,
    action: string,
    language: Language,
    write: (tx: EntityManager, known: Calendar) => Promise<unknown>,
  ): Promise<CalendarView> {
    return this.database.transaction(async (tx) => {
      await ownParty(tx, by, partyId);
      await tx.query(`insert into calendar (party_id) values ($1) on conflict do nothing`, [partyId]);
      const known = await tx.findOneOrFail(Calendar, { where: { partyId }, lock: { mode: 'pessimistic_write' } });
      const before = await this.show(tx, partyId, language);
      await write(tx, known);
      const after = await this.show(tx, partyId, language);
      await audit(tx, by, [{ kind: 'calendar', subject: partyId, action, before, after }]);
      return after;
    });
  }

  private async show(tx: EntityManager, partyId: string, language: Language): Promise<CalendarView> {
    const owner = await party(tx, partyId);
    const calendar = await tx.findOneBy(Calendar, { partyId });
    const busy = await tx.find(BusyTime, {
      where: { partyId, endsAt: MoreThan(this.clock.now()) },
      order: { startsAt: 'asc', id: 'asc' },
      take: mostShown,
    });
    return calendarView(owner, calendar, busy, language);
  }
}

async function party(tx: EntityManager, partyId: string): Promise<Party> {
  const found = await tx.findOneBy(Party, { partyId });
  if (!found) throw new NotFoundError('party.unknown', { party: partyId });
  return found;
}

async function ownParty(tx: EntityManager, by: Caller, partyId: string): Promise<Party> {
  const own = await party(tx, partyId);
  mustSpeakFor(by, own);
  return own;
}

function intervalOf({ start, end }: BusyInput, path = ''): Interval {
  const interval: Interval = [Date.parse(start), Date.parse(end)];
  const lasts = interval[1] - interval[0];
  if (!(lasts > 0 && lasts <= 366 * day)) throw new InvalidError('calendar.busy-order', { field: `${path}end` });
  return interval;
}
