import * as fc from 'fast-check';
import type { ProducerRecorded } from '@titik/contracts/party.events';
import { newestParties } from './party-of';

const producer = (producerId: string, version: number): ProducerRecorded => ({
  producer: {
    producerId,
    version,
    name: `${producerId} v${version}`,
    kind: 'bumdes',
    zone: 'Asia/Jakarta',
    villages: [],
    contact: { name: 'A', language: 'id' },
    officeHours: { days: [1], from: '08:00', to: '17:00' },
  },
});

it('keeps one party each, in its highest version, whatever the order', () => {
  const events = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), version: fc.integer({ min: 1, max: 9 }) }));
  fc.assert(
    fc.property(events, (list) => {
      const newest = newestParties(list.map(({ id, version }) => producer(id, version)));
      const ids = [...new Set(list.map(({ id }) => id))];
      expect(newest.map((party) => [party.partyId, party.version]).sort()).toEqual(
        ids.map((id) => [id, Math.max(...list.filter((one) => one.id === id).map((one) => one.version))]).sort(),
      );
    }),
  );
});
