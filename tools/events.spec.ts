import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventTypes } from '@titik/contracts/registry';
import { services } from '@titik/contracts/topic';

// Nest's own note of what a method was decorated with.
const patternsOf = (method: object) => (Reflect.getMetadata('microservices:pattern', method) ?? []) as string[];

const filesOf = (service: string) =>
  readdirSync(join('apps', service, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts'))
    .map((file) => join(process.cwd(), 'apps', service, 'src', file));

/** The types that a service listens to. */
const heardBy = (service: string) =>
  filesOf(service)
    .filter((file) => file.endsWith('.consumer.ts'))
    .flatMap((file) => Object.values(require(file) as Record<string, { prototype: object }>))
    .flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype).map((name) => prototype[name as never] as object))
    .flatMap(patternsOf);

/** The classes of the events that a service makes. */
const madeBy = (service: string) =>
  filesOf(service).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\beventOf\((\w+)/g)].map(([, name]) => name),
  );

const heard = new Map(services.map((service) => [service, heardBy(service)]));
const made = new Map(services.map((service) => [service, madeBy(service)]));
const listeners = (type: string) => services.filter((service) => heard.get(service)!.includes(type));
const makers = (name: string) => services.filter((service) => made.get(service)!.includes(name));

it('every event is made by one service', () => {
  expect(eventTypes.map(({ name }) => [name, makers(name).length])).toEqual(eventTypes.map(({ name }) => [name, 1]));
});

it('each topic has one service that writes to it', () => {
  const writers = new Map<string, Set<string>>();
  for (const { name, topic } of eventTypes)
    writers.set(topic.name, new Set([...(writers.get(topic.name) ?? []), ...makers(name)]));
  expect([...writers].filter(([, names]) => names.size !== 1)).toEqual([]);
});

it('no event is made in vain', () => {
  expect(eventTypes.filter(({ type }) => listeners(type).length === 0).map(({ name }) => name)).toEqual([]);
});

it('only these are told to people who watch and to no service', () => {
  const watchedOnly = eventTypes.filter(({ type }) => listeners(type).every((service) => service === 'gateway'));
  expect(watchedOnly.map(({ name }) => name)).toEqual(['DemandMatched', 'MeetingAccepted', 'MessageSettled']);
});

it('the book of events names every type and topic', () => {
  const book = readFileSync(join('docs', 'events.md'), 'utf8');
  const names = eventTypes.flatMap(({ type, topic }) => [type, topic.name]);
  expect(names.filter((name) => !book.includes(`\`${name}\``))).toEqual([]);
});
