import { postToList } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import type { PageQuery } from '@titik/platform/http/page.dto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, MoreThan, Raw, type Repository } from 'typeorm';
import { searchRange } from './policy';
import { type WaitingPage, type WaitingView } from './waiting-session.dto';
import { WaitingSession } from './waiting-session.entity';
import { type WantedSession } from './wanted-session';

const batch = 200;

/** Sessions for which no hour was free. None is forgotten: each is placed later, or listed as lapsed. */
@Injectable()
export class WaitingList {
  constructor(@InjectRepository(WaitingSession) private readonly waiting: Repository<WaitingSession>) {}

  /** A page of them by session id; an attaché's are those of their post. */
  async list(by: Caller, { limit, after }: PageQuery): Promise<WaitingPage> {
    const postId = postToList(by);
    const found = await this.waiting.find({
      where: {
        ...(after && { sessionId: MoreThan(after) }),
        ...(postId && { session: Raw((session) => `${session} ->> 'postId' = :postId`, { postId }) }),
      },
      order: { sessionId: 'asc' },
      take: limit,
    });
    const items = found.map(waitingView);
    return { items, ...(found.length === limit && { next: found.at(-1)?.sessionId }) };
  }

  /** Puts sessions on the list. */
  async add(tx: EntityManager, sessions: readonly WantedSession[], now: Date): Promise<void> {
    if (sessions.length === 0) return;
    await tx.insert(
      WaitingSession,
      sessions.map((session) => ({ sessionId: session.sessionId, session, triedAt: now, lapsed: false })),
    );
  }

  /**
   * Notes that sessions are not wanted any more, also those that are not on the list: one that comes late is known
   * then and not placed. Waits for whoever is just finding an hour for one of them.
   */
  async close(tx: EntityManager, sessions: readonly { session: WantedSession; reason: string }[], now: Date) {
    await tx.query(
      `insert into waiting_session (session_id, session, lapsed, reason, tried_at)
       select s.id, s.session, true, s.reason, $4 from unnest($1::uuid[], $2::jsonb[], $3::text[]) as s(id, session, reason)
       on conflict (session_id) do update set lapsed = true, reason = excluded.reason`,
      [
        sessions.map(({ session }) => session.sessionId),
        sessions.map(({ session }) => JSON.stringify(session)),
        sessions.map(({ reason }) => reason),
        now,
      ],
    );
  }

  /** Takes sessions off the list that turn out to have their meeting. */
  async forget(tx: EntityManager, sessionIds: readonly string[]): Promise<void> {
    if (sessionIds.length > 0) await tx.delete(WaitingSession, sessionIds);
  }

  /**
   * Takes a batch off the list, the longest untried first; other instances take others. Those whose last useful day
   * has gone stay on it, marked as lapsed.
   */
  async takeDue(tx: EntityManager, now: Date): Promise<WantedSession[]> {
    const due = await tx.find(WaitingSession, {
      where: { lapsed: false },
      order: { triedAt: 'asc' },
      take: batch,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    const hopeless = due.filter(({ session }) => {
      const { from, to } = searchRange(now, session.notAfter);
      return to <= from;
    });
    const hopeful = due.filter((waiting) => !hopeless.includes(waiting));
    if (hopeless.length > 0) await tx.update(WaitingSession, hopeless.map(idOf), { lapsed: true });
    if (hopeful.length > 0) await tx.delete(WaitingSession, hopeful.map(idOf));
    return hopeful.map(({ session }) => session);
  }
}

const idOf = ({ sessionId }: WaitingSession) => sessionId;

function waitingView({ session, lapsed, reason, triedAt }: WaitingSession): WaitingView {
  const { sessionId, demandId, producerId, buyerId, postId, lines, notAfter } = session;
  return {
    sessionId,
    demandId,
    producerId,
    buyerId,
    postId,
    lines,
    ...(notAfter && { notAfter }),
    lapsed,
    ...(reason && { reason }),
    triedAt,
  };
}
