import { burdensBorne, type PastMeeting } from '../slots/burden';
import type { Interval } from '../slots/interval';
import { findSlots, type Slot, type SlotParty } from '../slots/find-slot';
import { policy, searchRange } from './policy';
import { partiesOf, type WantedSession } from './wanted-session';

interface Placed {
  session: WantedSession;
  slot: Slot;
}

interface Plan {
  placed: Placed[];
  /** No hour is free for these between tomorrow and their last useful day */
  unplaced: WantedSession[];
}

/**
 * Finds an hour for one session after the other, in the order given; an hour given to one is taken for those after it.
 * @param parties every party of every session, by id
 * @param past earlier meetings of any of them: who bore more then is asked for less now
 */
export function planSessions(
  sessions: readonly WantedSession[],
  parties: ReadonlyMap<string, SlotParty>,
  now: Date,
  past: readonly PastMeeting[] = [],
): Plan {
  const calendars = new Map([...parties].map(([id, party]) => [id, { ...party, busy: [...party.busy] }]));
  const borneBy = [...past];
  const plan: Plan = { placed: [], unplaced: [] };
  for (const session of sessions) {
    const ours = partiesOf(session).flatMap((id) => calendars.get(id) ?? []);
    const { minutes, step } = policy;
    const borne = burdensBorne(ours, borneBy);
    const [slot] = findSlots({ parties: ours, ...searchRange(now, session.notAfter), minutes, step, limit: 1, borne });
    if (!slot) {
      plan.unplaced.push(session);
      continue;
    }
    const taken: Interval = [slot.start.getTime(), slot.end.getTime()];
    for (const party of ours) party.busy.push(taken);
    borneBy.push({ partyIds: partiesOf(session), start: taken[0], end: taken[1] });
    plan.placed.push({ session, slot });
  }
  return plan;
}
