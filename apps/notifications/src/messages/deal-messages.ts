import { type Deal, DealOpened, DealSilent } from '@titik/contracts/deal.events';
import { dealSubject } from '../mail/deal-letter';
import { type DealKind, partiesOf, readersOf, type ToldDeal } from '../mail/deal-news';
import type { Addressee, DraftMessage } from './messages-of';

export type DealEvent = DealOpened | DealSilent;

/** A deal's event that parties may be told of. */
interface DealNews {
  eventId: string;
  kind: DealKind;
  deal: Deal;
  /** Since anything was written down */
  days?: number;
}

/** What an event of a deal tells. */
export const dealNewsOf = (eventId: string, { deal, ...rest }: DealEvent): DealNews =>
  'level' in rest
    ? { eventId, kind: `deal-${rest.level}`, deal, days: rest.days }
    : { eventId, kind: 'deal-opened', deal };

/**
 * One message to each party whom it concerns and that has an e-mail address; answers go to the trade post.
 * @param known every party of the deal, by id
 */
export function dealMessages(
  { eventId, kind, deal, days }: DealNews,
  known: ReadonlyMap<string, Addressee>,
): DraftMessage[] {
  const ids = partiesOf(deal);
  const post = known.get(ids.post);
  const told: ToldDeal = {
    dealId: deal.dealId,
    demandId: deal.demandId,
    ...(deal.awaits && { awaits: deal.awaits }),
    ...(deal.dueOn && { dueOn: deal.dueOn }),
    products: [...new Set(deal.lines.map(({ words }) => words))],
    ...(days !== undefined && { days }),
    names: {
      producer: known.get(ids.producer)?.name ?? '',
      buyer: known.get(ids.buyer)?.name ?? '',
      post: post?.name ?? '',
    },
  };
  return readersOf(kind, deal).flatMap((role) => {
    const reader = known.get(ids[role]);
    if (!reader?.contact.email) return [];
    const { email, language, name } = reader.contact;
    return {
      eventId,
      recipient: reader.partyId,
      kind,
      meeting: null,
      details: {},
      certificate: null,
      deal: { ...told, reader: role },
      recipientName: reader.name,
      person: name,
      address: email,
      language,
      zone: reader.zone,
      subject: dealSubject(kind, told, language),
      addresses: {},
      replyTo: role === 'post' ? null : (post?.contact.email ?? null),
    };
  });
}
