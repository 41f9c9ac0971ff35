import 'reflect-metadata';
import { audit } from '@titik/platform/audit/audit';
import { type Role, roles } from '@titik/platform/auth/principal';
import { byService } from '@titik/platform/caller';
import { readEnvironment } from '@titik/platform/environment';
import { databaseName, connectionOptions, withDatabase } from '@titik/platform/service-database';
import { isEmail } from 'class-validator';
import { DataSource } from 'typeorm';
import { database } from '../apps/identity/src/data-source';
import { inviteUser } from '../apps/identity/src/users/invite-user';
import { makeLink } from '../apps/identity/src/users/make-link';
import { rowsOf } from '../apps/identity/src/users/rows';
import { User } from '../apps/identity/src/users/user.entity';
import { PlainError } from './infra/progress';

const by = byService('invite');
const usage = 'npm run invite -- EMAIL operator [NAME], with DATABASE_URL set to the PostgreSQL server';

/**
 * Prints the link by which the first operator chooses a password; operators invite everybody else over the API.
 * Whoever is there already gets a new link: so does an operator who has lost theirs.
 */
export async function main([email, role, ...name]: string[]): Promise<void> {
  const { DATABASE_URL: server } = process.env;
  if (!server || !isEmail(email, { require_tld: false }) || !isRole(role)) throw new PlainError(usage);
  if (role !== 'operator')
    throw new PlainError(`Only an operator is invited here; the others by an operator.\n${usage}`);
  const origin = readEnvironment({ PUBLIC_URL: process.env.PUBLIC_URL }).origin();
  const url = withDatabase(server, databaseName('identity'));
  const dataSource = await new DataSource(connectionOptions(database, url, 2)).initialize();
  try {
    const { link, expiresAt } = await dataSource.transaction(async (tx) => {
      const known = await tx.findOneBy(User, { email: email.toLowerCase(), role: 'operator' });
      if (known?.state === 'blocked')
        throw new PlainError(`${email} is blocked; another operator has to unblock them.`);
      if (known) {
        const made = await makeLink(tx, known, origin, new Date());
        await audit(tx, by, [{ kind: 'user', subject: known.userId, action: `link-${made.purpose}` }]);
        return made;
      }
      const invitation = { email, name: name.join(' ') || email, locale: 'id', rows: rowsOf({ role }) } as const;
      return (await inviteUser(tx, by, invitation, origin, new Date())).link;
    });
    console.log(`${link}\ngood once, until ${expiresAt.toISOString()}`);
  } finally {
    await dataSource.destroy();
  }
}

const isRole = (text: string | undefined): text is Role => roles.some((role) => role === text);
