import type { Lack, LineMatch, Reason } from '@titik/contracts/match.events';

type Fact = Reason['fact'];
type Kept = Pick<Reason, 'term' | 'value' | 'fact'>;

/** Which sentences of the catalogue tell a reason; each one adds to those before. */
export function reasonKeys({ term, value, fact }: Kept): string[] {
  if (term === 'feedback' && fact.paid !== undefined) return feedbackKeys(fact);
  const key = `reason.${term}.${variant({ term, value, fact })}`;
  if (term !== 'capacity' || fact.potential === undefined) return [key];
  return [key, `reason.capacity.dependable${fact.reason === undefined ? '' : '-because'}`];
}

function variant({ term, value, fact }: Kept): string {
  switch (term) {
    case 'price':
      if (fact.basis !== 'ceiling') return String(fact.basis);
      return (Number(fact.comesTo) < Number(fact.ceiling) ? 'below-ceiling' : 'at-ceiling') + elsewhere(fact, '-there');
    case 'on-time':
      return fact.since === undefined ? String(fact.basis) : 'record-since';
    case 'capacity':
      return `${fact.rhythm}-${value >= 1 ? 'whole' : 'part'}`;
    case 'season':
      return fact.months === fact.windowMonths ? 'whole' : 'part';
    case 'readiness':
      return fact.cluster === 1 ? 'ready' : 'assisted';
    case 'certificates':
      return fact.extra === 0 ? 'none' : 'extra';
    case 'experience':
      return howMany(fact.exports);
    case 'distance':
      if (fact.trips === undefined) return String(fact.basis);
      return fact.trips === 1 ? 'one-trip' : 'trips';
    case 'fairness':
      return howMany(fact.sessions);
    case 'feedback':
      return feedbackVariant(fact);
  }
}

/** What people said, where they said anything, and what became of deals. */
function feedbackKeys(fact: Fact): string[] {
  const { accepted, rejected, paid, lost, shipments, samples } = fact;
  const said = accepted !== 0 || rejected !== 0 ? [`reason.feedback.${feedbackVariant(fact)}`] : [];
  const ended = [...(paid !== 0 ? ['paid'] : []), ...(lost !== 0 ? ['lost'] : [])].join('-and-') || 'open';
  return [
    ...said,
    `reason.feedback.deals.${ended}`,
    ...(shipments !== 0 ? ['reason.feedback.deals.shipments'] : []),
    ...(samples !== 0 ? ['reason.feedback.deals.samples'] : []),
  ];
}

function feedbackVariant({ basis, accepted, rejected, code }: Fact): string {
  if (basis === 'none') return basis;
  if (accepted === 0 && rejected === 0) return 'faded';
  if (basis === 'accepted') return basis;
  return `rejected-${howMany(rejected)}${code === undefined ? '' : '-because'}`;
}

const howMany = (count: number | string): string => (count === 0 ? 'none' : count === 1 ? 'one' : 'many');

/** Whether a price holds at other terms than those it is compared at. */
const elsewhere = ({ price, comesTo }: Fact, there: string, here = ''): string => (comesTo === price ? here : there);

/** Which sentence tells a lack. */
export function lackKey({ gate, fact }: Lack): string {
  switch (gate) {
    case 'certificate':
      return `lack.certificate.${'heldUntil' in fact ? 'ends' : 'missing'}`;
    case 'capacity':
      return `lack.capacity.${Number(fact.dependable) > 0 ? 'committed' : 'none'}`;
    case 'excluded':
      return `lack.excluded.${fact.by}`;
    case 'cluster':
      return `lack.cluster.${fact.wanted}`;
    case 'price':
      return `lack.price.${elsewhere(fact, 'there', 'here')}`;
    default:
      return `lack.${gate}`;
  }
}

/** Which sentence tells how far a line can be supplied. */
export function supplyKey({ parts, shortfall }: LineMatch['supply']): string {
  if (parts.length === 0) return 'supply.none';
  if (shortfall > 0) return 'supply.part';
  return parts.length === 1 ? 'supply.alone' : 'supply.together';
}
