interface Held {
  state: 'not-yet' | 'valid' | 'expiring' | 'lapsed' | 'revoked';
  validTo: string;
  kind: string;
  supersededBy?: string;
}

const urgency = { lapsed: 0, expiring: 1, 'not-yet': 2, valid: 3, revoked: 4 } as const;

/** What needs care first: lapsed, then soon to lapse, each by its last day; revoked ones last. */
export const sortCertificates = <T extends Held>(certificates: readonly T[]): T[] =>
  certificates.toSorted(
    (a, b) => urgencyOf(a) - urgencyOf(b) || (a.validTo < b.validTo ? -1 : Number(a.validTo > b.validTo)),
  );

/** A certificate that was renewed is over, and nobody's worry. */
const urgencyOf = ({ state, supersededBy }: Held): number =>
  state === 'lapsed' && supersededBy !== undefined ? urgency.revoked : urgency[state];

/** Those that somebody must do something about. */
export const needingCare = <T extends Held>(certificates: readonly T[]): T[] =>
  sortCertificates(certificates).filter((held) => urgencyOf(held) <= urgency.expiring);
