import { Injectable } from '@nestjs/common';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { isUUID } from 'class-validator';
import { DataSource, type EntityManager, In } from 'typeorm';
import { endSessions } from '../issuer/end-sessions';
import { inviteUser } from './invite-user';
import { type MadeLink, makeLink } from './make-link';
import { rowsFault, rowsOf } from './rows';
import type { InvitationInput, InvitedView, LinkView, RoleInput, UserPage, UserQuery, UserView } from './user.dto';
import { User } from './user.entity';
import { seen } from './user-view';
import { findUser, lockedUser } from './find-user';

/** What operators do with users. */
@Injectable()
export class UsersService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** Newest first; absent fields of the query filter nothing. */
  async list({ search, role, state, after, limit }: UserQuery): Promise<UserPage> {
    const query = this.database
      .getRepository(User)
      .createQueryBuilder('u')
      .orderBy('u.userId', 'DESC')
      .take(limit + 1);
    if (search !== undefined) {
      const part = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
      query.andWhere('(u.email ilike :part or u.name ilike :part)', { part });
    }
    if (role) query.andWhere('u.role = :role', { role });
    if (state) query.andWhere('u.state = :state', { state });
    if (after) query.andWhere('u.userId < :after', { after });
    return page((await query.getMany()).map(seen), limit, ({ userId }) => userId);
  }

  /** @throws NotFoundError user.unknown */
  async view(userId: string): Promise<UserView> {
    return seen(await findUser(this.database.manager, userId));
  }

  /** @throws InvalidError, ConflictError: see `inviteUser` */
  async invite(by: Caller, { email, name, locale, ...input }: InvitationInput): Promise<InvitedView> {
    const invitation = { email, name, locale, rows: rowsOf(input) };
    return this.database.transaction(async (tx) => {
      const { user, link } = await inviteUser(tx, by, invitation, this.environment.origin(), this.clock.now());
      return { user: seen(user), link: told(link) };
    });
  }

  /** @throws InvalidError for rows that are not the role's; ConflictError user.yourself */
  async setRole(by: Caller, userId: string, input: RoleInput): Promise<UserView> {
    const rows = rowsOf(input);
    const fault = rowsFault(rows);
    if (fault) throw new InvalidError(fault.code, { field: fault.field });
    return this.change(by, userId, 'set-role', async (user) => {
      if (rows.role !== 'operator') notYourself(by, user);
      Object.assign(user, rows);
    });
  }

  /** @throws ConflictError user.already-blocked, user.yourself */
  block(by: Caller, userId: string): Promise<UserView> {
    return this.change(by, userId, 'block', async (user, tx) => {
      notYourself(by, user);
      user.block();
      await endSessions(tx, userId);
    });
  }

  /** @throws ConflictError user.not-blocked */
  unblock(by: Caller, userId: string): Promise<UserView> {
    return this.change(by, userId, 'unblock', async (user) => user.unblock());
  }

  async endSessions(by: Caller, userId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await findUser(tx, userId);
      await endSessions(tx, userId);
      await audit(tx, by, [{ kind: 'user', subject: userId, action: 'end-sessions' }]);
    });
  }

  /** @throws ConflictError user.blocked */
  async link(by: Caller, userId: string): Promise<LinkView> {
    return this.database.transaction(async (tx) => {
      const user = await lockedUser(tx, userId);
      if (user.state === 'blocked') throw new ConflictError('user.blocked', { userId });
      const link = await makeLink(tx, user, this.environment.origin(), this.clock.now());
      await audit(tx, by, [{ kind: 'user', subject: userId, action: `link-${link.purpose}` }]);
      return told(link);
    });
  }

  private change(
    by: Caller,
    userId: string,
    action: string,
    work: (user: User, tx: EntityManager) => Promise<void>,
  ): Promise<UserView> {
    return this.database.transaction(async (tx) => {
      const user = await changedBy(tx, by, userId);
      const before = seen(user);
      await work(user, tx);
      await tx.save(user);
      await audit(tx, by, [{ kind: 'user', subject: userId, action, before, after: seen(user) }]);
      return seen(user);
    });
  }
}

// Whoever changes a user is an operator still, and stays one: there is always somebody who can let others in.
async function changedBy(tx: EntityManager, { principal }: Caller, userId: string): Promise<User> {
  const actor = isUUID(principal?.subject) ? principal!.subject : userId;
  const locked = await tx.find(User, {
    where: { userId: In([actor, userId]) },
    order: { userId: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const by = locked.find((each) => each.userId === actor && each.userId !== userId);
  // Their token may have been given before they were blocked or made something else.
  if (by && (by.state !== 'active' || by.role !== 'operator')) throw new ForbiddenError('auth.wrong-role');
  const user = locked.find((each) => each.userId === userId);
  if (!user) throw new NotFoundError('user.unknown', { userId });
  return user;
}

function notYourself({ principal }: Caller, { userId }: User): void {
  if (principal?.subject === userId) throw new ConflictError('user.yourself', { userId });
}

const told = ({ purpose, link, expiresAt }: MadeLink): LinkView => ({
  purpose,
  link,
  expiresAt: expiresAt.toISOString(),
});
