import { placeAt, placesOf } from './navigation';

it('shows each role only where it may go', () => {
  expect(placesOf('attache').map(({ to }) => to)).toContain('/demands/new');
  expect(placesOf('producer').map(({ to }) => to)).not.toContain('/demands');
});

it.each([
  ['/demands', '/demands'],
  ['/demands/01a2', '/demands'],
  ['/demands/new', '/demands/new'],
  ['/demandsmore', undefined],
])('the page %s belongs to %s', (path, place) => {
  expect(placeAt(path)).toBe(place);
});
