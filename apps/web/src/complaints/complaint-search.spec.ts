import { complaintSearch } from './complaint-search';

it.each([
  [{ state: 'open' }, { state: 'open' }],
  [{ state: 'lost' }, {}],
])('of %j it keeps %j', (search, kept) => expect(complaintSearch(search)).toEqual(kept));
