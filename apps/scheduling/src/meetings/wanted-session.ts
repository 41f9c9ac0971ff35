import type { SessionLine, SessionsProposed } from '@titik/contracts/match.events';

/** A proposed session with everybody who has to be there. */
export interface WantedSession {
  sessionId: string;
  kind: 'pitch';
  demandId: string;
  producerId: string;
  buyerId: string;
  postId: string;
  lines: SessionLine[];
  /** Last useful day, `YYYY-MM-DD` */
  notAfter?: string;
}

/** A proposal's sessions, each with the parties and the last day that they have in common. */
export function wantedSessions({ demandId, buyerId, postId, notAfter, sessions }: SessionsProposed): WantedSession[] {
  return sessions.map(({ sessionId, kind, producerId, lines }) => ({
    sessionId,
    kind,
    demandId,
    producerId,
    buyerId,
    postId,
    lines,
    ...(notAfter && { notAfter }),
  }));
}

/** Its parties in the order in which they are shown. */
export function partiesOf({ producerId, buyerId, postId }: WantedSession): [string, string, string] {
  return [producerId, buyerId, postId];
}
