export const certificateStates = ['not-yet', 'valid', 'expiring', 'lapsed', 'revoked'] as const;
export type CertificateState = (typeof certificateStates)[number];

/** Days before its last day from which a certificate counts as expiring. */
export const expiringDays = 90;

const msPerDay = 86_400_000;

/** Days from one day to another, YYYY-MM-DD. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / msPerDay;

/**
 * How a certificate stands on a day; it is valid on both of its days.
 * @param renewed whether another follows it: then its end is no news
 */
export function certificateState(
  of: { validFrom: string; validTo: string; revokedOn: string | null; renewed: boolean },
  day: string,
): CertificateState {
  if (of.revokedOn !== null) return 'revoked';
  if (of.validTo < day) return 'lapsed';
  if (of.validFrom > day) return 'not-yet';
  return !of.renewed && daysBetween(day, of.validTo) <= expiringDays ? 'expiring' : 'valid';
}
