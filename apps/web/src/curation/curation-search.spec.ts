import { curationSearch } from './curation-search';

it('shows what waits unless the address says otherwise', () => {
  expect(curationSearch({})).toEqual({});
  expect(curationSearch({ state: 'submitted' })).toEqual({});
  expect(curationSearch({ state: 'rejected' })).toEqual({ state: 'rejected' });
  expect(curationSearch({ state: 'moon' })).toEqual({});
});
