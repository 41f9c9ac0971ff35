import { wordSearch } from './word-search';

it.each([
  [{ view: 'learnt' }, { view: 'learnt' }],
  [{ view: 'waiting' }, {}],
  [{ view: 'lost' }, {}],
])('of %j it keeps %j', (search, kept) => expect(wordSearch(search)).toEqual(kept));
