import { eventOf } from '@titik/contracts/event-type';
import { BuyerRecorded, ProducerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { newest, partyCopy } from './party-copy';

const common = {
  version: 3,
  name: 'Name',
  zone: 'Australia/Sydney',
  contact: { name: 'Somebody', language: 'en' as const, email: 'somebody@example.com' },
  officeHours: { days: [1], from: '08:00', to: '17:00' },
};
const copies = [
  partyCopy(eventOf(ProducerRecorded, { producer: { ...common, producerId: 'p', kind: 'bumdes', villages: [] } })),
  partyCopy(
    eventOf(BuyerRecorded, { buyer: { ...common, buyerId: 'b', postId: 't', country: 'AU', subdivision: 'AU-NSW' } }),
  ),
  partyCopy(
    eventOf(TradePostRecorded, { post: { ...common, postId: 't', kind: 'itpc', city: 'Sydney', country: 'AU' } }),
  ),
];

it('keeps role and area of each kind of party, and no contact', () => {
  expect(
    copies.map(({ partyId, role, country, subdivision, postId }) => [partyId, role, country, subdivision, postId]),
  ).toEqual([
    ['p', 'producer', 'ID', '', null],
    ['b', 'buyer', 'AU', 'NSW', 't'],
    ['t', 'post', 'AU', '', null],
  ]);
  expect(copies.map(({ language }) => language)).toEqual(['en', 'en', 'en']);
  expect(JSON.stringify(copies)).not.toContain('somebody@example.com');
});

it('keeps the highest version of a party in a batch, wherever it stands', () => {
  const [first] = copies;
  const found = newest([first, { ...first, version: 5, name: 'New' }, { ...first, version: 4 }, copies[1]]);
  expect(found.map(({ partyId, version }) => [partyId, version])).toEqual([
    ['p', 5],
    ['b', 3],
  ]);
});
