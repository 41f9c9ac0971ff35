import { StandingDifferences } from './standing-differences';

let now = 0;
const standing = () => {
  now = 0;
  return new StandingDifferences(10, () => now);
};
const at = (time: number, its: StandingDifferences, ...differences: [string, string][]) => {
  now = time;
  return [its.look(differences), its.confirmed];
};

it('is settled at once where nothing differs', () => expect(at(0, standing())).toEqual([true, []]));

it('counts a difference only when it has stood', () => {
  const its = standing();
  expect(at(0, its, ['a', '1'])).toEqual([false, []]);
  expect(at(9, its, ['a', '1'])).toEqual([false, []]);
  expect(at(10, its, ['a', '1'])).toEqual([true, ['a']]);
});

it('begins anew when something else differs, and forgets what is mended', () => {
  const its = standing();
  at(0, its, ['a', '1'], ['b', '1'], ['c', '1']);
  expect(at(10, its, ['a', '2'], ['b', '1'])).toEqual([false, ['b']]);
  expect(at(12, its, ['a', '2'], ['c', '1'])).toEqual([false, []]);
});
