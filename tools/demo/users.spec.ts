import { roles } from '@titik/platform/auth/principal';
import { passwordFault } from '../../apps/identity/src/passwords/password-rules';
import { rowsFault, rowsOf } from '../../apps/identity/src/users/rows';
import { demoUsers } from './users';

it('there is one of each role', () =>
  expect(demoUsers.map(({ role }) => role).toSorted()).toEqual([...roles].toSorted()));

it.each(demoUsers)('$email keeps the rules that hold for everybody', (user) => {
  expect(passwordFault(user.password, user)).toBeUndefined();
  expect(rowsFault(rowsOf(user))).toBeUndefined();
});
