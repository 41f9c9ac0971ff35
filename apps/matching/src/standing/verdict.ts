/** Whose word it is: the trade post's that vouches for the demand, or the producer's own. */
export const sides = ['post', 'producer'] as const;
export type Side = (typeof sides)[number];

export const verdicts = ['accepted', 'rejected'] as const;

/** Why somebody was rejected. */
export const rejectionCodes = [
  'quality',
  'price',
  'late-delivery',
  'capacity',
  'certificate',
  'packaging',
  'communication',
  'not-interested',
  'other',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

/** What somebody said of a producer for one demand, as far as it may weigh. */
export interface Verdict {
  /** Market of the demand's country */
  market: string;
  side: Side;
  verdict: (typeof verdicts)[number];
  code?: RejectionCode;
  /** YYYY-MM-DD */
  givenOn: string;
}
