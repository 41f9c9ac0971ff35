import { messageSearch } from './message-search';

it.each([
  [
    { state: 'failed', q: 'sari' },
    { state: 'failed', q: 'sari' },
  ],
  [{ state: 'lost', q: '' }, {}],
])('of %j it keeps %j', (search, kept) => expect(messageSearch(search)).toEqual(kept));
