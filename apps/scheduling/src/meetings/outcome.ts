import type { MeetingParty } from '@titik/contracts/meeting.events';
import type { MeetingOutcome, NextStep, PartyAttendance, ProducerOutcome } from '@titik/contracts/meeting-parts';
import { InvalidError } from '@titik/platform/errors';

/** What somebody writes down after a meeting. */
export interface WrittenOutcome {
  attendance: PartyAttendance[];
  nextSteps: { producerId: string; nextStep: NextStep; dueOn?: string; notes?: string }[];
  notes?: string;
}

/**
 * The outcome of a meeting, complete: each party that was expected was met or not, each producer has its next step
 * (`none` where nobody named one).
 * @throws InvalidError `meeting.attendance-incomplete`, `meeting.attendance-unknown`
 */
export function outcomeOf(
  parties: readonly MeetingParty[],
  { attendance, nextSteps, notes }: WrittenOutcome,
  recordedBy: string,
  now: Date,
): MeetingOutcome {
  const expected = parties.filter(({ answer }) => answer !== 'declined');
  const seen = new Map(attendance.map((each) => [each.partyId, each.attendance]));
  const stranger = [...seen.keys(), ...nextSteps.map(({ producerId }) => producerId)].find(
    (id) => !expected.some(({ partyId }) => partyId === id),
  );
  if (stranger) throw new InvalidError('meeting.attendance-unknown', { field: 'attendance', party: stranger });
  const told = expected.map(({ partyId, role, name }) => {
    const its = seen.get(partyId);
    if (!its) throw new InvalidError('meeting.attendance-incomplete', { field: 'attendance', party: name });
    return { partyId, role, attendance: its };
  });
  const steps = new Map(nextSteps.map((each) => [each.producerId, each]));
  return {
    recordedAt: now.toISOString(),
    recordedBy,
    attendance: told.map(({ partyId, attendance: its }) => ({ partyId, attendance: its })),
    producers: told
      .filter(({ role }) => role === 'producer')
      .map(({ partyId, attendance: its }): ProducerOutcome => {
        const step = steps.get(partyId);
        return {
          producerId: partyId,
          attendance: its,
          nextStep: step?.nextStep ?? 'none',
          ...(step?.dueOn && step.nextStep !== 'none' && { dueOn: step.dueOn }),
          ...(step?.notes && { notes: step.notes }),
        };
      }),
    ...(notes && { notes }),
  };
}
