import type { Lack, LineMatch, Reason } from '@titik/contracts/match.events';

/** Which sentence of the catalogue tells a reason. */
export function reasonKey({ term, value, fact }: Pick<Reason, 'term' | 'value' | 'fact'>): string {
  switch (term) {
    case 'price':
      if (fact.basis !== 'ceiling') return `reason.price.${fact.basis}`;
      return Number(fact.price) < Number(fact.ceiling) ? 'reason.price.below-ceiling' : 'reason.price.at-ceiling';
    case 'on-time':
      return `reason.on-time.${fact.basis}`;
    case 'capacity':
      return `reason.capacity.${fact.rhythm}-${value >= 1 ? 'whole' : 'part'}`;
    case 'season':
      return `reason.season.${fact.months === fact.windowMonths ? 'whole' : 'part'}`;
    case 'readiness':
      return `reason.readiness.${fact.cluster === 1 ? 'ready' : 'assisted'}`;
    case 'certificates':
      return `reason.certificates.${fact.extra === 0 ? 'none' : 'extra'}`;
  }
}

/** Which sentence tells a lack. */
export function lackKey({ gate, fact }: Lack): string {
  if (gate === 'certificate') return `lack.certificate.${'heldUntil' in fact ? 'ends' : 'missing'}`;
  if (gate === 'capacity') return `lack.capacity.${Number(fact.dependable) > 0 ? 'committed' : 'none'}`;
  return `lack.${gate}`;
}

/** Which sentence tells how far a line can be supplied. */
export function supplyKey({ parts, shortfall }: LineMatch['supply']): string {
  if (parts.length === 0) return 'supply.none';
  if (shortfall > 0) return 'supply.part';
  return parts.length === 1 ? 'supply.alone' : 'supply.together';
}
