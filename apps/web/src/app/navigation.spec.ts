import { placeAt, placesOf } from './navigation';

it('shows each role only where it may go', () => {
  expect(placesOf('attache').map(({ to }) => to)).toContain('/demands/new');
  expect(placesOf('producer').map(({ to }) => to)).not.toContain('/demands');
});

it.each(['attache', 'producer', 'coordinator', 'operator'] as const)('has a first place for a %s', (role) => {
  const first = { attache: '/demands', producer: '/meetings', coordinator: '/demands', operator: '/status' };
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
