import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SessionsProposed } from '@titik/contracts/match.events';
import { type Delivery } from '@titik/eventing/delivery';
import { byService } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { Periodic } from '@titik/platform/periodic';
import { DataSource, type EntityManager } from 'typeorm';
import { PartyService } from '../parties/party.service';
import { adoptConfirmed } from './adopt-confirmed';
import { CalendarService } from './calendar.service';
import { makeMeeting } from './make-meeting';
import { MeetingKeeper } from './meeting-keeper.service';
import { pastMeetings } from './past-meetings';
import { planSessions } from './plan-sessions';
import { searchRange } from './policy';
import { timingOf } from './timing';
import { partiesOf, type WantedSession, wantedSessions } from './wanted-session';
import { WaitingList } from './waiting-list.service';

const attempts = 3;
const everyMinute = 60_000;

/** Turns proposed sessions into held meetings. */
@Injectable()
export class SessionService implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    private readonly parties: PartyService,
    private readonly calendars: CalendarService,
    private readonly waiting: WaitingList,
    private readonly keeper: MeetingKeeper,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly periodic: Periodic,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.every(everyMinute, 'waiting-sessions', () => this.retryWaiting());
  }

  /**
   * Holds an hour for every session that has none; a session that no hour is free for goes on the waiting list.
   * @throws NotFoundError `party.unknown` while a party has not been heard of
   */
  async take(tx: EntityManager, deliveries: readonly Delivery<SessionsProposed>[]): Promise<void> {
    const proposed = deliveries.flatMap((delivery) => wantedSessions(delivery.data));
    const wanted = [...new Map(proposed.map((session) => [session.sessionId, session])).values()];
    const known: { session_id: string }[] = await tx.query(
      `select session_id from meeting where session_id = any($1)
       union all select session_id from waiting_session where session_id = any($1)`,
      [wanted.map((session) => session.sessionId)],
    );
    const settled = new Set(known.map((row) => row.session_id));
    const fresh = wanted.filter((session) => !settled.has(session.sessionId));
    const agreed = await adoptConfirmed(tx, fresh, this.clock.now());
    await this.place(
      tx,
      fresh.filter((session) => !agreed.has(session.sessionId)),
    );
  }

  /** Tries those again that no hour was free for, the longest untried first. */
  async retryWaiting(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const sessions = await this.waiting.takeDue(tx, this.clock.now());
      await this.place(tx, sessions);
    });
  }

  private async place(tx: EntityManager, wanted: readonly WantedSession[]): Promise<void> {
    if (wanted.length === 0) return;
    const now = this.clock.now();
    const parties = await this.parties.require(tx, wanted.flatMap(partiesOf));
    const everybody = [...parties.values()];
    await this.calendars.queueUp(tx, everybody);
    const { from, to } = searchRange(now);
    const past = await pastMeetings(tx, everybody, now);
    let open = [...wanted];
    const unplaced: WantedSession[] = [];
    for (let attempt = 0; attempt < attempts && open.length > 0; attempt++) {
      const plan = planSessions(open, await this.calendars.load(tx, everybody, from, to), now, past);
      unplaced.push(...plan.unplaced);
      const meetings = plan.placed.map(({ session, slot }) => {
        const present = partiesOf(session).flatMap((id) => parties.get(id) ?? []);
        return makeMeeting(session, present, slot, now, timingOf(this.environment));
      });
      const refused = new Set(await this.keeper.hold(tx, byService('sessions'), meetings));
      open = plan.placed.filter((_, i) => refused.has(meetings[i])).map(({ session }) => session);
    }
    await this.waiting.add(tx, [...unplaced, ...open], now);
  }
}
