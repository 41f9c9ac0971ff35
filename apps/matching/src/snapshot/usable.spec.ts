import { whyUnusable } from './usable';

const upTo = {
  cluster: 'c',
  topic: 'village.offer.v1',
  offsets: [[0, '5'] as [number, string], [1, '7'] as [number, string]],
};
const now = {
  cluster: 'c',
  topic: 'village.offer.v1',
  bounds: new Map([
    [0, { low: 0n, high: 9n }],
    [1, { low: 0n, high: 7n }],
  ]),
};

it.each([
  ['the same cluster and topic', {}, undefined],
  ['another cluster', { cluster: 'd' }, 'is of another cluster'],
  ['another topic', { topic: 'other.village.offer.v1' }, 'is of another topic'],
  [
    'a topic that was made anew',
    { bounds: new Map([[0, { low: 0n, high: 2n }]]) },
    'has read further than the topic reaches',
  ],
])('%s', (_, different, fault) => expect(whyUnusable(upTo, { ...now, ...different })).toBe(fault));
