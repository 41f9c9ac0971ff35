import { eventOf } from '@titik/contracts/event-type';
import { OfferRecorded } from '@titik/contracts/offer.events';
import { BuyerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { build } from '@titik/testing/build';
import { randomUUID } from 'node:crypto';
import { BroadcastProgress } from './broadcast-progress';
import { BroadcastReader } from './broadcast-reader';
import type { EventBus, IncomingBatch, PartitionBounds } from './bus';
import { toMessage } from './cloud-event';
import type { BatchHandler } from './runs';

const offers = OfferRecorded.topic.name;
const parties = TradePostRecorded.topic.name;

const bus = (bounds: Record<string, [low: bigint, high: bigint][]>) =>
  ({
    bounds: async (topic: string): Promise<PartitionBounds> =>
      new Map(bounds[topic].map(([low, high], partition) => [partition, { low, high }])),
  }) as unknown as EventBus;

const messageOf = (event: OfferRecorded | TradePostRecorded | BuyerRecorded, offset: bigint) => {
  const { type, topic, key } = event.constructor as typeof OfferRecorded;
  const envelope = { id: randomUUID(), type, source: '/test', topic: topic.name, key: key(event as never), time: '' };
  const { value, headers } = toMessage({ ...envelope, time: new Date(0).toISOString() }, JSON.stringify(event));
  return { offset, key: envelope.key, value: Buffer.from(value), headers };
};

const batch = (topic: string, partition: number, highWatermark: bigint, ...messages: IncomingBatch['messages']) =>
  ({ topic, partition, highWatermark, messages }) as unknown as IncomingBatch;

function reading(bounds: Parameters<typeof bus>[0], progress = new BroadcastProgress()) {
  const heard: string[] = [];
  const hear: BatchHandler = async (deliveries) => void heard.push(...deliveries.map(({ type }) => type));
  const handlers = new Map([OfferRecorded, TradePostRecorded, BuyerRecorded].map(({ type }) => [type, hear]));
  return { heard, reader: new BroadcastReader(bus(bounds), { handlers, topics: [offers, parties] }, progress) };
}

const offer = (offset: bigint) => messageOf(eventOf(OfferRecorded, { offer: build.offer() }), offset);
const post = (offset: bigint) => messageOf(eventOf(TradePostRecorded, { post: build.post() }), offset);
const buyer = (offset: bigint) => messageOf(eventOf(BuyerRecorded, { buyer: build.buyer() }), offset);

it('is whole when every partition of every topic was read up to where it ended', async () => {
  const { heard, reader } = reading({
    [offers]: [
      [0n, 2n],
      [5n, 5n],
    ],
    [parties]: [[3n, 6n]],
  });
  await reader.aim();
  expect(reader.isWhole).toBe(false);
  await reader.onBatch(batch(offers, 0, 2n, offer(0n), offer(1n)));
  expect(reader.isWhole).toBe(false);
  await reader.onBatch(batch(parties, 0, 6n, post(3n), buyer(4n)));
  expect(reader.isWhole).toBe(false);
  await reader.onBatch(batch(parties, 0, 6n, buyer(5n)));
  expect(reader.isWhole).toBe(true);
  await reader.whole;
  expect(heard).toEqual(
    [OfferRecorded, OfferRecorded, TradePostRecorded, BuyerRecorded, BuyerRecorded].map((e) => e.type),
  );
});

it('does not take another topic of the same partition number for the one that it waits for', async () => {
  const { reader } = reading({ [offers]: [[0n, 1n]], [parties]: [[0n, 9n]] });
  await reader.aim();
  await reader.onBatch(batch(parties, 0, 9n, post(8n)));
  expect(reader.isWhole).toBe(false);
  await reader.onBatch(batch(offers, 0, 1n, offer(0n)));
  expect(reader.isWhole).toBe(true);
});

it('is whole at once where nothing was published yet', async () => {
  const { reader } = reading({ [offers]: [[0n, 0n]], [parties]: [] });
  await reader.aim();
  await reader.whole;
  expect(reader.isWhole).toBe(true);
});

it('need not read again what is known, and notes how far it came', async () => {
  const progress = new BroadcastProgress();
  progress.beginAt(offers, [[0, 4n]]);
  const { reader } = reading({ [offers]: [[0n, 6n]], [parties]: [[0n, 0n]] }, progress);
  await reader.aim();
  expect(reader.isWhole).toBe(false);
  await reader.onBatch(batch(offers, 0, 6n, offer(4n), offer(5n)));
  expect(reader.isWhole).toBe(true);
  expect(progress.of(offers)).toEqual(new Map([[0, 6n]]));
});

it('is whole at once when all is known', async () => {
  const progress = new BroadcastProgress();
  progress.beginAt(offers, [[0, 6n]]);
  const { reader } = reading({ [offers]: [[0n, 6n]], [parties]: [[0n, 0n]] }, progress);
  await reader.aim();
  expect(reader.isWhole).toBe(true);
});
