import { build } from '@titik/testing/build';
import { linesFor } from './lines-for';

const tuna = build.line({ words: 'tuna', commodity: 'tuna', form: 'loin' });
const crab = build.line({ words: 'crab', commodity: 'blue-swimming-crab', form: undefined });
const demand = build.demand({ lines: [tuna, crab] });

it.each<[string, string[], string[]]>([
  ['the lines that it has goods for', ['blue-swimming-crab/meat-pasteurised'], ['crab']],
  ['each line once', ['tuna/loin', 'tuna/canned', 'blue-swimming-crab/meat-pasteurised'], ['tuna', 'crab']],
  ['all lines where it has nothing for any', ['coffee/green'], ['tuna', 'crab']],
])('a chosen producer is to talk about %s', (_, keys, expected) => {
  expect(linesFor(demand, new Set(keys)).map(({ words }) => words)).toEqual(expected);
});
