import type { LineNeeds } from './line-needs';
import type { MarketCertificate, MarketOffer } from './market-offer';

type CertificateNeeds = Pick<LineNeeds, 'markets' | 'window'>;

const goodFor = (certificate: MarketCertificate, needs: CertificateNeeds): boolean =>
  !certificate.markets || certificate.markets.some((market) => needs.markets.includes(market));

/**
 * The last day up to which a kind is held without a gap from the window's first day on; several certificates may
 * follow one another (a renewal).
 * @returns day number; undefined when the kind is not held for the market on the window's first day
 */
export function heldUntil(offer: MarketOffer, kind: string, needs: CertificateNeeds): number | undefined {
  let until = needs.window.firstDay - 1;
  for (let grown = true; grown;) {
    grown = false;
    for (const certificate of offer.certificates) {
      if (certificate.kind !== kind || certificate.toDay <= until || certificate.fromDay > until + 1) continue;
      if (!goodFor(certificate, needs)) continue;
      until = certificate.toDay;
      grown = true;
    }
  }
  return until < needs.window.firstDay ? undefined : until;
}

/** Whether a kind is valid on every day of the window, for the market. */
export function holds(offer: MarketOffer, kind: string, needs: CertificateNeeds): boolean {
  const { firstDay, lastDay } = needs.window;
  for (const certificate of offer.certificates) {
    // One certificate for all days is the usual case.
    const { fromDay, toDay } = certificate;
    if (certificate.kind === kind && fromDay <= firstDay && lastDay <= toDay && goodFor(certificate, needs))
      return true;
  }
  return (heldUntil(offer, kind, needs) ?? -Infinity) >= lastDay;
}

/** The required kinds that an offer does not hold throughout the window. */
export const missingCertificates = (offer: MarketOffer, needs: LineNeeds): string[] =>
  needs.certificates.filter((kind) => !holds(offer, kind, needs));

/** How many kinds {@link missingCertificates} names, without naming them. */
export function countMissing(offer: MarketOffer, needs: LineNeeds): number {
  let missing = 0;
  for (const kind of needs.certificates) if (!holds(offer, kind, needs)) missing++;
  return missing;
}

/** How many kinds {@link extraCertificates} names, without naming them. */
export function countExtra(offer: MarketOffer, needs: LineNeeds): number {
  let extra = 0;
  let before: string | undefined;
  for (const { kind } of offer.certificates) {
    if (kind !== before && !needs.certificates.includes(kind) && holds(offer, kind, needs)) extra++;
    before = kind;
  }
  return extra;
}

/** Kinds held throughout the window that nobody asked for, in alphabetical order, as certificates stand in. */
export function extraCertificates(offer: MarketOffer, needs: LineNeeds): string[] {
  const extra: string[] = [];
  let before: string | undefined;
  for (const { kind } of offer.certificates) {
    if (kind !== before && !needs.certificates.includes(kind) && holds(offer, kind, needs)) extra.push(kind);
    before = kind;
  }
  return extra;
}
