import type { Principal } from '@titik/platform/auth/principal';

/** Somebody who asks; an operator unless said otherwise. */
export const aPrincipal = (part: Partial<Principal> = {}): Principal => ({
  subject: 'somebody',
  name: 'somebody@example.org',
  role: 'operator',
  producerIds: [],
  programmes: [],
  provinces: [],
  ...part,
});
