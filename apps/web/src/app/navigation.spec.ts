import { menuOf, placeAt, placesOf } from './navigation';

it('shows each role only where it may go', () => {
  expect(placesOf('attache').map(({ to }) => to)).toContain('/demands/new');
  expect(placesOf('producer').map(({ to }) => to)).not.toContain('/demands');
});

it.each(['attache', 'producer', 'coordinator', 'operator'] as const)('has a first place for a %s', (role) => {
  const first = { attache: '/demands', producer: '/invitations', coordinator: '/overview', operator: '/status' };
  expect(placesOf(role)[0].to).toBe(first[role]);
});

it.each([
  ['/demands', '/demands'],
  ['/demands/01a2', '/demands'],
  ['/demands/new', '/demands/new'],
  ['/demandsmore', undefined],
])('the page %s belongs to %s', (path, place) => {
  expect(placeAt(path)).toBe(place);
});

it('parts the menu of whoever can go to many places, each place once', () => {
  const menu = menuOf('operator');
  expect(menu.map(({ group }) => group)).toEqual(['running', 'trade', 'villages', 'calendars']);
  expect(menu.flatMap(({ places }) => places)).toHaveLength(placesOf('operator').length);
  expect(menuOf('producer')).toHaveLength(1);
});
