/** A Kafka topic: one aggregate's event types, in the order in which they happened to each key. */
export interface Topic {
  name: string;
  /** `lanes`: as many partitions as demands are spread over; `few`: a handful is enough. */
  partitions: 'lanes' | 'few';
  /** Keep the newest event of every key for ever (a late reader rebuilds the whole state from it). */
  compacted: boolean;
}

const topic = (name: string, partitions: Topic['partitions'], compacted = false): Topic => ({
  name,
  partitions,
  compacted,
});

export const villageOffer = topic('village.offer.v1', 'few', true);
export const villageParty = topic('village.party.v1', 'few', true);
// Apart from the parties: there only the newest event of a key is kept, and that must stay the producer itself.
export const villageCertificate = topic('village.certificate.v1', 'few');
export const buyerParty = topic('buyer.party.v1', 'few', true);
export const buyerDemand = topic('buyer.demand.v1', 'lanes');
export const buyerDeal = topic('buyer.deal.v1', 'few');
export const catalogueWord = topic('catalogue.word.v1', 'few', true);
export const matchingMatch = topic('matching.match.v1', 'lanes');
export const matchingProposal = topic('matching.proposal.v1', 'lanes');
export const matchingStanding = topic('matching.standing.v1', 'few', true);
export const schedulingParty = topic('scheduling.party.v1', 'few', true);
export const schedulingMeeting = topic('scheduling.meeting.v1', 'few');
export const notificationsOutcome = topic('notifications.outcome.v1', 'few');

/** The services that own a process, a database and, where they consume, a consumer group of that name. */
export const services = [
  'village-registry',
  'buyer-registry',
  'matching',
  'scheduling',
  'notifications',
  'identity',
  'gateway',
] as const;
export type ServiceName = (typeof services)[number];

/** Where a service copies the events that it gave up on. */
export const deadLetters = (service: string): Topic => topic(`${service}.dlq`, 'few');
