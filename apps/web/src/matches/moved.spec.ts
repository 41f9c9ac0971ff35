import { moved } from './moved';

it.each<[string, number, string, number, string]>([
  ['puts one first', 0, 'c', 0, 'c'],
  ['puts one second and so fixes the first too', 0, 'd', 1, 'a d'],
  ['keeps those who were placed before', 2, 'd', 0, 'd a b'],
  ['moves a placed one down among the placed', 2, 'a', 1, 'b a'],
])('%s', (_what, placed, producerId, place, order) => {
  expect(moved(['a', 'b', 'c', 'd'], placed, producerId, place).join(' ')).toBe(order);
});
