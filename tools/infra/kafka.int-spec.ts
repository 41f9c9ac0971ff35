import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@titik/testing/eventually';
import { Kafka, logLevel } from 'kafkajs';
import { startKafka, type RunningKafka } from './kafka';

jest.setTimeout(180_000);

const dir = mkdtempSync(join(tmpdir(), 'titik-kafka-'));
const options = { dir, port: 19490, log: () => undefined };
let kafka: RunningKafka;

const client = (retries = 20) =>
  new Kafka({ brokers: [kafka.brokers], logLevel: logLevel.NOTHING, retry: { retries, maxRetryTime: 1_000 } });

afterAll(async () => {
  await kafka?.stop();
  rmSync(dir, { recursive: true, force: true });
});

async function readAll(topic: string, count: number): Promise<string[]> {
  const consumer = client().consumer({ groupId: `reader-${Date.now()}` });
  const values: string[] = [];
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    consumer.on('consumer.crash', ({ payload }) => reject(payload.error));
    consumer
      .run({
        eachMessage: async ({ message }) => {
          values.push(message.value!.toString());
          if (values.length === count) resolve();
        },
      })
      .catch(reject);
  }).finally(() => consumer.disconnect());
  return values;
}

async function write(topic: string, value: string, retries?: number): Promise<void> {
  const producer = client(retries).producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  await producer.send({ topic, acks: -1, messages: [{ key: 'k', value }] });
  await producer.disconnect();
}

test('acknowledged events and the cluster outlive kill -9 and a stop', async () => {
  kafka = await startKafka(options);
  const { clusterId } = kafka;
  const admin = client().admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: 'kept', numPartitions: 48 }] });
  await admin.disconnect();
  await write('kept', 'before the kill');
  await kafka.kill();

  kafka = await startKafka(options);
  await write('kept', 'before the stop');
  await kafka.stop();

  kafka = await startKafka(options);
  expect(kafka.clusterId).toBe(clusterId);
  // A broker that has just come up still reads its groups, and the client gives up on that at once.
  expect(await eventually(() => readAll('kept', 2), 30_000)).toEqual(['before the kill', 'before the stop']);
});

test('a topic nobody declared does not appear by itself', async () => {
  await expect(write('misspelt', 'x', 2)).rejects.toThrow(/does not host this topic-partition/);
});
