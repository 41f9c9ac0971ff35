import { auditSearch } from './audit-search';

it.each([
  [
    { service: 'identity', actor: 'siti@example.org', kind: 'user', subject: 'u1' },
    { service: 'identity', actor: 'siti@example.org', kind: 'user', subject: 'u1' },
  ],
  [{ service: 'nobody', actor: '', kind: 7 }, {}],
])('of %j it keeps %j', (search, kept) => expect(auditSearch(search)).toEqual(kept));
