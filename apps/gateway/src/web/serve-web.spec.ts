import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import type { Principal } from '@titik/platform/auth/principal';
import { serveWeb } from './serve-web';

let server: FastifyInstance;
let folder: string;
let person: Principal | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'titik-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'index.html'),
    '<head><meta name="csp-nonce" content="__NONCE__"></head><div id="root"></div>',
  );
  writeFileSync(
    join(folder, 'hints.json'),
    JSON.stringify({
      parts: {},
      pages: { '/demands': ['/assets/demands.js'] },
      asked: { '/demands': ['/api/v1/demands?postId=$postId', '/api/v1/offers?producerId=$producerId'] },
      words: { id: ['/id.js'], en: ['/en.js'] },
    }),
  );
  writeFileSync(join(folder, 'assets', 'main-abc.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'main-abc.js.br'), 'packed');
  server = fastify();
  await server.register((scope) => serveWeb(scope, folder, 'http://127.0.0.1:3000/oidc', async () => person));
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

it('is one page for every address a person may open, with a nonce of its own each time', async () => {
  const first = await server.inject('/demands/01a2006c-d790-73de-9850-9cf7edf9631f');
  const second = await server.inject('/');
  const nonceOf = ({ body }: { body: string }) => /content="([^"]+)"/.exec(body)![1];
  expect(first.statusCode).toBe(200);
  expect(first.headers['content-security-policy']).toContain(`'nonce-${nonceOf(first)}'`);
  expect(nonceOf(first)).not.toBe(nonceOf(second));
  expect(first.headers['cache-control']).toBe('no-store');
});

it.each([
  ['/demands', { 'accept-language': 'en-GB,en;q=0.9' }, '/en.js'],
  ['/demands', { 'accept-language': 'en', cookie: 'a=b; language=id' }, '/id.js'],
  ['/demands?lang=en', { cookie: 'language=id' }, '/en.js'],
  ['/demands', { 'accept-language': 'fr' }, '/id.js'],
])('names what %s will ask for, by %j', async (url, headers, words) => {
  const { body } = await server.inject({ url, headers });
  expect(body.match(/href="[^"]+"/g)).toEqual(['href="/assets/demands.js"', `href="${words}"`]);
});

it.each([
  [{ postId: 'p-1' }, ['/api/v1/demands?postId=p-1']],
  [{ producerIds: ['q-1'] }, ['/api/v1/offers?producerId=q-1']],
  [{ producerIds: ['q-1', 'q-2'] }, []],
  [undefined, []],
])('names what %j will ask for', async (own, answers) => {
  const someone = { subject: 's', name: 'n', role: 'attache', producerIds: [], programmes: [], provinces: [] } as const;
  person = own && { ...someone, ...own };
  const { body } = await server.inject({ url: '/demands', headers: { 'accept-language': 'en' } });
  expect([...body.matchAll(/href="(\/api[^"]+)"/g)].map(([, href]) => href)).toEqual(answers);
});

it('has files that never change, packed where the reader unpacks', async () => {
  const plain = await server.inject('/assets/main-abc.js');
  expect([plain.body, plain.headers['cache-control']]).toEqual(['export {};', 'public, max-age=31536000, immutable']);
  const packed = await server.inject({ url: '/assets/main-abc.js', headers: { 'accept-encoding': 'br' } });
  expect([packed.body, packed.headers['content-encoding']]).toEqual(['packed', 'br']);
});

it('does not pretend to be what is not there', async () => {
  for (const url of ['/api/v1/nothing', '/auth/nothing', '/assets/gone.js', '/docs-nothing']) {
    expect([url, (await server.inject(url)).statusCode]).toEqual([url, 404]);
  }
});
