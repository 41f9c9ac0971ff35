import { clusterOfProducer } from './cluster-of-producer';

describe('the cluster of a producer', () => {
  it.each([
    [[1, 1, 1], 1],
    [[1], 1],
    [[1, 2, 1], 2],
    [[1, null], 2],
    [[], 2],
  ])('villages %j make it %i: the weakest decides', (villages, cluster) =>
    expect(clusterOfProducer(villages)).toBe(cluster),
  );
});
