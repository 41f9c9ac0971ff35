import { InvalidError } from '@titik/platform/errors';
import { createServer, get, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { download } from './download';
import { isPublicAddress } from './feed-address';

let server: Server;
let origin: string;
let answer: RequestListener = () => undefined;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => asked.splice(0));

const way = { get, allowed: () => true, check: (url: string) => new URL(url), milliseconds: 2000 };
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: InvalidError) => error.code,
  );

it('gives the text, also behind a redirect', async () => {
  answer = (request, response) =>
    request.url === '/a' ? response.writeHead(302, { location: '/b' }).end() : response.end('BEGIN:VCALENDAR');
  expect(await download(`${origin}/a`, way)).toBe('BEGIN:VCALENDAR');
});

it('connects to no address of our own network, whatever its name', async () => {
  answer = (_, response) => response.end('secret');
  expect(await codeOf(download(`${origin}/a`, { ...way, allowed: isPublicAddress }))).toBe('calendar.feed-address');
  expect(asked).toEqual([]);
});

it('follows no redirect to an address that may not be asked, and none for ever', async () => {
  answer = (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
  const check = (url: string) => {
    if (url.includes('10.0.0.1')) throw new InvalidError('calendar.feed-address');
    return new URL(url);
  };
  expect(await codeOf(download(`${origin}/a`, { ...way, check }))).toBe('calendar.feed-address');
  answer = (_, response) => response.writeHead(302, { location: '/again' }).end();
  expect(await codeOf(download(`${origin}/a`, way))).toBe('calendar.feed-unreachable');
});

it('says the status of a refusal', async () => {
  answer = (_, response) => response.writeHead(404).end();
  expect(await codeOf(download(`${origin}/a`, way))).toBe('calendar.feed-status');
});

it('stops reading what is too large, without waiting for its end', async () => {
  answer = (_, response) => {
    const more = () => {
      if (!response.destroyed) response.write(Buffer.alloc(200_000), () => setImmediate(more));
    };
    more();
  };
  expect(await codeOf(download(`${origin}/a`, way))).toBe('calendar.feed-too-large');
});

it('waits no longer than it may, for the answer or for its end', async () => {
  answer = () => undefined;
  expect(await codeOf(download(`${origin}/a`, { ...way, milliseconds: 100 }))).toBe('calendar.feed-too-slow');
  answer = (_, response) => response.write('BEGIN');
  expect(await codeOf(download(`${origin}/a`, { ...way, milliseconds: 100 }))).toBe('calendar.feed-too-slow');
});

it('says when nobody answers', async () => {
  expect(await codeOf(download('http://localhost:1/', way))).toBe('calendar.feed-unreachable');
});
