import { principalOf } from '@titik/platform/auth/principal';
import { type Rows, rowsOf, type RowsInput } from '../users/rows';
import { tokenClaims } from './account-claims';

it.each<RowsInput>([
  { role: 'operator' },
  { role: 'attache', postId: 'a-post' },
  { role: 'producer', producerIds: ['one', 'two'] },
  { role: 'coordinator', programmes: ['desa-devisa'], provinces: ['35', '64'] },
])('services read from the token of %j what the user has', (input) => {
  const rows: Rows = rowsOf(input);
  const { postId, ...others } = rows;
  expect(principalOf({ sub: 'u', ...tokenClaims({ email: 'siti@example.org', rows }) })).toEqual({
    subject: 'u',
    name: 'siti@example.org',
    ...others,
    ...(postId !== null && { postId }),
  });
});
