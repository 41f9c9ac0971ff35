import type { AddressInfo } from 'node:net';
import { Controller, Get, Module, ServiceUnavailableException } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { freshKey, localIssuer } from '@titik/testing/local-issuer';
import request from 'supertest';
import { By, type Caller } from '../caller';
import { Clock } from '../clock';
import { Environment } from '../environment';
import { ProblemFilter } from '../problem.filter';
import { addWords } from '../words';
import en from '../words/en.json';
import id from '../words/id.json';
import { Allow, Open } from './access';
import { AccessTokens } from './access-tokens';
import { AuthGuard } from './auth.guard';
import type { Principal } from './principal';

addWords('platform', { en, id });

const issuerName = 'https://issuer.example.org';
const key = freshKey();
const issuer = localIssuer(key, issuerName);
const postId = '01a2006c-d78f-7066-b6f7-e624cca22320';

@Controller()
class Doors {
  @Get('forgotten')
  forgotten() {
    return 'in';
  }

  @Open()
  @Get('open')
  open() {
    return 'in';
  }

  @Allow('attache')
  @Get('mine')
  mine(@By() { actor, principal }: Caller) {
    return { actor, postId: principal?.postId };
  }
}

const clock = { now: () => new Date() };
const environment = Object.assign(new Environment(), { OIDC_ISSUER: issuerName, OIDC_JWKS: issuer.jwks });

@Module({
  controllers: [Doors],
  providers: [
    AccessTokens,
    { provide: APP_GUARD, useClass: AuthGuard },
    { provide: Clock, useValue: clock },
    { provide: Environment, useValue: environment },
  ],
})
class House {}

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(House, new FastifyAdapter(), { logger: false });
  app.useGlobalFilters(new ProblemFilter());
  await app.listen(0, '127.0.0.1');
});
afterAll(() => app.close());

const ask = (path: string, token?: string) => {
  const asked = request(app.getHttpServer()).get(path).set('accept-language', 'en');
  return token === undefined ? asked : asked.set('authorization', `Bearer ${token}`);
};
const attache: Partial<Principal> = { role: 'attache', postId, name: 'ayu@example.org' };

it('lets an attaché in, by name and post', async () => {
  const { body } = await ask('/mine', await issuer.token(attache)).expect(200);
  expect(body).toEqual({ actor: 'ayu@example.org', postId });
});

it('lets anybody in at an open door, and nobody at one that does not say who may', async () => {
  await ask('/open').expect(200);
  const { body } = await ask('/forgotten', await issuer.token()).expect(403);
  expect(body.code).toBe('auth.shut');
});

it('asks who it is', async () => {
  const { body, headers } = await ask('/mine').expect(401);
  expect(body.code).toBe('auth.token-missing');
  expect(headers['www-authenticate']).toBe('Bearer');
});

it('refuses another role', async () => {
  const { body } = await ask('/mine', await issuer.token({ role: 'producer' })).expect(403);
  expect(body.code).toBe('auth.wrong-role');
});

it('refuses an attaché of no post, and a role that is none of ours', async () => {
  for (const token of [await issuer.token({ role: 'attache' }), await issuer.token({}, { role: 'minister' })]) {
    const { body } = await ask('/mine', token).expect(403);
    expect(body.code).toBe('auth.no-role');
  }
});

it.each<[string, () => Promise<string>]>([
  ['of another issuer', () => localIssuer(freshKey(), 'https://elsewhere.example.org').token(attache)],
  ['with that name but another key', () => localIssuer(freshKey(), issuerName).token(attache)],
  ['for another audience', () => localIssuer(key, issuerName, 'elsewhere').token(attache)],
  ['that was changed on the way', () => issuer.token(attache).then(changed)],
  ['without a signature', () => issuer.token(attache).then(unsigned)],
])('refuses a token %s', async (_, token) => {
  const { body } = await ask('/mine', await token()).expect(401);
  expect(body.code).toBe('auth.token-invalid');
});

it('refuses a token when its time is over, also one that was good before', async () => {
  const token = await issuer.token(attache);
  await ask('/mine', token).expect(200);
  clock.now = () => new Date(Date.now() + 25 * 3_600_000);
  expect((await ask('/mine', token)).status).toBe(401);
  clock.now = () => new Date();
});

it.each([
  ['nobody answers', () => 'http://127.0.0.1:1/jwks'],
  ['the answer holds no keys', () => `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/none`],
])('asks to come again where the issuer is away: %s', async (_, keys) => {
  const away = Object.assign(new Environment(), { OIDC_ISSUER: issuerName, OIDC_JWKS_URL: keys() });
  const asked = new AccessTokens(away).principalOf(await issuer.token(attache), new Date());
  await expect(asked).rejects.toBeInstanceOf(ServiceUnavailableException);
});

const changed = (token: string): string => {
  const [head, claims, signature] = token.split('.');
  const told = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
  return [head, Buffer.from(JSON.stringify({ ...told, postId: 'other' })).toString('base64url'), signature].join('.');
};

const unsigned = (token: string): string =>
  [Buffer.from('{"alg":"none"}').toString('base64url'), token.split('.')[1], ''].join('.');
