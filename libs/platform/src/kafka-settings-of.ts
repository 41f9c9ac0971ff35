import type { KafkaSettings } from '@titik/eventing/kafka-settings';
import type { Environment } from './environment';

/** How a service named `clientId` reaches the broker that the environment names. */
export function kafkaSettingsOf(environment: Environment, clientId: string): KafkaSettings {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD } = environment;
  return {
    clientId,
    brokers: environment.KAFKA_BROKERS.split(',').map((broker) => broker.trim()),
    prefix: environment.TOPIC_PREFIX,
    ...(environment.KAFKA_MOCK && { mock: true }),
    ...(environment.KAFKA_SSL && { ssl: true }),
    ...(mechanism && {
      // kafkajs types each mechanism apart; the three that are allowed here take the same two words.
      sasl: {
        mechanism: mechanism as 'plain',
        username: KAFKA_SASL_USERNAME ?? '',
        password: KAFKA_SASL_PASSWORD ?? '',
      },
    }),
  };
}
