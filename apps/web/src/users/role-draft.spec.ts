import { freshRole, isWhole, roleInput } from './role-draft';

const all = { postId: 'p', producerIds: ['a'], programmes: ['x'], provinces: ['35'] };

it.each([
  ['attache', { role: 'attache', postId: 'p' }],
  ['producer', { role: 'producer', producerIds: ['a'] }],
  ['coordinator', { role: 'coordinator', programmes: ['x'], provinces: ['35'] }],
  ['operator', { role: 'operator' }],
] as const)('tells of a %s only what that role has', (role, input) => {
  expect(roleInput({ role, ...all })).toEqual(input);
  expect(isWhole({ role, ...all })).toBe(true);
});

it.each([
  ['attache', false],
  ['producer', false],
  ['coordinator', false],
  ['operator', true],
] as const)('a %s without anything is whole: %s', (role, whole) => {
  expect(isWhole({ ...freshRole, role })).toBe(whole);
});
