import { standingWord } from './standing-words';

it.each([
  [0.8, 'good'],
  [0.5, 'fair'],
  [0.46, 'fair'],
  [0.2, 'bad'],
])('a value of %d is %s', (value, word) => {
  expect(standingWord({ value })).toBe(word);
});
