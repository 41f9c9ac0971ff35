import type { InterpreterRecorded } from '@titik/contracts/interpreter.events';
import type { PartyRole } from '@titik/contracts/meeting.events';
import type { BuyerRecorded, ProducerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import type { Contact } from '@titik/contracts/values';

export type PartyEvent = ProducerRecorded | BuyerRecorded | TradePostRecorded | InterpreterRecorded;

/** Whom there is to write to: the parties of meetings, and those who interpret there. */
export type AddresseeRole = PartyRole | 'interpreter';

export interface PartyFacts {
  partyId: string;
  role: AddresseeRole;
  version: number;
  name: string;
  zone: string;
  contact: Contact;
}

/** The party that an event tells of, whichever service it comes from. */
function partyOf(event: PartyEvent): PartyFacts {
  if ('producer' in event) return facts(event.producer.producerId, 'producer', event.producer);
  if ('buyer' in event) return facts(event.buyer.buyerId, 'buyer', event.buyer);
  if ('post' in event) return facts(event.post.postId, 'post', event.post);
  const { resourceId, name, contact = { name, language: 'id' }, ...rest } = event.interpreter;
  return facts(resourceId, 'interpreter', { name, contact, ...rest });
}

/** The newest facts of each party; one statement cannot write the same row twice. */
export function newestParties(events: readonly PartyEvent[]): PartyFacts[] {
  const newest = new Map<string, PartyFacts>();
  for (const event of events) {
    const party = partyOf(event);
    const known = newest.get(party.partyId);
    if (!known || party.version > known.version) newest.set(party.partyId, party);
  }
  return [...newest.values()];
}

function facts(partyId: string, role: AddresseeRole, state: Omit<PartyFacts, 'partyId' | 'role'>): PartyFacts {
  const { version, name, zone, contact } = state;
  return { partyId, role, version, name, zone, contact };
}
