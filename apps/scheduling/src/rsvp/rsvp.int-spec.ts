import { eventOf } from '@titik/contracts/event-type';
import { BuyerRecorded, ProducerRecorded } from '@titik/contracts/party.events';
import { type MeetingLink, signLink } from '@titik/platform/meeting-link';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { SchedulingModule } from '../scheduling.module';

const secrets = ['signs-from-now-on-0123456789abcdef', 'signed-until-lately-0123456789abc'];
const producer = build.producer();
const buyer = build.buyer();
const [partyId, buyerId] = [producer.producerId, buyer.buyerId];
const seconds = (time: number) => Math.floor(time / 1000);
let service: TestService;
let day = 1;

const post = (path: string, body: object) => request(service.url).post(`/api/v1${path}`).send(body);
const meetingOf = async (id: string) => (await request(service.url).get(`/api/v1/meetings/${id}`).expect(200)).body;
const answerOf = async (id: string, party = partyId) =>
  (await meetingOf(id)).parties.find((each: { partyId: string }) => each.partyId === party).answer;

async function held() {
  const start = new Date(Date.UTC(2036, 2, day++, 3)).toISOString();
  const { body } = await post('/meetings', { partyIds: [partyId, buyerId], start, minutes: 45 }).expect(201);
  return { id: body.meetingId as string, start, version: body.version as number };
}

const tokenOf = (meetingId: string, part: Partial<MeetingLink> = {}, signing = secrets) =>
  signLink(
    {
      action: 'accept',
      meetingId,
      partyId,
      issued: seconds(Date.now()) - 60,
      expires: seconds(Date.now()) + 3600,
      ...part,
    },
    signing,
  );
const open = (token: string) => request(service.url).get(`/api/v1/rsvp/${token}?lang=en`);
const press = (token: string, start: string, more: object = {}) =>
  request(service.url)
    .post(`/api/v1/rsvp/${token}?lang=en`)
    .type('form')
    .send({ start, ...more });

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

it('opens any number of times without doing anything, on the reader’s clock and in both languages', async () => {
  const { id, version } = await held();
  const token = tokenOf(id);
  for (let time = 0; time < 5; time++) await open(token).expect(200);
  const { text, headers } = await open(token);
  expect(text).toContain('10:00–10:45 (Asia/Jakarta, UTC+7)');
  expect(text).toContain('Yes, I will come');
  expect(text).not.toContain('<script');
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining(`default-src 'none'`),
  });
  expect((await request(service.url).get(`/api/v1/rsvp/${token}?lang=id`)).text).toContain('Ya, saya hadir');
  expect(await meetingOf(id)).toMatchObject({ version, state: 'tentative' });
});

it('acts once, and says so the second time', async () => {
  const { id, start, version } = await held();
  expect((await press(tokenOf(id), start).expect(200)).text).toContain('You have accepted this meeting.');
  expect((await press(tokenOf(id), start).expect(200)).text).toContain('You have accepted this meeting.');
  expect(await meetingOf(id)).toMatchObject({ version: version + 1 });
  expect([await answerOf(id), await answerOf(id, buyerId)]).toEqual(['accepted', 'waiting']);
});

it('declines with the reason, and then nothing more can be answered', async () => {
  const { id, start } = await held();
  await press(tokenOf(id, { action: 'decline' }), start, { reason: 'Harvest' }).expect(200);
  expect(await meetingOf(id)).toMatchObject({ state: 'declined', reason: 'Harvest' });
  const late = await press(tokenOf(id, { partyId: buyerId }), start).expect(410);
  expect(late.text).toContain('This meeting does not take place. Its state: declined.');
});

it('proposes hours of the reader’s clock', async () => {
  const { id, start } = await held();
  const token = tokenOf(id, { action: 'propose' });
  await press(token, start).expect(422);
  await press(token, start, { hour1: 'tomorrow' }).expect(422);
  await press(token, start, { hour1: '2036-05-06T13:30', hour2: '' }).expect(200);
  const { otherHours } = await meetingOf(id);
  expect(otherHours).toMatchObject({ partyId, hours: [{ start: '2036-05-06T06:30:00.000Z' }] });
});

it('knows the older secret, and no other', async () => {
  const { id, start } = await held();
  await open(tokenOf(id, {}, [secrets[1]])).expect(200);
  const forged = tokenOf(id, {}, ['somebody-elses-secret-0123456789ab']);
  await open(forged).expect(404);
  await press(forged, start).expect(404);
  expect(await answerOf(id)).toBe('waiting');
});

it('does nothing for an expired link, or for somebody who does not take part', async () => {
  const { id, start } = await held();
  const expired = await press(tokenOf(id, { expires: seconds(Date.now()) - 1 }), start).expect(410);
  expect(expired.text).toContain('This link has expired.');
  await press(tokenOf(id, { partyId: build.producer().producerId }), start).expect(404);
  expect(await answerOf(id)).toBe('waiting');
});

it('does nothing for the links that were sent before they were revoked', async () => {
  const { id, start } = await held();
  await post(`/meetings/${id}/links/revoke`, { partyId }).expect(204);
  await post(`/meetings/${id}/links/revoke`, { partyId }).expect(204);
  expect((await press(tokenOf(id), start).expect(410)).text).toContain('This link was made invalid.');
  expect(await answerOf(id)).toBe('waiting');
  await open(tokenOf(id, { partyId: buyerId })).expect(200);
  await press(tokenOf(id, { issued: seconds(Date.now()) + 1 }), start).expect(200);
  expect(await answerOf(id)).toBe('accepted');
  await post(`/meetings/${id}/links/revoke`, { partyId: build.producer().producerId }).expect(404);
});

it('does not take an answer for an hour that the reader has not seen', async () => {
  const { id, start } = await held();
  await post(`/meetings/${id}/move`, { start: '2036-06-01T03:00:00.000Z' }).expect(200);
  const answer = await press(tokenOf(id), start).expect(409);
  expect(answer.text).toContain('The meeting has moved meanwhile.');
  expect(await answerOf(id)).toBe('waiting');
});

it('lets an interpreter come or not, on its own clock, and propose no hours', async () => {
  const officeHours = { days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '17:00' };
  const dewi = { kind: 'interpreter', name: 'Dewi', languages: ['id', 'en'], zone: 'Asia/Makassar', officeHours };
  const { body } = await post('/resources', dewi).expect(201);
  const start = new Date(Date.UTC(2036, 7, day++, 3)).toISOString();
  const partyIds = [partyId, buyerId];
  const meeting = await post('/meetings', { partyIds, start, minutes: 45, resourceIds: [body.id] }).expect(201);
  const id: string = meeting.body.meetingId;
  const answer = async () => (await meetingOf(id)).resources[0].answer;
  const link = (part: Partial<MeetingLink> = {}) => tokenOf(id, { partyId: body.id, ...part });
  expect((await open(link()).expect(200)).text).toContain('11:00–11:45 (Asia/Makassar, UTC+8)');
  await open(link({ action: 'propose' })).expect(404);
  await press(link(), start).expect(200);
  expect(await answer()).toBe('accepted');
  await press(link({ action: 'decline' }), start, { reason: 'ill' }).expect(200);
  expect([await answer(), (await meetingOf(id)).state]).toEqual(['declined', 'tentative']);
  await post(`/meetings/${id}/links/revoke`, { partyId: body.id }).expect(204);
});
