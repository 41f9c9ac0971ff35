import type { Schemas } from '../api/client';

type Meeting = Pick<Schemas['scheduling.MeetingView'], 'parties' | 'outcome'>;
type Outcome = Schemas['scheduling.OutcomeInput'];
export type NextStep = Outcome['nextSteps'][number]['nextStep'];

export const nextSteps: readonly NextStep[] = ['price-list', 'sample', 'contract', 'visit', 'meeting', 'none'];

interface StepDraft {
  /** Empty: not chosen yet */
  nextStep: NextStep | '';
  dueOn: string;
  notes: string;
}

/** How a meeting went as it is typed. */
export interface OutcomeDraft {
  /** Ids of those who were expected and did not come */
  absent: string[];
  /** By producer */
  steps: Record<string, StepDraft>;
  notes: string;
}

/** Whom the meeting was with: all but those who had declined. */
export const expectedAt = ({ parties }: Pick<Meeting, 'parties'>): Meeting['parties'] =>
  parties.filter(({ answer }) => answer !== 'declined');

/** What is written down already, or everybody there and nothing agreed on yet. */
export function draftOf(meeting: Meeting): OutcomeDraft {
  const { outcome } = meeting;
  const producers = expectedAt(meeting).filter(({ role }) => role === 'producer');
  return {
    absent: (outcome?.attendance ?? [])
      .filter(({ attendance }) => attendance === 'no-show')
      .map((each) => each.partyId),
    notes: outcome?.notes ?? '',
    steps: Object.fromEntries(
      producers.map(({ partyId }) => {
        const known = outcome?.producers.find(({ producerId }) => producerId === partyId);
        return [partyId, { nextStep: known?.nextStep ?? '', dueOn: known?.dueOn ?? '', notes: known?.notes ?? '' }];
      }),
    ),
  };
}

/** Producers that came and of which nobody said yet what they are to do. */
export const unsaidIn = ({ absent, steps }: OutcomeDraft): string[] =>
  Object.entries(steps).flatMap(([id, { nextStep }]) => (nextStep === '' && !absent.includes(id) ? [id] : []));

/** What is to be written down. Whoever did not come takes no step. */
export function outcomeOf(meeting: Meeting, { absent, steps, notes }: OutcomeDraft): Outcome {
  return {
    attendance: expectedAt(meeting).map(({ partyId }) => ({
      partyId,
      attendance: absent.includes(partyId) ? 'no-show' : 'met',
    })),
    nextSteps: Object.entries(steps).flatMap(([producerId, step]) => {
      if (step.nextStep === '' || absent.includes(producerId)) return [];
      const due = step.nextStep !== 'none' && step.dueOn;
      return [
        {
          producerId,
          nextStep: step.nextStep,
          ...(due && { dueOn: due }),
          ...(step.notes.trim() && { notes: step.notes }),
        },
      ];
    }),
    ...(notes.trim() && { notes }),
  };
}

/** Whether what this browser kept still has today's form, and the same producers. */
export const isOutcomeDraft =
  (meeting: Meeting) =>
  (kept: unknown): kept is OutcomeDraft => {
    const { absent, steps, notes } = (kept ?? {}) as Partial<OutcomeDraft>;
    const ids = Object.keys(draftOf(meeting).steps);
    return (
      Array.isArray(absent) &&
      typeof notes === 'string' &&
      typeof steps === 'object' &&
      steps !== null &&
      ids.length === Object.keys(steps).length &&
      ids.every((id) => typeof steps[id]?.nextStep === 'string')
    );
  };
