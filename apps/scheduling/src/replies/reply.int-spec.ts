import { eventOf } from '@titik/contracts/event-type';
import { BuyerRecorded, ProducerRecorded } from '@titik/contracts/party.events';
import { replyTag } from '@titik/platform/reply-tag';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { SchedulingModule } from '../scheduling.module';

const secrets = ['signs-the-replies-0123456789abcdef'];
const producer = build.producer();
const buyer = build.buyer();
const partyIds = [producer.producerId, buyer.buyerId];
let service: TestService;
let day = 1;

const post = (path: string, body: object) => request(service.url).post(`/api/v1${path}`).send(body);
const meetingOf = async (id: string) => (await request(service.url).get(`/api/v1/meetings/${id}`).expect(200)).body;
const answersOf = async (id: string) => (await meetingOf(id)).parties.map(({ answer }: { answer: string }) => answer);
const reply = (text: string) =>
  request(service.url).post('/api/v1/meetings/replies?lang=en').set('content-type', 'text/calendar').send(text);

async function held(): Promise<string> {
  const start = new Date(Date.UTC(2036, 2, day++, 3)).toISOString();
  const { body } = await post('/meetings', { partyIds, start, minutes: 45 }).expect(201);
  return body.meetingId;
}

interface Said {
  partstat: string;
  party?: string;
  sequence?: number;
  signing?: string[];
}
const address = (id: string, { party = partyIds[0], signing = secrets }: Said) =>
  `meetings+${replyTag(id, party, signing)}@titik.example.org`;

/** As Gmail answers: UTC, lower-case mailto, lines folded with a blank. */
const google = (id: string, said: Said) =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    'DTSTART:20360301T030000Z',
    'DTEND:20360301T034500Z',
    'DTSTAMP:20360201T010203Z',
    `ORGANIZER;CN=Titik Temu:mailto:${address(id, said).slice(0, 30)}`,
    ` ${address(id, said).slice(30)}`,
    `UID:${id}@titik-temu`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${said.partstat};CN=siti@`,
    ' example.org;X-NUM-GUESTS=0:mailto:siti@example.org',
    'CREATED:20360131T010203Z',
    `SEQUENCE:${said.sequence ?? 0}`,
    'STATUS:CONFIRMED',
    'SUMMARY:Pitch session',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** As Outlook answers: Windows zone name, upper-case MAILTO, folded with a tab, comment with escapes. */
const outlook = (id: string, said: Said) =>
  [
    'BEGIN:VCALENDAR',
    'METHOD:REPLY',
    'PRODID:Microsoft Exchange Server 2010',
    'VERSION:2.0',
    'BEGIN:VTIMEZONE',
    'TZID:SE Asia Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T000000',
    'TZOFFSETFROM:+0700',
    'TZOFFSETTO:+0700',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `ATTENDEE;PARTSTAT=${said.partstat};CN="Ibu Siti":MAILTO:Siti@Example.org`,
    `ORGANIZER;CN="Titik Temu":MAILTO:${address(id, said).toUpperCase()}`,
    'COMMENT;LANGUAGE=en-US:We harvest that day\\, sorry',
    '\t\\n',
    `UID:${id}@titik-temu`,
    'SUMMARY;LANGUAGE=en-US:Declined: Pitch session',
    'DTSTART;TZID=SE Asia Standard Time:20360301T100000',
    'DTEND;TZID=SE Asia Standard Time:20360301T104500',
    'CLASS:PUBLIC',
    'DTSTAMP:20360201T010203Z',
    `SEQUENCE:${said.sequence ?? 0}`,
    'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

beforeAll(async () => {
  service = await testService(SchedulingModule, 'scheduling', database, { LINK_SECRET: secrets.join(',') });
  await service.publish(eventOf(ProducerRecorded, { producer }));
  await service.publish(eventOf(BuyerRecorded, { buyer }));
  await eventually(async () => {
    const [{ count }] = await service.app.get(DataSource).query('select count(*)::integer as count from party');
    return count === 2;
  }, 20_000);
}, 60_000);
afterAll(() => service?.stop(), 30_000);

it('takes a Google-like acceptance of one party, and the other’s to the same invitation after it', async () => {
  const id = await held();
  await reply(google(id, { partstat: 'ACCEPTED' })).expect(200);
  expect(await answersOf(id)).toEqual(['accepted', 'waiting']);
  const { body } = await reply(google(id, { partstat: 'ACCEPTED', party: partyIds[1] })).expect(200);
  expect(body.state).toBe('confirmed');
});

it('takes an Outlook-like refusal with its comment as the reason', async () => {
  const id = await held();
  await reply(outlook(id, { partstat: 'DECLINED' })).expect(200);
  expect(await meetingOf(id)).toMatchObject({ state: 'declined', reason: 'We harvest that day, sorry' });
});

it('takes “maybe” for no answer', async () => {
  const id = await held();
  await reply(outlook(id, { partstat: 'TENTATIVE' })).expect(200);
  expect(await answersOf(id)).toEqual(['waiting', 'waiting']);
});

it('does not believe whoever knows the meeting only, nor an invitation to another meeting', async () => {
  const [id, other] = [await held(), await held()];
  const forged = google(id, { partstat: 'ACCEPTED', signing: ['somebody-elses-secret-0123456789ab'] });
  expect((await reply(forged).expect(403)).body.code).toBe('meeting.reply-forged');
  await reply(google(other, { partstat: 'ACCEPTED' }).replace(`UID:${other}`, `UID:${id}`)).expect(403);
  await reply(google(id, { partstat: 'ACCEPTED' }).replace(/\+[\da-f]+\r\n [\da-f]+@/, '@')).expect(422);
  expect(await answersOf(id)).toEqual(['waiting', 'waiting']);
});

it('takes an interpreter’s', async () => {
  const officeHours = { days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '17:00' };
  const dewi = { kind: 'interpreter', name: 'Dewi', languages: ['id'], zone: 'Asia/Jakarta', officeHours };
  const { body: resource } = await post('/resources', dewi).expect(201);
  const start = new Date(Date.UTC(2036, 2, day++, 3)).toISOString();
  const { body } = await post('/meetings', { partyIds, start, minutes: 45, resourceIds: [resource.id] }).expect(201);
  await reply(google(body.meetingId, { partstat: 'ACCEPTED', party: resource.id })).expect(200);
  expect((await meetingOf(body.meetingId)).resources).toMatchObject([{ answer: 'accepted' }]);
});

it('refuses an answer to an hour that is not the present one', async () => {
  const id = await held();
  await post(`/meetings/${id}/move`, { start: '2036-07-01T03:00:00.000Z' }).expect(200);
  const { body } = await reply(google(id, { partstat: 'ACCEPTED' })).expect(409);
  expect(body.code).toBe('meeting.reply-stale');
  expect(await answersOf(id)).toEqual(['waiting', 'waiting']);
  await reply(google(id, { partstat: 'ACCEPTED', sequence: 1 })).expect(200);
  expect(await answersOf(id)).toEqual(['accepted', 'waiting']);
});

it.each(['', 'hello', 'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n'])('cannot read “%s”', (text) =>
  reply(text).expect(422),
);

it('reads no more than 64 KiB', () => reply('x'.repeat(70_000)).expect(413));
