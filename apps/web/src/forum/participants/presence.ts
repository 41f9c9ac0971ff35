import type { Schemas } from '../../api/client';
import type { ForumDay, Participant } from '../forum-queries';

export const presences = ['all', 'morning', 'afternoon', 'some'] as const;
export type Presence = (typeof presences)[number];

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** The slots in which a participant can meet. */
export function slotsOf({ arrives, forbidden }: Pick<Participant, 'arrives' | 'forbidden'>, day: ForumDay): number[] {
  return day.slots.map(({ no }) => no).filter((no) => no >= arrives && !forbidden.includes(no));
}

/** In a word, when a participant is there. */
export function presenceOf(person: Pick<Participant, 'arrives' | 'forbidden'>, day: ForumDay): Presence {
  const there = slotsOf(person, day).join();
  const same = (presence: Presence): boolean => slotsFor(presence, day).join() === there;
  return presences.find((presence) => presence !== 'some' && same(presence)) ?? 'some';
}

/** The slots that a word stands for. */
export function slotsFor(presence: Presence, { morning, slots }: ForumDay): number[] {
  if (presence === 'morning') return numbers(1, morning);
  if (presence === 'afternoon') return numbers(morning + 1, slots.length);
  return numbers(1, slots.length);
}

interface Change {
  /** Slots in which it can meet */
  slots?: readonly number[];
  /** An empty text takes the need of an interpreter away */
  language?: string;
}

/** A participant as the service takes it, with what is changed; all that is not sent would be lost. */
export function participantInput(
  { partyId, arrives, forbidden, language }: Participant,
  day: ForumDay,
  change: Change,
): Schemas['scheduling.ParticipantInput'] {
  const there = change.slots;
  const spoken = change.language ?? language ?? '';
  return {
    partyId,
    arrives: there ? 1 : arrives,
    forbidden: there ? day.slots.map(({ no }) => no).filter((no) => !there.includes(no)) : [...forbidden],
    ...(spoken !== '' && { language: spoken }),
  };
}
