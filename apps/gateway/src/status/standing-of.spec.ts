import { silenceOf, standingOf } from './standing-of';

const events = { part: 'events', up: true };
const outbox = { part: 'outbox', up: true };

it.each([
  ['all parts are up', [events, outbox], 'up'],
  ['a part is down', [events, { part: 'database', up: false, reason: 'does not answer' }], 'degraded'],
  ['events wait for the broker', [events, { ...outbox, waitingSince: '2026-11-21T09:59:00.000Z' }], 'degraded'],
])('where %s', (_, parts, standing) => expect(standingOf({ parts })).toBe(standing));

const failed = (code: string) => Object.assign(new TypeError('fetch failed'), { cause: { code } });

it.each([
  ['nobody listens', failed('ECONNREFUSED'), 'away'],
  ['the way there is shut', failed('UND_ERR_CONNECT_TIMEOUT'), 'slow'],
  ['it takes too long', new DOMException('', 'TimeoutError'), 'slow'],
  ['it answers with a failure', new Error('HTTP 500'), 'broken'],
])('where %s it is %s', (_, error, silence) => expect(silenceOf(error)).toBe(silence));
