import { Injectable } from '@nestjs/common';
import type { SessionDropped } from '@titik/contracts/match.events';
import { demandClosed } from '@titik/contracts/meeting.events';
import type { Delivery } from '@titik/eventing/delivery';
import { byService } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { type EntityManager, In } from 'typeorm';
import { changedBy } from './meeting-change';
import { MeetingKeeper } from './meeting-keeper.service';
import { Meeting } from './meeting.entity';
import { wantedSessions } from './wanted-session';
import { WaitingList } from './waiting-list.service';

/** Lets go what is held for sessions that are not wanted any more, and tells everybody. */
@Injectable()
export class DroppedSessions {
  constructor(
    private readonly waiting: WaitingList,
    private readonly keeper: MeetingKeeper,
    private readonly clock: Clock,
  ) {}

  async take(tx: EntityManager, deliveries: readonly Delivery<SessionDropped>[]): Promise<void> {
    const now = this.clock.now();
    const dropped = new Map(deliveries.map(({ data }) => [data.session.sessionId, data]));
    // First the list: an hour that is just being found for one of them is waited for, and then seen below.
    await this.waiting.close(
      tx,
      [...dropped.values()].map((event) => ({ session: wantedOf(event), reason: reasonOf(event) })),
      now,
    );
    const meetings = await tx.find(Meeting, {
      where: { sessionId: In([...dropped.keys()]) },
      order: { id: 'asc' },
      lock: { mode: 'pessimistic_write' },
    });
    await this.waiting.forget(
      tx,
      meetings.flatMap(({ sessionId }) => sessionId ?? []),
    );
    const released = changedBy(meetings, (meeting) => {
      const event = dropped.get(meeting.sessionId!)!;
      return meeting.letGo(event.cause, reasonOf(event), now);
    });
    await this.keeper.keep(tx, byService('dropped-sessions'), released);
  }
}

const reasonOf = ({ cause, reason }: SessionDropped): string => (cause === 'person' && reason) || demandClosed;

const wantedOf = ({ session, ...about }: SessionDropped) => wantedSessions({ ...about, sessions: [session] })[0];
