import { type ClosingReason, closingReasons } from '@titik/contracts/demand.events';
import type { Closing } from './demand.entity';

/** A closing as entered: a reason by its code, or in people's own words, which become the note. */
export function closingOf({ reason, note }: { reason: string; note?: string }): Closing {
  if (closingReasons.includes(reason as ClosingReason))
    return { reason: reason as ClosingReason, ...(note && { note }) };
  return { reason: 'other', note: note ? `${reason}: ${note}` : reason };
}
