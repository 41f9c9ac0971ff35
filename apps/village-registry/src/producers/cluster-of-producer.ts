/**
 * The cluster that a producer's offers carry: 1 (export-ready) only when every village it stands for is. Goods of an
 * order may come from any of them, so the weakest decides; a village that nobody assessed counts as 2.
 * @param villages each village's current cluster, null when never assessed
 */
export const clusterOfProducer = (villages: readonly (number | null)[]): 1 | 2 =>
  villages.length > 0 && villages.every((cluster) => cluster === 1) ? 1 : 2;
