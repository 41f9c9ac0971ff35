import { Injectable } from '@nestjs/common';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { endSessions } from '../issuer/end-sessions';
import { hashOf, isRight } from '../passwords/password-hash';
import { cleaned, longest, passwordFault, shortest } from '../passwords/password-rules';
import { Attempts } from '../sign-in/attempts';
import { findUser, lockedUser } from './find-user';
import type { MeInput, PasswordChange } from './me.dto';
import type { UserView } from './user.dto';
import type { User } from './user.entity';
import { seen } from './user-view';

/** What everybody does with their own account. */
@Injectable()
export class MeService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
  ) {}

  /** @throws NotFoundError user.unknown where another issuer keeps the account */
  async view(by: Caller): Promise<UserView> {
    return seen(await findUser(this.database.manager, idOf(by)));
  }

  /** @throws InvalidError about the password; ConflictError user.too-many-attempts */
  async change(by: Caller, { name, locale, password }: MeInput): Promise<UserView> {
    const userId = idOf(by);
    const hash = password && (await this.accepted(await findUser(this.database.manager, userId), password));
    return this.database.transaction(async (tx) => {
      const user = await lockedUser(tx, userId);
      const before = seen(user);
      Object.assign(user, { ...(name !== undefined && { name }), ...(locale !== undefined && { locale }) });
      if (hash !== undefined) {
        user.choosePassword(hash);
        await endSessions(tx, userId);
      }
      await tx.save(user);
      const action = hash === undefined ? 'change-self' : 'change-password';
      await audit(tx, by, [{ kind: 'user', subject: userId, action, before, after: seen(user) }]);
      return seen(user);
    });
  }

  async endSessions(by: Caller): Promise<void> {
    const userId = idOf(by);
    await this.database.transaction(async (tx) => {
      await endSessions(tx, userId);
      await audit(tx, by, [{ kind: 'user', subject: userId, action: 'end-sessions' }]);
    });
  }

  /** @returns the hash of the new password */
  private async accepted(user: User, { current, wanted }: PasswordChange): Promise<string> {
    const address = `me:${user.userId}`;
    const seconds = await this.attempts.begin(user.email, address, this.clock.now());
    if (seconds > 0) throw new ConflictError('user.too-many-attempts', { seconds, field: 'password.current' });
    if (!(await isRight(current, user.passwordHash)))
      throw new InvalidError('user.wrong-password', { field: 'password.current' });
    await this.attempts.succeeded(user.email, address);
    const fault = passwordFault(cleaned(wanted), user);
    const field = 'password.wanted';
    if (fault) throw new InvalidError(fault, { field, shortest, longest });
    return hashOf(wanted);
  }
}

/** @throws NotFoundError user.unknown */
function idOf({ principal }: Caller): string {
  if (!isUUID(principal?.subject)) throw new NotFoundError('user.unknown', { userId: principal?.subject });
  return principal!.subject;
}
