import type { OtherHours } from '@titik/contracts/meeting-parts';

const plainKinds = ['invitation', 'confirmation', 'release', 'hours-proposed'] as const;
export const newsKinds = [...plainKinds, 'moved', 'changed', 'hours-refused', 'reminder'] as const;

/**
 * What happened to a meeting, with what its event told beside the meeting itself. invitation: an hour is held;
 * confirmation: all accepted; release: the hour is free again.
 */
export type News = By &
  (
    | { kind: (typeof plainKinds)[number] }
    | { kind: 'moved'; previousStart: string; previousEnd: string }
    | { kind: 'changed'; change: 'party-left' | 'resources' }
    | { kind: 'hours-refused'; cause: 'refused' | 'impossible'; hours: OtherHours }
    | { kind: 'reminder'; about: 'hold' | 'start'; at: string }
  );

interface By {
  /** Whose doing it was */
  partyId?: string;
  /** Why, in their words */
  reason?: string;
}
