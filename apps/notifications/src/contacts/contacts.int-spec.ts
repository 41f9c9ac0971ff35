import { eventOf } from '@titik/contracts/event-type';
import {
  type Meeting,
  MeetingChanged,
  MeetingConfirmed,
  MeetingHeld,
  MeetingReleased,
} from '@titik/contracts/meeting.events';
import { BuyerRecorded, ProducerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { type Ask, askAs } from '@titik/testing/ask-as';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { database } from '../data-source';
import { NotificationsModule } from '../notifications.module';

jest.setTimeout(60_000);
const [producer, neighbour, post] = [build.producer(), build.producer(), build.post()];
const buyer = build.buyer({ postId: post.postId });
const partyOf = (partyId: string, role: 'producer' | 'buyer' | 'post'): Meeting['parties'][number] => {
  return { partyId, role, name: role, zone: 'Asia/Jakarta', answer: 'waiting' };
};
const parties = [
  partyOf(producer.producerId, 'producer'),
  partyOf(neighbour.producerId, 'producer'),
  partyOf(buyer.buyerId, 'buyer'),
  partyOf(post.postId, 'post'),
];
const meeting = build.meeting({ parties });
const path = `/contacts/${meeting.meetingId}`;

let service: TestService;
let [operator, siti, dewi, ayu, budi]: Ask[] = [];

beforeAll(async () => {
  service = await testService(NotificationsModule, 'notifications', database);
  operator = await askAs(service, {});
  siti = await askAs(service, { role: 'producer', producerIds: [producer.producerId] });
  dewi = await askAs(service, { role: 'producer', producerIds: [neighbour.producerId] });
  ayu = await askAs(service, { role: 'attache', postId: post.postId });
  budi = await askAs(service, { role: 'attache', postId: build.post().postId });
  for (const each of [producer, neighbour]) await service.publish(eventOf(ProducerRecorded, { producer: each }));
  await service.publish(eventOf(BuyerRecorded, { buyer }));
  await service.publish(eventOf(TradePostRecorded, { post }));
  await service.publish(eventOf(MeetingHeld, { meeting }));
});
afterAll(() => service?.stop());

const answers = (ask: Ask, status: number, code: string) =>
  eventually(async () => {
    const { status: got, body } = await ask('get', path);
    expect([got, body.code]).toEqual([status, code]);
  }, 20_000);

it('parties know how to reach each other once all have agreed, and as long as it stands', async () => {
  for (const ask of [siti, dewi, ayu, operator]) await answers(ask, 409, 'contact.not-confirmed');
  await answers(budi, 403, 'auth.not-yours');

  await service.publish(eventOf(MeetingConfirmed, { meeting: { ...meeting, version: 2, state: 'confirmed' } }));
  const { body } = await eventually(() => siti('get', path).expect(200), 20_000);
  expect(body.items).toMatchObject([
    { partyId: producer.producerId, contact: producer.contact },
    { partyId: neighbour.producerId },
    { partyId: buyer.buyerId, role: 'buyer', contact: buyer.contact },
    { partyId: post.postId },
  ]);
  expect((await ayu('get', path).expect(200)).body).toEqual(body);
  await answers(budi, 403, 'auth.not-yours');

  const left = parties.map((party) => ({
    ...party,
    ...(party.partyId === neighbour.producerId && { answer: 'declined' as const }),
  }));
  const smaller = { ...meeting, version: 3, state: 'confirmed' as const, parties: left };
  await service.publish(
    eventOf(MeetingChanged, { meeting: smaller, change: 'party-left', partyId: neighbour.producerId }),
  );
  await answers(dewi, 403, 'auth.not-yours');
  expect((await siti('get', path).expect(200)).body.items).toHaveLength(3);

  await service.publish(
    eventOf(MeetingReleased, { meeting: { ...smaller, version: 4, state: 'cancelled' }, cause: 'cancelled' }),
  );
  await answers(siti, 409, 'contact.not-confirmed');
});

it('knows no meeting that it has not heard of', async () => {
  const { body } = await ayu('get', `/contacts/${post.postId}`).expect(404);
  expect(body.code).toBe('contact.unknown-meeting');
});
