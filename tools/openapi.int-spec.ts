import type { ServiceName } from '@titik/contracts/topic';
import { openApiFaults } from '@titik/testing/openapi-faults';
import { testService } from '@titik/testing/test-service';
import { readFileSync } from 'node:fs';
import type { Type } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { BuyerRegistryModule } from '../apps/buyer-registry/src/buyer-registry.module';
import { GatewayModule } from '../apps/gateway/src/gateway.module';
import { IdentityModule } from '../apps/identity/src/identity.module';
import { MatchingModule } from '../apps/matching/src/matching.module';
import { NotificationsModule } from '../apps/notifications/src/notifications.module';
import { SchedulingModule } from '../apps/scheduling/src/scheduling.module';
import { VillageRegistryModule } from '../apps/village-registry/src/village-registry.module';
import { apiDocument, documentFile, typesFile, typesOf } from './api-document';
import { databases } from './services';

const secrets = { OIDC_CLIENT_SECRET: 'x'.repeat(32), SESSION_SECRET: 'y'.repeat(32) };

it.each<[ServiceName, Type]>([
  ['village-registry', VillageRegistryModule],
  ['buyer-registry', BuyerRegistryModule],
  ['matching', MatchingModule],
  ['scheduling', SchedulingModule],
  ['notifications', NotificationsModule],
  ['identity', IdentityModule],
  ['gateway', GatewayModule],
])(
  '%s leaves nothing of its API unsaid',
  async (name, module) => {
    const database = databases.find(({ service }) => service === name);
    const service = await testService(module, name, database, secrets);
    try {
      const document = (await (await fetch(`${service.url}/docs-json`)).json()) as OpenAPIObject;
      expect(Object.keys(document.paths).length).toBeGreaterThan(0);
      expect(openApiFaults(document)).toEqual([]);
    } finally {
      await service.stop();
    }
  },
  60_000,
);

it('the document that the web app is built against, and the types made of it, are of today', async () => {
  const document = await apiDocument();
  expect(JSON.parse(readFileSync(documentFile, 'utf8'))).toEqual(JSON.parse(JSON.stringify(document)));
  expect(readFileSync(typesFile, 'utf8')).toBe(await typesOf(documentFile));
}, 60_000);
