import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import request from 'supertest';
import { DealAdvanced, DealOpened, DealSilent } from '@titik/contracts/deal.events';
import { eventOf } from '@titik/contracts/event-type';
import { newId } from '@titik/contracts/new-id';
import { BuyerRecorded, ProducerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { drift } from '@titik/platform/migrate';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { DataSource } from 'typeorm';
import { database } from './data-source';
import type { MessageView } from './messages/message.dto';
import { NotificationsModule } from './notifications.module';

jest.setTimeout(60_000);
let service: TestService;
let directory: string;
const [producer, post] = [build.producer(), build.post()];
const buyer = build.buyer({ postId: post.postId });
const deal = build.deal({ producerId: producer.producerId, buyerId: buyer.buyerId, postId: post.postId });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'titik-mail-'));
  service = await testService(NotificationsModule, 'notifications', database, { MAIL_DIR: directory });
});
afterAll(async () => {
  await service?.stop();
  await rm(directory, { recursive: true, force: true });
});

const kept = async (demandId = deal.demandId): Promise<MessageView[]> => {
  const url = `/api/v1/messages?demandId=${demandId}&state=kept`;
  return (await request(service.url).get(url).expect(200)).body.items;
};
const told = (items: MessageView[]) => items.map(({ kind, recipientName }) => `${kind}: ${recipientName}`).sort();

it('a deal whose parties are told of later is written of once to both sides, however often it comes', async () => {
  const eventId = newId();
  await service.publish(eventOf(DealOpened, { deal }), eventId);
  await service.publish(eventOf(ProducerRecorded, { producer }));
  await service.publish(eventOf(TradePostRecorded, { post }));
  await service.publish(eventOf(BuyerRecorded, { buyer }));
  await service.publish(eventOf(DealOpened, { deal }), eventId);
  await service.publish(eventOf(DealAdvanced, { deal: { ...deal, version: 2 } }));
  // What comes behind of the same deal is only told once all before it was.
  await service.publish(eventOf(DealSilent, { deal, level: 'escalation', days: 28 }));
  await eventually(async () => expect(await kept()).toHaveLength(3), 30_000);
  expect(told(await kept())).toEqual(
    [`deal-escalation: ${post.name}`, `deal-opened: ${producer.name}`, `deal-opened: ${buyer.name}`].sort(),
  );
  expect(await kept()).toMatchObject([{}, {}, {}].map(() => ({ dealId: deal.dealId })));
});

it('the letter is a mail in the reader’s language, without a calendar entry', async () => {
  const letter = (await kept()).find(({ partyId }) => partyId === producer.producerId)!;
  const mail = await PostalMime.parse(await readFile(letter.path!));
  expect(mail.subject).toBe('Langkah berikutnya: daftar harga untuk crab meat');
  expect(mail.text).toContain(`Dengan: ${buyer.name}`);
  expect(mail.html).toContain('lang="id"');
  expect(mail.attachments).toEqual([]);
  expect(mail.replyTo).toEqual([{ name: '', address: post.contact.email }]);
});

it('silence is told once to whoever is due', async () => {
  const silent = { ...deal, dealId: newId(), demandId: newId(), awaits: 'paid' as const };
  const eventId = newId();
  const nudge = eventOf(DealSilent, { deal: silent, level: 'nudge', days: 14 });
  await service.publish(nudge, eventId);
  await service.publish(nudge, eventId);
  await service.publish(eventOf(DealSilent, { deal: silent, level: 'escalation', days: 28 }));
  await eventually(async () => expect(await kept(silent.demandId)).toHaveLength(2), 30_000);
  expect(told(await kept(silent.demandId))).toEqual(
    [`deal-escalation: ${post.name}`, `deal-nudge: ${buyer.name}`].sort(),
  );
});

it('the entities and the migrations tell the same', async () =>
  expect(await drift(service.app.get(DataSource))).toEqual([]));
