import { testParts } from '@titik/testing/test-database';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { forgetDatabases, migrateAll } from '../migrate';
import { anyPorts, deployTopics, type Stack, type StackParts, startStack } from '../stack';

export interface E2eStack extends Stack {
  parts: StackParts;
}

/** All seven services as processes, on databases and topics of their own. */
export async function e2eStack(env: Record<string, string> = {}): Promise<E2eStack> {
  const prefix = `e2e${randomUUID().slice(0, 8)}.`;
  const parts: StackParts = { ...testParts(), prefix, redisUrl: process.env.TEST_REDIS_URL };
  await Promise.all([migrateAll(parts), deployTopics(parts, { lanes: 6, few: 2, replication: 1 })]);
  const stack = await startStack(parts, await anyPorts(), join('var', 'test', prefix.slice(0, -1)), {
    LOG_LEVEL: 'warn',
    RATE_LIMIT_READS: '1000000',
    RATE_LIMIT_WRITES: '1000000',
    ...env,
  });
  return Object.assign(stack, {
    parts,
    down: async () => {
      await Promise.all([...stack.running].map((process) => process.stop()));
      await forgetDatabases(parts);
    },
  });
}
