import type { IncomingMessage, OutgoingMessage } from './bus';
import type { Delivery } from './delivery';
import { checkEvent } from './event-check';
import { MalformedEvent } from './failure';

/** What goes on the wire besides the data; CloudEvents 1.0, Kafka binding, binary mode. */
export interface Envelope {
  id: string;
  type: string;
  source: string;
  topic: string;
  key: string;
  time: string;
  headers?: Record<string, string>;
}

/** @param data the event's data, already as JSON text */
export function toMessage(envelope: Envelope, data: string): OutgoingMessage {
  return {
    topic: envelope.topic,
    key: envelope.key,
    value: data,
    headers: {
      ...envelope.headers,
      ce_specversion: '1.0',
      ce_id: envelope.id,
      ce_source: envelope.source,
      ce_type: envelope.type,
      ce_time: envelope.time,
      ce_subject: envelope.key,
      ce_dataschema: `/schemas/${envelope.type}.json`,
      ce_partitionkey: envelope.key,
      'content-type': 'application/json',
    },
  };
}

/** @throws MalformedEvent with a reason that an operator can act upon */
export function fromMessage(message: IncomingMessage): Delivery {
  const { ce_id: id, ce_type: type, ce_time: time } = message.headers;
  if (!id || !type || !time) throw new MalformedEvent('CloudEvents headers ce_id, ce_type and ce_time are required');
  if (message.key === null) throw new MalformedEvent('the message has no key');
  if (message.value === null) throw new MalformedEvent('the message has no value');
  return { id, type, key: message.key, time, data: checkEvent(type, parse(message.value), id) };
}

function parse(value: Buffer): unknown {
  try {
    return JSON.parse(value.toString('utf8'));
  } catch (error) {
    throw new MalformedEvent(`the value is not JSON: ${(error as Error).message}`);
  }
}
