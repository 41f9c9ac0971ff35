import { listSearch } from './list-search';
import { pageSearch } from './page-search';

it('takes from an address what the list knows, and nothing else', () => {
  expect(listSearch({ state: 'open', buyer: 'b', post: 'p', q: 'tuna', page: 3 })).toEqual({
    state: 'open',
    buyer: 'b',
    post: 'p',
    q: 'tuna',
  });
  expect(listSearch({ state: 'half-open', buyer: '', q: 7 })).toEqual({});
});

it('opens the part of a demand that the address names', () => {
  expect(pageSearch({ view: 'meetings', line: 'l' })).toEqual({ view: 'meetings', line: 'l' });
  expect(pageSearch({ view: 'nothing' })).toEqual({});
});
