import { parkedSearch } from './parked-search';

it.each([
  [
    { service: 'matching', state: 'dead', reason: 'x', key: 'k' },
    { service: 'matching', state: 'dead', reason: 'x', key: 'k' },
  ],
  [{ service: 'gateway', state: 'gone', reason: '', key: 7, more: 1 }, {}],
])('of %j it keeps %j', (search, kept) => expect(parkedSearch(search)).toEqual(kept));
