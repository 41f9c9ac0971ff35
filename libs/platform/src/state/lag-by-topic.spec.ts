import { lagByTopic } from './lag-by-topic';

it('adds up the partitions of each topic, the largest first', () => {
  const rows = [
    { topic: 'a', lag: 1 },
    { topic: 'b', lag: 3 },
    { topic: 'c', lag: 1 },
    { topic: 'b', lag: 2 },
  ];
  expect(lagByTopic(rows)).toEqual([
    { topic: 'b', events: 5 },
    { topic: 'a', events: 1 },
    { topic: 'c', events: 1 },
  ]);
});
