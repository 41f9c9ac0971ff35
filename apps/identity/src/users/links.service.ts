import { Injectable } from '@nestjs/common';
import { audit } from '@titik/platform/audit/audit';
import { Clock } from '@titik/platform/clock';
import { DataSource } from 'typeorm';
import { endSessions } from '../issuer/end-sessions';
import { hashOf } from '../passwords/password-hash';
import { lockedUser } from './find-user';
import { type LinkState, linkState } from './link-state';
import { hashOfLink } from './make-link';
import type { User } from './user.entity';
import { type LinkPurpose, UserLink } from './user-link.entity';

export interface OpenLink {
  purpose: LinkPurpose;
  user: User;
}

/** Links by which people choose a password. */
@Injectable()
export class LinksService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @returns why it opens nothing, where it does not */
  async find(secret: string): Promise<OpenLink | Exclude<LinkState, 'open'>> {
    const link = await this.database.manager.findOne(UserLink, {
      where: { linkHash: hashOfLink(secret) },
      relations: { user: true },
    });
    const state = linkState(link, this.clock.now());
    // Whoever was blocked meanwhile is told no more than a stranger.
    if (state === 'open' && link!.user!.state === 'blocked') return 'unknown';
    return state === 'open' ? { purpose: link!.purpose, user: link!.user! } : state;
  }

  /** Uses the link up; of two at once, one. @returns the state in which it was found */
  async choosePassword(secret: string, password: string, requestId: string): Promise<LinkState> {
    const hash = await hashOf(password);
    return this.database.transaction(async (tx) => {
      const link = await tx.findOne(UserLink, {
        where: { linkHash: hashOfLink(secret) },
        lock: { mode: 'pessimistic_write' },
      });
      const now = this.clock.now();
      const state = linkState(link, now);
      if (state !== 'open') return state;
      const user = await lockedUser(tx, link!.userId);
      const action = link!.purpose === 'invitation' ? 'accept-invitation' : 'reset-password';
      user.choosePassword(hash);
      await tx.save(user);
      await tx.update(UserLink, { linkHash: link!.linkHash }, { usedAt: now });
      await endSessions(tx, user.userId);
      await audit(tx, { actor: user.email, requestId }, [{ kind: 'user', subject: user.userId, action }]);
      return 'open';
    });
  }
}
