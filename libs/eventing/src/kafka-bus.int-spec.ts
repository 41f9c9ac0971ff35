import { testParts } from '@titik/testing/test-database';
import { randomUUID } from 'node:crypto';
import { busContract } from './bus.contract';
import { createTopics } from './create-topics';
import { KafkaBus } from './kafka-bus';

jest.setTimeout(60_000);

describe('KafkaBus', () => {
  const topic = { name: `contract-${randomUUID()}`, partitions: 'lanes', compacted: false } as const;
  const settings = () => ({ brokers: [testParts().brokers], clientId: 'contract', prefix: 'c.' });

  beforeAll(() => createTopics(settings(), [topic], { lanes: 4, few: 1, replication: 1 }));

  busContract(
    () => new KafkaBus(settings()),
    () => topic.name,
  );
});
