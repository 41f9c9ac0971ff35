import { Logger } from '@nestjs/common';
import { eventOf } from '@titik/contracts/event-type';
import { BuyerRecorded, ProducerRecorded } from '@titik/contracts/party.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService, testIssuer } from '@titik/testing/test-service';
import ICAL from 'ical.js';
import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { SchedulingModule } from '../scheduling.module';
import { newToken } from './feed-token';

jest.setTimeout(60_000);

const producer = build.producer();
const buyer = build.buyer();
const [partyId, buyerId] = [producer.producerId, buyer.buyerId];
let service: TestService;
let day = 1;

const api = () => request(service.url);
const query = (sql: string, params: unknown[] = []) => service.app.get(DataSource).query(sql, params);
const post = (path: string, body: object = {}) => api().post(`/api/v1${path}`).send(body);
const audited = (subject: string) =>
  query(`select action, before, after, actor from audit_entry where kind = 'party-feed' and subject = $1 order by id`, [
    subject,
  ]);

async function linkOf(id = partyId) {
  const { body } = await post(`/parties/${id}/feed`).expect(201);
  return body as { webcal: string; url: string; madeAt: string };
}
const pathOf = ({ url }: { url: string }) => new URL(url).pathname;
const tokenOf = (link: { url: string }) => pathOf(link).split('/').at(-1)!.replace('.ics', '');

async function held(start = new Date(Date.UTC(2036, 2, day++, 3)).toISOString()) {
  const { body } = await post('/meetings', { partyIds: [partyId, buyerId], start, minutes: 45 }).expect(201);
  return body.meetingId as string;
}

/** The feed as a calendar program reads it: its events by UID. */
async function read(path: string) {
  const { text } = await api().get(path).expect(200);
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const block of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(block));
  }
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, sequence, startDate } = new ICAL.Event(component);
    const status = String(component.getFirstPropertyValue('status'));
    return [uid.replace('@titik-temu', ''), { sequence, status, start: startDate.toJSDate().toISOString() }] as const;
  });
  return new Map(events);
}

beforeAll(async () => {
  service = await testService(SchedulingModule, 'scheduling', database, {
    PUBLIC_URL: 'https://titik.example.org/',
    OIDC_ISSUER: testIssuer,
    MAIL_FROM: 'Titik Temu <meet@example.org>',
  });
  await service.publish(eventOf(ProducerRecorded, { producer }));
  await service.publish(eventOf(BuyerRecorded, { buyer }));
  await eventually(async () => (await query('select 1 from party')).length === 2, 20_000);
}, 60_000);
afterAll(() => service?.stop(), 30_000);
beforeEach(() => query('delete from party_feed'));

it('makes a link that is shown once and kept as a hash', async () => {
  expect((await api().get(`/api/v1/parties/${partyId}/feed`).expect(404)).body.code).toBe('feed.not-made');
  const link = await linkOf();
  const token = tokenOf(link);
  expect(link.webcal).toBe(`webcal://titik.example.org/api/v1/feeds/${token}.ics`);
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  const { body } = await api().get(`/api/v1/parties/${partyId}/feed`).expect(200);
  expect(body).toEqual({ partyId, madeAt: link.madeAt });

  await api().get(pathOf(link)).expect(200);
  const tables: { name: string }[] = await query(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => query(`select row_to_json(t)::text as row from "${name}" t`)),
  );
  expect(rows.flat().length).toBeGreaterThan(5);
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(await audited(partyId)).toMatchObject([{ action: 'make-link', before: null, after: { partyId } }]);
});

it('gives all meetings on the party’s clock, in its language, for nobody’s shared cache', async () => {
  const id = await held('2036-04-07T03:00:00.000Z');
  const { text, headers } = await api()
    .get(pathOf(await linkOf(buyerId)))
    .expect(200);
  expect(headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
    'cache-control': 'private, max-age=900',
    'referrer-policy': 'no-referrer',
    etag: expect.stringMatching(/^"[\w-]{22}"$/),
  });
  expect(text).toContain('\r\nMETHOD:PUBLISH\r\n');
  expect(text).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
  // The day after Sydney's clocks were set back: 13:00 there.
  expect(text).toContain('DTSTART;TZID=Australia/Sydney:20360407T130000');
  expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:Business matching – BUMDes Maju Bersama');
  expect(text).not.toContain('siti@example.org');
  expect((await read(pathOf(await linkOf(buyerId)))).get(id)).toEqual({
    sequence: 0,
    status: 'TENTATIVE',
    start: '2036-04-07T03:00:00.000Z',
  });
});

it('has nothing to send where nothing changed, and the same event with a higher SEQUENCE where it moved', async () => {
  const id = await held();
  const path = pathOf(await linkOf());
  const first = await api().get(path).expect(200);
  const etag = first.headers.etag;
  const second = await api().get(path).set('if-none-match', `W/${etag}`).expect(304);
  expect([second.text, second.headers.etag]).toEqual(['', etag]);
  expect((await api().get(path).expect(200)).text).toBe(first.text);

  const start = new Date(Date.UTC(2036, 6, day++, 4)).toISOString();
  await post(`/meetings/${id}/move`, { start }).expect(200);
  const { headers } = await api().get(path).set('if-none-match', etag).expect(200);
  expect(headers.etag).not.toBe(etag);
  expect((await read(path)).get(id)).toEqual({ sequence: 1, status: 'TENTATIVE', start });
});

it('shows what was confirmed and what was called off, for a while, and not what the party itself declined', async () => {
  const [confirmed, off, gone, old, mine] = [await held(), await held(), await held(), await held(), await held()];
  for (const party of [partyId, buyerId]) {
    await post(`/meetings/${confirmed}/answers`, { partyId: party, answer: 'accepted' }).expect(200);
  }
  for (const id of [off, gone]) await post(`/meetings/${id}/cancel`, { reason: 'storm' }).expect(200);
  await query(`update meeting set changed_at = now() - interval '31 days' where id = $1`, [gone]);
  await query(
    `update meeting set starts_at = now() - interval '92 days', ends_at = now() - interval '91 days' where id = $1`,
    [old],
  );
  await post(`/meetings/${mine}/answers`, { partyId, answer: 'declined' }).expect(200);
  const path = pathOf(await linkOf());
  const events = await read(path);
  expect([confirmed, off, gone, old, mine].map((id) => events.get(id)?.status)).toEqual([
    'CONFIRMED',
    'CANCELLED',
    undefined,
    undefined,
    undefined,
  ]);
  expect((await read(pathOf(await linkOf(buyerId)))).get(mine)?.status).toBe('CANCELLED');
});

it('a link that was replaced or revoked leads nowhere, like one that never was', async () => {
  const first = await linkOf();
  const second = await linkOf();
  const refused = await api().get(pathOf(first)).expect(404);
  await api().get(pathOf(second)).expect(200);
  await api().delete(`/api/v1/parties/${partyId}/feed`).expect(204);
  await api().delete(`/api/v1/parties/${partyId}/feed`).expect(204);
  const revoked = await api().get(pathOf(second)).expect(404);
  const others = [`${newToken()}.ics`, 'x.ics', newToken(), `${randomUUID()}.ics`];
  const unknown = await Promise.all(others.map((file) => api().get(`/api/v1/feeds/${file}`).expect(404)));
  const told = [refused, revoked, ...unknown].map(({ body: { requestId: _, ...body } }) => body);
  for (const body of told) expect(body).toEqual(told[0]);
  expect(told[0].code).toBe('feed.not-found');
  expect((await audited(partyId)).map(({ action }: { action: string }) => action).slice(-3)).toEqual([
    'make-link',
    'replace-link',
    'revoke-link',
  ]);
});

it('notes when it was last read, but does not write at every reading', async () => {
  const path = pathOf(await linkOf());
  const usedAt = async () => (await api().get(`/api/v1/parties/${partyId}/feed`).expect(200)).body.usedAt;
  expect(await usedAt()).toBeUndefined();
  await api().get(path).expect(200);
  const first = await usedAt();
  await api().get(path).expect(200);
  expect([Number.isNaN(Date.parse(first)), await usedAt()]).toEqual([false, first]);
  await query(`update party_feed set used_at = now() - interval '11 minutes'`);
  await api().get(path).expect(200);
  expect(Date.parse(await usedAt())).toBeGreaterThanOrEqual(Date.parse(first));
});

it('of two that make a link at once only the last one’s works', async () => {
  const links = await Promise.all([linkOf(), linkOf(), linkOf()]);
  const statuses = await Promise.all(links.map(async (link) => (await api().get(pathOf(link))).status));
  expect(statuses.toSorted()).toEqual([200, 404, 404]);
});

it('knows nobody that it has not heard of', async () => {
  const path = `/api/v1/parties/${randomUUID()}/feed`;
  for (const ask of [api().post(path), api().get(path), api().delete(path)]) {
    expect((await ask.expect(404)).body.code).toBe('party.unknown');
  }
  await api().post('/api/v1/parties/nobody/feed').expect(400);
});

it('says nothing of the secret in its log, even where it fails', async () => {
  const said = (['error', 'warn', 'log', 'debug'] as const).map((level) => jest.spyOn(Logger.prototype, level));
  try {
    const token = tokenOf(await linkOf());
    await query('alter table party_feed rename to party_feed_away');
    await api().get(`/api/v1/feeds/${token}.ics`).expect(500);
    await query('alter table party_feed_away rename to party_feed');
    await api().get(`/api/v1/feeds/${token}.ics`).expect(200);
    const all = inspect(
      said.map((spy) => spy.mock.calls),
      { depth: 9 },
    );
    expect(all).toContain('/api/v1/feeds/[hidden]');
    expect(all).not.toContain(token);
  } finally {
    for (const spy of said) spy.mockRestore();
  }
});
