import { rowsFault, rowsOf, type RowsInput } from './rows';

it.each<[RowsInput, string | undefined]>([
  [{ role: 'operator' }, undefined],
  [{ role: 'attache', postId: 'p' }, undefined],
  [{ role: 'producer', producerIds: ['a', 'b'] }, undefined],
  [{ role: 'coordinator', programmes: ['desa-devisa'] }, undefined],
  [{ role: 'coordinator', provinces: ['35'] }, undefined],
  [{ role: 'attache' }, 'user.post-needed'],
  [{ role: 'producer', producerIds: [] }, 'user.producers-needed'],
  [{ role: 'coordinator' }, 'user.region-needed'],
  [{ role: 'operator', postId: 'p' }, 'user.rows-of-another-role'],
  [{ role: 'attache', postId: 'p', provinces: ['35'] }, 'user.rows-of-another-role'],
  [{ role: 'producer', producerIds: ['a'], programmes: ['x'] }, 'user.rows-of-another-role'],
  [{ role: 'coordinator', provinces: ['35'], producerIds: ['a'] }, 'user.rows-of-another-role'],
])('%j: %s', (input, code) => expect(rowsFault(rowsOf(input))?.code).toBe(code));

it('takes what is named twice once', () =>
  expect(rowsOf({ role: 'producer', producerIds: ['a', 'b', 'a'] }).producerIds).toEqual(['a', 'b']));
