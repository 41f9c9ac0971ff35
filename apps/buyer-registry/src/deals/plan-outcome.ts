import { type DealStage, dealStages } from '@titik/contracts/deal.events';
import type { ProducerOutcome } from '@titik/contracts/meeting-parts';

/** What a meeting agreed on for a producer: a stage, or a visit, after which the deal goes on as it would anyway. */
export type Agreed = DealStage | 'visit';

/** The step that an outcome puts the parties on; undefined for a no-show, another meeting or nothing at all. */
export function agreedIn({
  attendance,
  nextStep,
}: Pick<ProducerOutcome, 'attendance' | 'nextStep'>): Agreed | undefined {
  if (attendance !== 'met' || nextStep === 'none' || nextStep === 'meeting') return undefined;
  return nextStep;
}

/** What was already heard of the same meeting and producer. */
export interface HeardBefore {
  agreed: Agreed | null;
  /** By when, where somebody named a day. */
  dueOn: string | null;
  /** The deal that it opened or was about. */
  dealId: string | null;
}

/** What is known when an outcome comes in. */
export interface OutcomeFacts {
  /** What it says now. */
  agreed?: Agreed;
  dueOn?: string;
  met: boolean;
  before?: HeardBefore;
  /** The open deal of the same demand and producer; untouched: it came of a meeting and nobody did anything since. */
  open?: { dealId: string; untouched: boolean };
  /** The deal of `before` was closed because an outcome was corrected, and by nobody else. */
  takenBack: boolean;
  /** What other meetings of the same demand and producer agreed on, in the order in which they took place. */
  others: readonly { agreed: Agreed; dueOn?: string; later: boolean }[];
}

export type OutcomePlan =
  | { do: 'open' | 'reopen'; awaits?: DealStage; dueOn?: string }
  /** The open deal awaits what was agreed; without a stage what it would await anyway. */
  | { do: 'expect'; awaits?: DealStage; dueOn?: string }
  /** Nothing was agreed after all, and nobody did anything since. */
  | { do: 'close' }
  /** The parties met, and the deal stays as it is. */
  | { do: 'hear' }
  | { do: 'nothing' };

/** The stage that is awaited, with the day that was named for it; a visit names none. */
const nextOf = ({ agreed, dueOn }: { agreed?: Agreed; dueOn?: string }): { awaits?: DealStage; dueOn?: string } => {
  const awaits = dealStages.find((stage) => stage === agreed);
  return awaits ? { awaits, ...(dueOn && { dueOn }) } : {};
};

/**
 * What an outcome does to the deal of its demand and producer.
 *
 * The same again does nothing. A later meeting's word stands, whenever an earlier one is written down. What people wrote
 * down in a deal stands as well: a correction closes only a deal that nobody touched and no other meeting agreed on,
 * and leaves closed what a person closed.
 */
export function planOutcome({ agreed, dueOn, met, before, open, takenBack, others }: OutcomeFacts): OutcomePlan {
  const next = nextOf({ agreed, dueOn });
  const same = before && (before.agreed ?? undefined) === agreed;
  if (same && (!next.dueOn || before.dueOn === next.dueOn)) return { do: 'nothing' };
  if (agreed) {
    if (open) return others.some(({ later }) => later) ? { do: 'hear' } : { do: 'expect', ...next };
    if (takenBack) return { do: 'reopen', ...next };
    return before?.dealId ? { do: 'nothing' } : { do: 'open', ...next };
  }
  if (!open) return { do: 'nothing' };
  if (before?.agreed && before.dealId === open.dealId && open.untouched) {
    const latest = others.at(-1);
    return latest ? { do: 'expect', ...nextOf(latest) } : { do: 'close' };
  }
  return met ? { do: 'hear' } : { do: 'nothing' };
}
