import type { Demand } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { type DropCause, type ProposedSession, SessionDropped, SessionsProposed } from '@titik/contracts/match.events';

/** Tells of sessions that everybody may know of now. */
export const proposedNews = (demand: Demand, sessions: readonly ProposedSession[]): SessionsProposed =>
  eventOf(SessionsProposed, { ...about(demand), sessions: sessions.map(plain), notAfter: demand.expiresOn });

/** Tells that a session is not wanted any more. @param reason in the words of the person who dropped it */
export const droppedNews = (
  demand: Demand,
  session: ProposedSession,
  cause: DropCause,
  reason?: string,
): SessionDropped =>
  eventOf(SessionDropped, { ...about(demand), session: plain(session), cause, ...(reason && { reason }) });

const about = ({ demandId, buyerId, postId }: Demand) => ({ demandId, buyerId, postId });

const plain = ({ sessionId, kind, producerId, producerName, lines }: ProposedSession): ProposedSession => ({
  sessionId,
  kind,
  producerId,
  producerName,
  lines,
});
