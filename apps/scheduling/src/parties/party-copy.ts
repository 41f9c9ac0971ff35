import { BuyerRecorded, ProducerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { areaOf } from '../holidays/area-holidays';
import type { Party } from './party.entity';

export type PartyEvent = ProducerRecorded | BuyerRecorded | TradePostRecorded;

/** What scheduling keeps of a party's event. Producers are Indonesian by nature of the programme. */
export function partyCopy(event: PartyEvent): Party {
  if ('producer' in event) {
    const { producerId: partyId, version, name, zone, officeHours } = event.producer;
    return { partyId, role: 'producer', postId: null, version, name, zone, officeHours, ...areaOf('ID') };
  }
  if ('buyer' in event) {
    const { buyerId: partyId, postId, version, name, zone, officeHours, country, subdivision } = event.buyer;
    return { partyId, role: 'buyer', postId, version, name, zone, officeHours, ...areaOf(country, subdivision) };
  }
  const { postId: partyId, version, name, zone, officeHours, country, subdivision } = event.post;
  return { partyId, role: 'post', postId: null, version, name, zone, officeHours, ...areaOf(country, subdivision) };
}

/** The newest copy of each party in a batch. */
export function newest(copies: readonly Party[]): Party[] {
  const byId = new Map<string, Party>();
  for (const copy of copies) {
    const before = byId.get(copy.partyId);
    if (!before || copy.version > before.version) byId.set(copy.partyId, copy);
  }
  return [...byId.values()];
}
