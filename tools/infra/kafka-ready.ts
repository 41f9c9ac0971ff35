import { Kafka, logLevel } from 'kafkajs';

export interface ClusterSight {
  clusterId: string;
  brokers: number;
}

/**
 * Asks the cluster who it is until it answers with a broker that takes work (an open port is not
 * enough), or `stillWanted()` says no: then undefined.
 */
export async function describeWhenReady(
  brokers: string,
  stillWanted: () => boolean,
): Promise<ClusterSight | undefined> {
  while (stillWanted()) {
    const kafka = new Kafka({
      clientId: 'titik-infra',
      brokers: brokers.split(','),
      logLevel: logLevel.NOTHING,
      connectionTimeout: 1_000,
      requestTimeout: 3_000,
      retry: { retries: 0 },
    });
    const admin = kafka.admin();
    try {
      await admin.connect();
      const cluster = await admin.describeCluster();
      if (cluster.brokers.length > 0) return { clusterId: cluster.clusterId, brokers: cluster.brokers.length };
    } catch {
      // Not yet: that is what we are here to wait for.
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return undefined;
}
