import { csvOf } from './csv';

it('quotes what would break a line, and lets no text run as a formula', () => {
  expect(csvOf([['a,b', 'say "x"', '=1+1', -3, undefined]])).toBe('\uFEFF"a,b","say ""x""",\'=1+1,-3,\r\n');
});
