import { ModulesContainer, MetadataScanner } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { RequestMethod, type Type } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import request from 'supertest';
import type { ServiceName } from '@titik/contracts/topic';
import { ACCESS, type Access } from '@titik/platform/auth/access';
import { type Role, roles } from '@titik/platform/auth/principal';
import { freshKey } from '@titik/testing/local-issuer';
import { testService, type TestService } from '@titik/testing/test-service';
import { BuyerRegistryModule } from '../apps/buyer-registry/src/buyer-registry.module';
import { GatewayModule } from '../apps/gateway/src/gateway.module';
import { targetOf } from '../apps/gateway/src/routing/routes';
import { IdentityModule } from '../apps/identity/src/identity.module';
import { MatchingModule } from '../apps/matching/src/matching.module';
import { NotificationsModule } from '../apps/notifications/src/notifications.module';
import { SchedulingModule } from '../apps/scheduling/src/scheduling.module';
import { VillageRegistryModule } from '../apps/village-registry/src/village-registry.module';
import { databases } from './services';

jest.setTimeout(120_000);

/** What a service answers on, as its controllers say it. */
interface Door {
  method: string;
  path: string;
  access: Access | undefined;
}

/** The id of nothing. */
const nothing = '01a2006c-d78f-7066-b6f7-e624cca22320';

const operations = ['GET /health/live', 'GET /health/ready', 'GET /metrics', 'GET /version'];
/** Whoever opens a door to everybody says so here, too. */
const open: Partial<Record<ServiceName, string[]>> = {
  scheduling: [
    'GET /api/v1/feeds/:file',
    'GET /api/v1/rsvp/:token',
    'POST /api/v1/meetings/replies',
    'POST /api/v1/rsvp/:token',
  ],
  gateway: ['GET /api/v1/openapi.json', 'GET /api/v1/services'],
};
/** Beside the controllers: documents, and what the gateway passes on to the service that asks for the token. */
const isDocument = (route: string): boolean => /^GET \/(docs|schemas)\b/.test(route);
const isPassedOn = (route: string): boolean =>
  targetOf(route.split(' ')[1].replace('*', '/buyer-registry/audit')) !== undefined;
/** Pages: of the web app, and of the issuer. */
const pages: Partial<Record<ServiceName, string[]>> = {
  gateway: ['GET *'],
  identity: [
    'GET *',
    'GET /oidc/assets/pages.css',
    'GET /oidc/assets/sign-out.js',
    'GET /oidc/interaction/:uid',
    'GET /oidc/password/:secret',
    'POST *',
    'POST /oidc/interaction/:uid',
    'POST /oidc/password/:secret',
  ],
};

const services: [ServiceName, Type][] = [
  ['gateway', GatewayModule],
  ['village-registry', VillageRegistryModule],
  ['buyer-registry', BuyerRegistryModule],
  ['matching', MatchingModule],
  ['scheduling', SchedulingModule],
  ['notifications', NotificationsModule],
  ['identity', IdentityModule],
];
/** How each door answered, by who knocked. */
const table: string[][] = [];
afterAll(() => {
  const byName = table.filter(([, who]) => who === 'everybody').length;
  const besides = table.filter(([, who, without]) => who !== 'everybody' && without !== '401').length;
  const lines = table.map(([door, ...answers]) => `${door.padEnd(72)} ${answers.join(' · ')}`);
  const head = 'door · who may · without a token · with a broken one · with a wrong role · with a right role';
  console.log([head, ...lines, `${table.length} doors, ${byName} open by name, ${besides} open besides`].join('\n'));
});

describe.each(services)('%s', (name, module) => {
  let service: TestService;
  let doors: Door[];
  const tokens = new Map<Role, string>();
  const seen = new Map<Door, string[]>();
  const note = (door: Door, answers: number[]): void =>
    void seen.set(door, [...(seen.get(door) ?? []), [...new Set(answers)].sort().join(' ') || '–']);
  beforeAll(async () => {
    const database = databases.find((each) => each.service === name);
    service = await testService(module, name, database, {
      RATE_LIMIT_WRITES: '100000',
      ...(name === 'identity' && {
        OIDC_SIGNING_KEY: JSON.stringify(freshKey()),
        OIDC_CLIENT_SECRET: 'a client secret that only tests may know',
        SESSION_SECRET: 'a session secret that only tests may know',
      }),
    });
    doors = doorsOf(service);
    for (const role of roles) tokens.set(role, await service.tokens.token({ role, postId: nothing }));
  }, 60_000);
  afterAll(() => {
    for (const door of doors) table.push([`${name} ${nameOf(door)}`, who(door.access), ...(seen.get(door) ?? [])]);
    return service?.stop();
  });

  it('says at each door who may use it, and opens none to everybody that is not named here', () => {
    expect(doors.length).toBeGreaterThan(0);
    expect(doors.filter(({ access }) => access === undefined)).toEqual([]);
    const opened = doors.filter(({ access }) => access && 'open' in access).map(nameOf);
    expect(opened.sort()).toEqual([...operations, ...(open[name] ?? [])].sort());
  });

  it('has no door beside its controllers that is not named here', () => {
    const known = new Set(doors.map(nameOf));
    const others = routesOf(service).filter((route) => !known.has(route) && !isDocument(route));
    const beside = name === 'gateway' ? others.filter((route) => !isPassedOn(route)) : others;
    expect(beside).toEqual(pages[name] ?? []);
  });

  it('asks at each door for a token that is good', async () => {
    for (const door of doors.filter(isShut)) {
      const missing = await knock(service, door).set('x-nobody', 'yes');
      expect([nameOf(door), missing.status, missing.body.code]).toEqual([nameOf(door), 401, 'auth.token-missing']);
      const bad = await knock(service, door).set('authorization', 'Bearer not.a.token');
      expect([nameOf(door), bad.status, bad.body.code]).toEqual([nameOf(door), 401, 'auth.token-invalid']);
      note(door, [missing.status]);
      note(door, [bad.status]);
    }
  });

  it('lets no other role in', async () => {
    for (const door of doors.filter(isShut)) {
      const answers: number[] = [];
      for (const role of roles.filter((each) => !lets(door, each))) {
        const { status, body } = await knock(service, door).set('authorization', `Bearer ${tokens.get(role)}`);
        expect([nameOf(door), role, status, body.code]).toEqual([nameOf(door), role, 403, 'auth.wrong-role']);
        answers.push(status);
      }
      note(door, answers);
    }
  });

  it('lets in the roles that it names, and fails at none of them', async () => {
    for (const door of doors.filter(isShut)) {
      const answers: number[] = [];
      for (const role of roles.filter((each) => lets(door, each))) {
        const { status, code } = await enter(service, door, tokens.get(role)!);
        const isWrong = status === 401 || status === 500 || code === 'auth.wrong-role';
        expect([nameOf(door), role, isWrong && status]).toEqual([nameOf(door), role, false]);
        answers.push(status);
      }
      note(door, answers);
    }
  });
});

const nameOf = ({ method, path }: Door): string => `${method} ${path}`;
const isShut = ({ access }: Door): boolean => access !== undefined && 'roles' in access;
const lets = ({ access }: Door, role: Role): boolean =>
  access !== undefined && 'roles' in access && access.roles.includes(role);
const who = (access: Access | undefined): string =>
  access === undefined ? 'NOBODY' : 'open' in access ? 'everybody' : access.roles.join(', ');

/** The guard stands before everything that reads a request: its parts may be anything. */
const knock = ({ url }: TestService, { method, path }: Door) =>
  request(url)[method.toLowerCase() as 'get'](path.replace(/:\w+/g, nothing));

/** Goes in without anything to say: most doors find nothing by that id, or ask for what is missing. */
async function enter({ url }: TestService, { method, path }: Door, token: string) {
  const whole = new AbortController();
  const answer = await fetch(`${url}${path.replace(/:\w+/g, nothing)}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    signal: whole.signal,
  });
  const code = answer.status < 400 ? undefined : ((await answer.json()) as { code?: string }).code;
  // A stream of news would go on.
  whole.abort();
  return { status: answer.status, code };
}

function doorsOf({ app }: TestService): Door[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((each) => [...each.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const controller = metatype as Type;
    const names = new MetadataScanner().getAllMethodNames(controller.prototype as object);
    return names.flatMap((each) => {
      const handler = (controller.prototype as Record<string, object>)[each];
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const path = [controller, handler]
        .map((part) => (Reflect.getMetadata(PATH_METADATA, part) as string).replace(/^\/|\/$/g, ''))
        .filter((part) => part !== '')
        .join('/');
      const access = [handler, controller]
        .map((part) => Reflect.getMetadata(ACCESS, part) as Access | undefined)
        .find((found) => found !== undefined);
      const bare = operations.includes(`${RequestMethod[method]} /${path}`);
      return [{ method: RequestMethod[method], path: `${bare ? '' : '/api/v1'}/${path}`, access }];
    });
  });
}

/** Every route that answers, as fastify prints its tree: four columns a level. */
function routesOf({ app }: TestService): string[] {
  const tree = (app.getHttpAdapter().getInstance() as FastifyInstance).printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return tree
    .split('\n')
    .flatMap((line) => {
      const found = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line);
      if (!found) return [];
      const [, indent, part, methods = ''] = found;
      const depth = indent.length / 4;
      above.length = depth;
      above[depth] = part === '(empty root node)' ? '' : part;
      const path = above
        .join('')
        .replace(/(?<=.)\/$/, '')
        .replace(/\(\^.*\$\)/, '');
      return methods
        .split(', ')
        .filter((method) => method !== '' && method !== 'HEAD' && method !== 'OPTIONS')
        .map((method) => `${method} ${path}`);
    })
    .sort();
}
