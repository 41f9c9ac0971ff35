import { remember } from './remember';

it('asks once for each of the keys asked last, and forgets the oldest', () => {
  const asked: string[] = [];
  const ask = remember((key) => asked.push(key) && key.toUpperCase(), 2);
  expect(['a', 'b', 'a', 'b', 'c', 'b', 'a'].map(ask)).toEqual(['A', 'B', 'A', 'B', 'C', 'B', 'A']);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
