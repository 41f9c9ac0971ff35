import { BuyerRecorded, ProducerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { areaOf } from '../holidays/area-holidays';
import type { Party } from './party.entity';

export type PartyEvent = ProducerRecorded | BuyerRecorded | TradePostRecorded;

/** What scheduling keeps of a party's event. Producers are Indonesian by nature of the programme. */
export function partyCopy(event: PartyEvent): Party {
  if ('producer' in event) {
    const { producerId: partyId, version, name, zone, officeHours, contact } = event.producer;
    const { language } = contact;
    return { partyId, role: 'producer', postId: null, version, name, zone, officeHours, language, ...areaOf('ID') };
  }
  if ('buyer' in event) {
    const { buyerId: partyId, postId, version, name, zone, officeHours, contact, country, subdivision } = event.buyer;
    const { language } = contact;
    const area = areaOf(country, subdivision);
    return { partyId, role: 'buyer', postId, version, name, zone, officeHours, language, ...area };
  }
  const { postId: partyId, version, name, zone, officeHours, contact, country, subdivision } = event.post;
  const { language } = contact;
  const area = areaOf(country, subdivision);
  return { partyId, role: 'post', postId: null, version, name, zone, officeHours, language, ...area };
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
