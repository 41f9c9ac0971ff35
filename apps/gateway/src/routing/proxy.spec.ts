import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addWords } from '@titik/platform/words';
import { fastify, type FastifyInstance } from 'fastify';
import request from 'supertest';
import en from '../words/en.json';
import id from '../words/id.json';
import { proxy } from './proxy';
import type { Upstreams } from './upstreams';

addWords('gateway', { en, id });

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let upstream: Server;
let answer: Answer;
let gateway: FastifyInstance;
let away: number;

beforeAll(async () => {
  upstream = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => answer(incoming, response, Buffer.concat(chunks).toString()));
  });
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
  away = (gone.address() as AddressInfo).port;
  await new Promise((resolve) => gone.close(resolve));

  const { port } = upstream.address() as AddressInfo;
  const upstreams = {
    of: (service: string) => `http://127.0.0.1:${service === 'scheduling' ? away : port}`,
  } as Upstreams;
  gateway = fastify({ genReqId: () => 'request-7' });
  await gateway.register((scope) => proxy(scope, upstreams, { connect: 300, answer: 300, body: 300 }));
  await gateway.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await gateway.close();
  upstream.closeAllConnections();
  await new Promise((resolve) => upstream.close(resolve));
});

const call = () => request(gateway.server);

it('passes method, path, query, body and answer on unchanged', async () => {
  answer = (incoming, response, body) => {
    response.writeHead(201, { 'content-type': 'application/json', location: '/api/v1/demands/1' });
    response.end(JSON.stringify({ method: incoming.method, url: incoming.url, body }));
  };
  const body = '{ "spaces":  "kept", "n": 1.0 }';
  const response = await call()
    .post('/api/v1/demands?lang=en&words=100%25%20crab')
    .set('content-type', 'application/json')
    .send(body)
    .expect(201);
  expect(response.body).toEqual({ method: 'POST', url: '/api/v1/demands?lang=en&words=100%25%20crab', body });
  expect(response.headers.location).toBe('/api/v1/demands/1');
});

it('tells the service the request’s id and gives it back', async () => {
  answer = (incoming, response) => response.end(incoming.headers['x-request-id']);
  const response = await call().get('/api/v1/villages').expect(200);
  expect(response.text ?? response.body.toString()).toBe('request-7');
  expect(response.headers['x-request-id']).toBe('request-7');
});

it('passes problems of a service on as they are, and asks only once', async () => {
  let asked = 0;
  answer = (_incoming, response) => {
    asked++;
    response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '1' });
    response.end('{"code":"service.unavailable"}');
  };
  const response = await call().get('/api/v1/matches/1').expect(503);
  expect(JSON.parse(response.text ?? response.body)).toEqual({ code: 'service.unavailable' });
  expect(asked).toBe(1);
});

it('answers 502 in the caller’s language for a service that is away', async () => {
  const response = await call().get('/api/v1/meetings').set('accept-language', 'en').expect(502);
  expect(response.headers['content-type']).toContain('application/problem+json');
  expect(response.body).toMatchObject({
    code: 'gateway.upstream-away',
    detail: 'The service scheduling is away. Please try again in a moment.',
    requestId: 'request-7',
  });
});

it('answers 502 for a service that hangs up', async () => {
  answer = (incoming) => incoming.socket.destroy();
  expect((await call().get('/api/v1/offers')).status).toBe(502);
});

it('answers 504 for a service that takes too long', async () => {
  answer = () => undefined;
  const response = await call().get('/api/v1/buyers').expect(504);
  expect(response.body.code).toBe('gateway.upstream-slow');
});

it('passes a file on to the door for files, whatever its size', async () => {
  let bytes = 0;
  answer = (_incoming, response, body) => {
    bytes = body.length;
    response.writeHead(202).end();
  };
  await call().post('/api/v1/imports?kind=offers').type('text/csv').send('x'.repeat(2_000_000)).expect(202);
  expect(bytes).toBe(2_000_000);
});

it('refuses a body that is too large without asking the service', async () => {
  let asked = false;
  answer = (_incoming, response) => {
    asked = true;
    response.end();
  };
  const response = await call()
    .post('/api/v1/demands')
    .type('json')
    .send(`"${'x'.repeat(2_000_000)}"`)
    .expect(413);
  expect(response.body.code).toBe('request.too-large');
  expect(asked).toBe(false);
});

it('reaches nothing by dot segments', async () => {
  let asked = false;
  answer = (_incoming, response) => {
    asked = true;
    response.end();
  };
  await call().get('/api/v1/demands/%2e%2e/parked').expect(404);
  expect(asked).toBe(false);
});
