import type { MeetingResource, OtherHours } from '@titik/contracts/meeting-parts';

const plainKinds = ['invitation', 'release', 'hours-proposed'] as const;
export const newsKinds = [
  ...plainKinds,
  'confirmation',
  'moved',
  'changed',
  'left',
  'hours-refused',
  'reminder',
] as const;

/** declined: it said so; silent: it did not answer in time; replaced: an interpreter is not needed any more. */
export type LeaveCause = 'declined' | 'silent' | 'replaced';

/**
 * What happened to a meeting, with what its event told beside the meeting itself. invitation: an hour is held;
 * confirmation: all accepted; release: the hour is free again; left: the meeting goes on without the reader.
 */
export type News = By &
  (
    | { kind: (typeof plainKinds)[number] }
    | { kind: 'confirmation'; silent?: string[] }
    | { kind: 'moved'; previousStart: string; previousEnd: string }
    | { kind: 'changed'; change: 'party-left' | 'resources'; added?: string[]; removed?: MeetingResource[] }
    | { kind: 'left'; cause: LeaveCause }
    | { kind: 'hours-refused'; cause: 'refused' | 'impossible'; hours: OtherHours }
    | { kind: 'reminder'; about: 'hold' | 'start'; at: string }
  );

interface By {
  /** Whose doing it was */
  partyId?: string;
  /** Why, in their words */
  reason?: string;
}
