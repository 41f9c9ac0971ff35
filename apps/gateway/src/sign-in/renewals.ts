import { Injectable } from '@nestjs/common';
import { Clock } from '@titik/platform/clock';
import { Refused, RelyingParty } from './relying-party';
import { isDue, isOver, type Session } from './session';

/** A page asks for many things at once, all with the cookie of before: so long they share what one of them got. */
const sharedMs = 30_000;

/** Renews access tokens ahead of their end. */
@Injectable()
export class Renewals {
  private readonly shared = new Map<string, Promise<Session | undefined>>();

  constructor(
    private readonly party: RelyingParty,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the session as it is now, the same object where nothing is due; undefined where it is over
   * @throws where the access token has expired and the issuer is away
   */
  async current(session: Session): Promise<Session | undefined> {
    const now = this.clock.now().getTime();
    if (!isDue(session, now)) return isOver(session, now) ? undefined : session;
    const known = this.shared.get(session.access) ?? this.begin(session, now);
    return known.catch((error: unknown) => {
      if (isOver(session, now)) throw error;
      return session;
    });
  }

  private begin(session: Session, now: number): Promise<Session | undefined> {
    const renewed = this.party.renew(session, now).catch((error: unknown) => {
      if (error instanceof Refused) return undefined;
      this.shared.delete(session.access);
      throw error;
    });
    this.shared.set(session.access, renewed);
    setTimeout(() => this.shared.delete(session.access), sharedMs).unref();
    return renewed;
  }
}
