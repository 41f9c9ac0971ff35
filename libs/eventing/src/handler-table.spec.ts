import { DemandClosed, DemandRegistered } from '@titik/contracts/demand.events';
import { OfferRecorded } from '@titik/contracts/offer.events';
import type { MessageHandler } from '@nestjs/microservices';
import { of, throwError } from 'rxjs';
import { handlerTables } from './handler-table';

const handler = (extras: object = {}, answer: unknown = of(undefined)): MessageHandler =>
  Object.assign(() => Promise.resolve(answer), { extras }) as unknown as MessageHandler;

it('sorts handlers by the way they read, and makes one handler of a method with several events', () => {
  const extras = {};
  const tables = handlerTables(
    new Map([
      [DemandRegistered.type, handler(extras)],
      [DemandClosed.type, handler(extras)],
      [OfferRecorded.type, handler({ broadcast: 'beginning' })],
    ]),
  );
  expect(tables.group.topics).toEqual(['buyer.demand.v1']);
  expect(tables.group.handlers.get(DemandRegistered.type)).toBe(tables.group.handlers.get(DemandClosed.type));
  expect(tables.beginning.topics).toEqual(['village.offer.v1']);
  expect(tables.now.topics).toEqual([]);
});

it('refuses at boot what nobody publishes, and two handlers for one event', () => {
  expect(() => handlerTables(new Map([['demand.registred', handler()]]))).toThrow('no registered event');
  const chained = Object.assign(handler(), { next: handler() });
  expect(() => handlerTables(new Map([[DemandRegistered.type, chained]]))).toThrow('two handlers');
});

it('lets the handler’s own error through', async () => {
  const failure = new Error('the real one');
  const tables = handlerTables(
    new Map([
      [
        DemandRegistered.type,
        handler(
          {},
          throwError(() => failure),
        ),
      ],
    ]),
  );
  await expect(tables.group.handlers.get(DemandRegistered.type)!([], undefined)).rejects.toBe(failure);
});
