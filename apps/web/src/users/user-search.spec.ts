import { userSearch } from './user-search';

it.each([
  [
    { role: 'attache', state: 'blocked', q: 'siti' },
    { role: 'attache', state: 'blocked', q: 'siti' },
  ],
  [{ role: 'king', state: 'gone', q: '' }, {}],
])('of %j it keeps %j', (search, kept) => expect(userSearch(search)).toEqual(kept));
