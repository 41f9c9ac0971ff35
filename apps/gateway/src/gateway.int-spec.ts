import { get, type IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { eventOf } from '@titik/contracts/event-type';
import { DemandRegistered } from '@titik/contracts/demand.events';
import { DemandMatched } from '@titik/contracts/match.events';
import { Clock } from '@titik/platform/clock';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { GatewayModule } from './gateway.module';
import { LiveStreams } from './live/live-streams';

let gateway: TestService;
let upstream: Server;
/** How the registry answers for a demand; whose token it was asked with. */
const statuses = new Map<string, number>();
const askedWith = new Map<string, string | undefined>();
/** What the registry says of its database. */
let databaseUp = true;

beforeAll(async () => {
  upstream = createServer((incoming, response) => {
    response.setHeader('content-type', 'application/json');
    const demandId = incoming.url?.split('/').at(-1) ?? '';
    askedWith.set(demandId, incoming.headers.authorization);
    response.statusCode = statuses.get(demandId) ?? 200;
    const document = { openapi: '3.0.0', info: { title: 't', version: '9' }, paths: { '/api/v1/demands': {} } };
    const state = { service: 'buyer-registry', parts: [{ part: 'database', up: databaseUp }] };
    const known: Record<string, object> = { '/docs-json': document, '/api/v1/state': state };
    response.end(JSON.stringify(known[incoming.url ?? ''] ?? { asked: incoming.url }));
  });
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  const { port } = upstream.address() as AddressInfo;
  gateway = await testService(GatewayModule, 'gateway', undefined, {
    BUYER_REGISTRY_URL: `http://127.0.0.1:${port}`,
    // Nobody listens there, whatever else runs on this machine.
    VILLAGE_REGISTRY_URL: 'http://127.0.0.1:1',
    MATCHING_URL: 'http://127.0.0.1:1',
    SCHEDULING_URL: 'http://127.0.0.1:1',
    NOTIFICATIONS_URL: 'http://127.0.0.1:1',
    IDENTITY_URL: 'http://127.0.0.1:1',
    OIDC_CLIENT_SECRET: 'a client secret that only tests may know',
    SESSION_SECRET: 'a session secret that only tests may know',
    RATE_LIMIT_WRITES: '5',
  });
}, 60_000);
afterAll(async () => {
  await gateway?.stop();
  upstream.closeAllConnections();
  upstream.close();
});

/** An open event stream and what has come over it. */
async function watch(demandId: string, headers: Record<string, string> = {}) {
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(`${gateway.url}/api/v1/demands/${demandId}/live`, { headers }, resolve).on('error', reject),
  );
  const stream = { response, text: '' };
  response.setEncoding('utf8').on('data', (chunk: string) => (stream.text += chunk));
  response.on('error', () => undefined);
  return stream;
}

it('streams the news of one demand, and lets go of a reader that leaves', async () => {
  const demand = build.demand();
  const other = build.demand();
  const stream = await watch(demand.demandId);
  expect(stream.response.headers['content-type']).toContain('text/event-stream');
  const streams = gateway.app.get(LiveStreams);
  expect(streams.size).toBe(1);

  await gateway.publish(eventOf(DemandRegistered, { demand: other }));
  const id = await gateway.publish(eventOf(DemandRegistered, { demand }));
  await gateway.publish(
    eventOf(DemandMatched, { demandId: demand.demandId, version: 1, scoring: 'additive-1', lines: [] }),
  );
  await eventually(() => expect(stream.text).toContain(`event: ${DemandMatched.type}\n`), 20_000);
  // Of another topic: either may come first.
  const registered = `id: ${id}\nevent: ${DemandRegistered.type}\ndata: {"demandId":"${demand.demandId}","version":1,"state":"open"}\n\n`;
  await eventually(() => expect(stream.text).toContain(registered), 20_000);
  expect(stream.text).not.toContain(other.demandId);

  streams.beat();
  await eventually(() => expect(stream.text).toContain(': still here\n\n'));

  const clock = jest.spyOn(gateway.app.get(Clock), 'now');
  clock.mockImplementation(() => new Date(Date.now() + 301_000));
  const later = await watch(demand.demandId);
  streams.beat();
  await eventually(() => expect(stream.response.complete).toBe(true));
  clock.mockRestore();
  streams.beat();
  expect(later.response.complete).toBe(false);
  later.response.destroy();
  await eventually(() => expect(streams.size).toBe(0));
}, 60_000);

it('streams to an attaché what the registry would show to them, and nothing else', async () => {
  const authorization = `Bearer ${await gateway.tokens.token({ role: 'attache', postId: build.post().postId })}`;
  const [theirs, others, unknown, away] = [1, 2, 3, 4].map(() => build.demand().demandId);
  statuses.set(others, 403).set(unknown, 404).set(away, 500);
  for (const [demandId, status, code] of [
    [others, 403, 'auth.not-yours'],
    [unknown, 404, 'gateway.demand-unknown'],
    [away, 503, 'service.unavailable'],
  ] as const) {
    const path = `/api/v1/demands/${demandId}/live`;
    const { body } = await request(gateway.url).get(path).set({ authorization }).expect(status);
    expect(body.code).toBe(code);
  }
  const { response } = await watch(theirs, { authorization });
  expect(response.statusCode).toBe(200);
  expect(askedWith.get(theirs)).toBe(authorization);
  response.destroy();
}, 20_000);

it('passes on to the service that owns the path, and gives a request id', async () => {
  const { body, headers } = await request(gateway.url).get('/api/v1/demands?limit=1').expect(200);
  expect(body).toEqual({ asked: '/api/v1/demands?limit=1' });
  expect(headers['x-request-id']).toMatch(/^[\w.-]+$/);
  const known = await request(gateway.url).get('/api/v1/demands').set('x-request-id', 'my-own-7').expect(200);
  expect(known.headers['x-request-id']).toBe('my-own-7');
});

it('says 502 for a service that is away and 404 for what nobody owns, as problem+json', async () => {
  const away = await request(gateway.url).get('/api/v1/villages').expect(502);
  expect(away.body.code).toBe('gateway.upstream-away');
  const unknown = await request(gateway.url).get('/api/v1/nothing').expect(404);
  expect(unknown.body.code).toBe('request.not-found');
  expect(unknown.headers['content-type']).toContain('application/problem+json');
});

it('tells how every service is, and of those that do not answer that they are down', async () => {
  const authorization = `Bearer ${await gateway.tokens.token({ role: 'operator' })}`;
  const status = async (): Promise<{ service: string; standing: string; silence?: string }[]> => {
    const { body } = await request(gateway.url).get('/api/v1/services/status').set({ authorization }).expect(200);
    return body.services;
  };
  const standings = (services: Awaited<ReturnType<typeof status>>) =>
    Object.fromEntries(services.map(({ service, standing }) => [service, standing]));
  const services = await status();
  expect(standings(services)).toMatchObject({ gateway: 'up', 'buyer-registry': 'up', matching: 'down' });
  expect(services).toHaveLength(7);
  expect(services.find(({ service }) => service === 'matching')?.silence).toBe('away');
  expect(askedWith.get('state')).toBe(authorization);
  databaseUp = false;
  expect(standings(await status())).toMatchObject({ gateway: 'up', 'buyer-registry': 'degraded' });
  databaseUp = true;
});

it('is up while the issuer is away, and says so to whoever wants to sign in', async () => {
  const page = await request(gateway.url).get('/auth/login?lang=en&to=/demands').expect(502);
  expect(page.text).toContain('not possible just now');
  expect(page.text).toContain('/auth/login?to=%2Fdemands');
  expect((await request(gateway.url).get('/oidc/jwks').expect(502)).body.code).toBe('gateway.upstream-away');
});

it('forgets a cookie that it did not seal', async () => {
  const { body, headers } = await request(gateway.url).get('/auth/me').set('cookie', 'titik-temu=forged').expect(401);
  expect(body.code).toBe('auth.token-missing');
  expect(headers['set-cookie']).toEqual([expect.stringContaining('titik-temu=; Max-Age=0')]);
});

it.each(['/', '/docs', '/api/v1/demands', '/api/v1/nothing', '/auth/me', '/schemas/none.json'])(
  'tells browsers not to frame, sniff or run what is at %s',
  async (path) => {
    const { headers } = await request(gateway.url).get(path);
    expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
    expect(headers['content-security-policy']).toContain(`default-src 'none'`);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['permissions-policy']).toContain('geolocation=()');
  },
);

it('puts the documents of the services that answer into one', async () => {
  const { body } = await request(gateway.url).get('/api/v1/openapi.json').expect(200);
  expect(Object.keys(body.paths)).toContain('/api/v1/demands');
  expect(body.info.description).toContain('matching');
});

it('lets an address write only so often', async () => {
  const answers = [];
  for (let index = 0; index < 12; index++) answers.push(await request(gateway.url).post('/api/v1/demands').send({}));
  const refused = answers.find((answer) => answer.status === 429)!;
  expect(refused.body.code).toBe('gateway.too-many');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  expect(answers.slice(0, 5).some((answer) => answer.status === 200)).toBe(true);
  await request(gateway.url).get('/api/v1/demands').expect(200);
}, 20_000);
