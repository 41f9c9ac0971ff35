import { database as buyerRegistry } from '../apps/buyer-registry/src/data-source';
import { database as identity } from '../apps/identity/src/data-source';
import { database as matching } from '../apps/matching/src/data-source';
import { database as notifications } from '../apps/notifications/src/data-source';
import { database as scheduling } from '../apps/scheduling/src/data-source';
import { database as villageRegistry } from '../apps/village-registry/src/data-source';
import type { ServiceDatabase } from '@titik/platform/service-database';
import type { ServiceName } from '@titik/contracts/topic';

/** What each service keeps; the gateway keeps nothing. */
export const databases: ServiceDatabase[] = [
  villageRegistry,
  buyerRegistry,
  matching,
  scheduling,
  notifications,
  identity,
];

/** In the order of their ports: the gateway first, as the one that people call. */
export const portOrder: ServiceName[] = [
  'gateway',
  'village-registry',
  'buyer-registry',
  'matching',
  'scheduling',
  'notifications',
  'identity',
];
