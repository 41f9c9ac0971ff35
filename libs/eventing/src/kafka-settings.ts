import { Logger } from '@nestjs/common';
import { type KafkaConfig, type LogEntry, logLevel, Partitioners, type ProducerConfig } from 'kafkajs';
import type { SASLOptions } from 'kafkajs';
import { quietConnections } from './kafka-quiet';

quietConnections();

export interface KafkaSettings {
  brokers: string[];
  clientId: string;
  ssl?: boolean;
  sasl?: SASLOptions;
  /** Put before every topic and group, so that several installations can share a broker. */
  prefix?: string;
  /** librdkafka's mock cluster, for a demo without Kafka: no controller, topics appear by themselves. */
  mock?: boolean;
}

// The waits are those that brought a producer back half a second after a twelve-second broker outage.
export const kafkaConfig = (settings: KafkaSettings): KafkaConfig => ({
  clientId: settings.clientId,
  brokers: settings.brokers,
  ssl: settings.ssl,
  sasl: settings.sasl,
  connectionTimeout: 2000,
  requestTimeout: 10_000,
  retry: { initialRetryTime: 100, maxRetryTime: 1000, multiplier: 1.5, factor: 0.2, retries: 30 },
  logLevel: logLevel.ERROR,
  logCreator,
});

const logger = new Logger('Kafka');

// The client calls each failed try an error; it tries again by itself, so a try is worth a whisper and giving up
// is thrown at whoever asked.
const logCreator =
  () =>
  ({ namespace, log: { message, error } }: LogEntry): void => {
    const text = `[${namespace}] ${message} ${error ?? ''}`;
    if (namespace === 'Connection') logger.debug(text);
    else logger.warn(text);
  };

export const producerConfig = ({ mock }: KafkaSettings): ProducerConfig => ({
  idempotent: !mock,
  maxInFlightRequests: 1,
  allowAutoTopicCreation: false,
  createPartitioner: Partitioners.DefaultPartitioner,
});

export const sessionTimeoutMs = 6000;

export const consumerConfig = ({ mock }: KafkaSettings) => ({
  sessionTimeout: sessionTimeoutMs,
  heartbeatInterval: 1500,
  rebalanceTimeout: 10_000,
  // The mock answers a fetch only when its wait is over, not when a message comes.
  maxWaitTimeInMs: mock ? 20 : 250,
  maxBytesPerPartition: 512 * 1024,
  allowAutoTopicCreation: false,
});

export const partitionsAtOnce = 6;
