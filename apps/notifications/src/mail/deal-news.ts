import type { Deal, DealStage } from '@titik/contracts/deal.events';
import type { PartyRole } from '@titik/contracts/meeting.events';

export const dealKinds = ['deal-opened', 'deal-nudge', 'deal-escalation'] as const;
/** opened: what was agreed next; nudge: to whoever is due, after silence; escalation: to the post, after more of it. */
export type DealKind = (typeof dealKinds)[number];

/** What a letter needs to know of a deal: no amounts, for those are not everybody's to read. */
export interface ToldDeal {
  dealId: string;
  demandId: string;
  /** What comes next; absent: nothing */
  awaits?: DealStage;
  /** YYYY-MM-DD */
  dueOn?: string;
  /** As the buyer wrote them, each once */
  products: string[];
  /** Days since anything was written down; of nudges and escalations */
  days?: number;
  /** The parties' names */
  names: Record<PartyRole, string>;
}

/** The same as one of its parties reads it. */
export interface ReadDeal extends ToldDeal {
  reader: PartyRole;
}

/** The parties of a deal, by the part that they take in it. */
export const partiesOf = ({ producerId, buyerId, postId }: Deal): Record<PartyRole, string> => ({
  producer: producerId,
  buyer: buyerId,
  post: postId,
});

/** On whom each stage waits: a contract needs both, and paying is the buyer's. */
const due: Record<DealStage, readonly PartyRole[]> = {
  'price-list': ['producer'],
  sample: ['producer'],
  contract: ['producer', 'buyer'],
  shipped: ['producer'],
  paid: ['buyer'],
};

/** Who owes a deal its next step; nobody where nothing comes next. */
export const dueParties = ({ awaits }: Pick<Deal, 'awaits'>): readonly PartyRole[] => (awaits ? due[awaits] : []);

/** Who is written to. */
export function readersOf(kind: DealKind, deal: Pick<Deal, 'awaits'>): readonly PartyRole[] {
  switch (kind) {
    case 'deal-opened':
      return ['producer', 'buyer'];
    case 'deal-nudge':
      return dueParties(deal);
    case 'deal-escalation':
      return ['post'];
  }
}
