import type { Placement, Wish } from '../schedule/forum-records';

/** What is to become of the meetings of a day, by wish. */
export interface PublicationPlan {
  /** They have a place and no meeting yet */
  add: { wish: Wish; placement: Placement }[];
  /** They have both; the meeting goes where the place is, if it is not there already */
  seat: { wish: Wish; placement: Placement; meetingId: string }[];
  /** Their meetings have no place any more */
  cancel: { wish: Wish; meetingId: string }[];
  /** Somebody called these off, so they are not made again */
  ended: Wish[];
}

/** Holds the schedule against what is published: only what differs is to change. */
export function planPublication(wishes: readonly Wish[]): PublicationPlan {
  const plan: PublicationPlan = { add: [], seat: [], cancel: [], ended: [] };
  for (const wish of wishes) {
    const { placement, meetingId, withdrawn, ended } = wish;
    if (ended) plan.ended.push(wish);
    else if (placement && meetingId !== null) plan.seat.push({ wish, placement, meetingId });
    else if (placement && !withdrawn) plan.add.push({ wish, placement });
    else if (meetingId !== null) plan.cancel.push({ wish, meetingId });
  }
  return plan;
}
