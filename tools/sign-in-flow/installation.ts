import { freshKey } from '@titik/testing/local-issuer';
import { testService, type TestService, testTopics } from '@titik/testing/test-service';
import { Browser, type Seen } from '@titik/testing/browser';
import { DataSource } from 'typeorm';
import { GatewayModule } from '../../apps/gateway/src/gateway.module';
import { database as identityDatabase } from '../../apps/identity/src/data-source';
import { IdentityModule } from '../../apps/identity/src/identity.module';
import { inviteUser } from '../../apps/identity/src/users/invite-user';
import { rowsOf, type RowsInput } from '../../apps/identity/src/users/rows';
import { database as notificationsDatabase } from '../../apps/notifications/src/data-source';
import { NotificationsModule } from '../../apps/notifications/src/notifications.module';
import { freePort } from '../infra/free-port';

export const password = 'rajungan segar dari Bangkalan';

/** Issuer, gateway and a service that trusts the issuer by its published keys. */
export interface Installation {
  origin: string;
  identity: TestService;
  gateway: TestService;
  browser(): Browser;
  /** Somebody who was invited, not yet active; gives the link's path and their id. */
  invited(email: string, rows: RowsInput, now?: Date): Promise<{ userId: string; link: string }>;
  /** Somebody who has chosen `password`. @returns their id */
  user(email: string, rows: RowsInput): Promise<string>;
  down(): Promise<void>;
}

export async function installation(settings: Record<string, string> = {}): Promise<Installation> {
  const port = await freePort(20_000 + (process.pid % 1000) * 10);
  const origin = `http://127.0.0.1:${port}`;
  const common = {
    TOPIC_PREFIX: await testTopics(),
    PUBLIC_URL: origin,
    OIDC_JWKS: '',
    OIDC_CLIENT_SECRET: 'a client secret that only tests may know',
    SESSION_SECRET: 'a session secret that only tests may know',
    ...settings,
  };
  const identity = await testService(IdentityModule, 'identity', identityDatabase, {
    ...common,
    OIDC_SIGNING_KEY: JSON.stringify(freshKey()),
    // It is not listening yet, and asks itself only once somebody calls.
    OIDC_JWKS_URL: `${origin}/oidc/jwks`,
  });
  const trusting = { ...common, OIDC_JWKS_URL: `${identity.url}/oidc/jwks` };
  const notifications = await testService(NotificationsModule, 'notifications', notificationsDatabase, trusting);
  const gateway = await testService(GatewayModule, 'gateway', undefined, {
    ...trusting,
    PORT: String(port),
    IDENTITY_URL: identity.url,
    NOTIFICATIONS_URL: notifications.url,
  });
  const dataSource = identity.app.get(DataSource);
  const invited = async (email: string, rows: RowsInput, now = new Date()) => {
    const invitation = { email, name: 'Siti Rahmawati', locale: 'en', rows: rowsOf(rows) } as const;
    const { user, link } = await dataSource.transaction((tx) =>
      inviteUser(tx, { actor: 'test' }, invitation, origin, now),
    );
    return { userId: user.userId, link: link.link };
  };
  return {
    origin,
    identity,
    gateway,
    browser: () => new Browser(origin),
    invited,
    user: async (email, rows) => {
      const { userId, link } = await invited(email, rows);
      const browser = new Browser(origin);
      await browser.submit(await browser.ask(link), { wanted: password, repeated: password });
      return userId;
    },
    down: async () => {
      for (const service of [gateway, notifications, identity]) await service.stop();
    },
  };
}

/** Goes to the sign-in page and signs in. @returns what is shown afterwards */
export async function signIn(browser: Browser, email: string, given = password, to = '/api/v1/me'): Promise<Seen> {
  const page = await browser.visit(`/auth/login?to=${encodeURIComponent(to)}&lang=en`);
  return browser.submit(page, { email, password: given });
}
