import { unlockSearch } from './unlock-search';

it('takes from an address what the page knows, and nothing else', () => {
  const known = { view: 'unmet', by: 'market', market: 'EU', gate: 'certificate', item: 'haccp', coverage: 'none' };
  expect(unlockSearch({ ...known, page: 3 })).toEqual(known);
  expect(unlockSearch({ view: 'moon', by: 'moon', market: '', coverage: 'all' })).toEqual({});
});
