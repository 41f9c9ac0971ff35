import { newId } from '@titik/contracts/new-id';
import type { MeetingResource } from '@titik/contracts/meeting-parts';
import { type ForumSeat, Meeting } from '../../meetings/meeting.entity';
import type { ForumDay } from '../days/forum-day.entity';
import type { SlotTime } from '../days/slot-times';
import type { ForumRecords, Placement, Wish } from '../schedule/forum-records';

/** Where a placement puts a meeting. */
export function seatOf(
  day: ForumDay,
  times: readonly SlotTime[],
  { interpreters }: ForumRecords,
  { slot, tableNo, interpreterId }: Placement,
): ForumSeat {
  const { start, end } = times[slot - 1];
  const interpreter = interpreters.find(({ id }) => id === interpreterId);
  const resources: MeetingResource[] = interpreter
    ? [
        {
          resourceId: interpreter.id,
          kind: 'interpreter',
          name: interpreter.name,
          zone: interpreter.zone,
          answer: 'accepted',
        },
      ]
    : [];
  return { start, end, tableNo, resources, forum: { name: day.name, place: day.place, zone: day.zone } };
}

/** A new meeting of a forum day: whoever comes to the forum has agreed to its meetings. */
export function forumMeeting(
  forumDayId: string,
  { participants }: ForumRecords,
  { a, b }: Wish,
  seat: ForumSeat,
  now: Date,
): Meeting {
  const parties = [a, b].map((id) => participants.find(({ partyId }) => partyId === id)!);
  return Object.assign(new Meeting(), {
    id: newId(),
    version: 1,
    hourVersion: 1,
    changedAt: now,
    kind: 'forum' as const,
    state: 'confirmed' as const,
    demandId: null,
    sessionId: null,
    bornFrom: null,
    forumDayId,
    tableNo: seat.tableNo,
    forum: seat.forum,
    startsAt: seat.start,
    endsAt: seat.end,
    outOfHours: false,
    parties: parties.map(({ partyId, role, name, zone }) => ({
      partyId,
      role,
      name,
      zone,
      answer: 'accepted' as const,
    })),
    resources: seat.resources,
    link: null,
    lines: [],
    runningOrder: null,
    otherHours: null,
    rounds: 0,
    expiresAt: null,
    remindAt: null,
    reason: null,
    outcome: null,
  });
}
