import { get, type IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { eventOf } from '@titik/contracts/event-type';
import { DemandRegistered } from '@titik/contracts/demand.events';
import { DemandMatched } from '@titik/contracts/match.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { GatewayModule } from './gateway.module';
import { LiveStreams } from './live/live-streams';

let gateway: TestService;
let upstream: Server;

beforeAll(async () => {
  upstream = createServer((incoming, response) => {
    response.setHeader('content-type', 'application/json');
    const document = { openapi: '3.0.0', info: { title: 't', version: '9' }, paths: { '/api/v1/demands': {} } };
    response.end(incoming.url === '/docs-json' ? JSON.stringify(document) : JSON.stringify({ asked: incoming.url }));
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
    RATE_LIMIT_WRITES: '5',
  });
}, 60_000);
afterAll(async () => {
  await gateway?.stop();
  upstream.closeAllConnections();
  upstream.close();
});

/** An open event stream and what has come over it. */
async function watch(demandId: string) {
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(`${gateway.url}/api/v1/demands/${demandId}/live`, resolve).on('error', reject),
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
  expect(stream.text).toContain(
    `id: ${id}\nevent: ${DemandRegistered.type}\ndata: {"demandId":"${demand.demandId}","version":1,"state":"open"}\n\n`,
  );
  expect(stream.text).not.toContain(other.demandId);

  streams.beat();
  await eventually(() => expect(stream.text).toContain(': still here\n\n'));
  stream.response.destroy();
  await eventually(() => expect(streams.size).toBe(0));
}, 60_000);

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
