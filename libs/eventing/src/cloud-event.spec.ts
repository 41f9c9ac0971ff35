import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EventType, eventOf } from '@titik/contracts/event-type';
import { newId } from '@titik/contracts/new-id';
import { eventTypes } from '@titik/contracts/registry';
import { schemaFolder } from '@titik/contracts/schema-folder';
import { WordLearnt } from '@titik/contracts/word.events';
import { fromMessage, toMessage } from './cloud-event';
import { MalformedEvent } from './failure';

// An event of each type as it was published once. A sample that no longer passes means that events which lie in
// topics and outboxes would be refused as well: then the contract needs a new version, not a new sample.
const folder = join(schemaFolder, '..', 'samples');
const sampleOf = ({ type }: EventType) => JSON.parse(readFileSync(join(folder, `${type}.json`), 'utf8')) as object;

const received = ({ type, topic }: EventType, key: string, data: object) => {
  const envelope = { id: newId(), type, source: '/test', topic: topic.name, key, time: '2026-11-21T02:00:00.000Z' };
  const { value, headers } = toMessage(envelope, JSON.stringify(data));
  return fromMessage({ offset: 0n, key, value: Buffer.from(value), headers });
};

it('every event type has a sample, and there are no others', () => {
  expect(readdirSync(folder).toSorted()).toEqual(eventTypes.map(({ type }) => `${type}.json`).toSorted());
});

describe.each(eventTypes.map((event) => [event.name, event] as const))('%s', (_, event) => {
  const sample = sampleOf(event);
  const key = event.key(eventOf(event, sample));

  it('is read as it was published, under the id of what it tells of', () => {
    expect(received(event, key, sample)).toMatchObject({ type: event.type, key, data: sample });
    // A phrase of the catalogue is its own name; all else has an id.
    expect(key).toMatch(event === WordLearnt ? /^[a-z ]+$/ : /^[0-9a-f-]{36}$/);
  });

  it('is refused when it lacks what the contract asks for', () => {
    const { required } = JSON.parse(readFileSync(join(schemaFolder, `${event.type}.json`), 'utf8')) as {
      required: string[];
    };
    expect(required.length).toBeGreaterThan(0);
    for (const field of required) {
      expect(() => received(event, key, { ...sample, [field]: undefined })).toThrow(MalformedEvent);
    }
  });
});
