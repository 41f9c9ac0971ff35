/**
 * This instance does not own the lane (any more). Nothing is wrong with the event in hand: it must be tried again,
 * by whoever owns the lane then.
 */
export class LaneLost extends Error {
  override name = 'LaneLost';
  /** SQLSTATE serialization_failure: the class of failures that are tried again and never parked. */
  readonly code = '40001';

  constructor(lane: number) {
    super(`lane ${lane} belongs to another instance`);
  }
}
