import type { FeedbackInput } from './feedback.dto';
import type { FeedbackRow } from './feedback.entity';

const said = ['verdict', 'code', 'text', 'note', 'lineId', 'offerId'] as const;

/** Whether somebody says again what was said before; a verdict that an order implied was not said yet. */
export const sameVerdict = (known: FeedbackRow, input: FeedbackInput): boolean =>
  known.source === 'given' && said.every((name) => known[name] === (input[name] ?? null));
