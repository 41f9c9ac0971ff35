import 'reflect-metadata';
import { readEnvironment } from '@titik/platform/environment';
import { localIssuer } from '@titik/testing/local-issuer';
import type { JsonWebKey } from 'node:crypto';
import { seedDemo } from './demo/seed';
import { seedForumDay } from './demo/seed-forum-day';
import { seedUsers } from './demo/users';
import { signIn } from './sign-in';

/**
 * Loads the demo world through the gateway at GATEWAY_URL, and its users where DATABASE_URL is identity's database. With
 * the issuer's OIDC_SIGNING_KEY it comes as an operator.
 */
export async function main(): Promise<void> {
  const environment = readEnvironment();
  const { OIDC_SIGNING_KEY: key, DATABASE_URL: databaseUrl } = environment;
  if (key !== undefined) await signIn(localIssuer(JSON.parse(key) as JsonWebKey, environment.issuer()));
  if (databaseUrl !== undefined) {
    for (const { email, password } of await seedUsers(databaseUrl)) console.log(`  demo: ${email}  ${password}`);
  }
  const world = { apiUrl: process.env.GATEWAY_URL ?? 'http://127.0.0.1:3000', log: console.log, today: new Date() };
  await seedDemo(world);
  await seedForumDay(world);
}
