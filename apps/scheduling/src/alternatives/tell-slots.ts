import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';
import { burden, minutesOutside } from '../slots/burden';
import type { Slot, SlotParty } from '../slots/find-slot';
import { localDate, localTime, weekday } from '../slots/local-day';
import { officeAt } from '../slots/office-hours';

/**
 * `common-hours`: inside everybody's office hours; `least-burden`: they share none, this asks least of whoever bears
 * most; `turn`: whoever bore most in earlier meetings of the same parties bears less than another this time.
 */
export const slotReasons = ['common-hours', 'least-burden', 'turn'] as const;
export type SlotReason = (typeof slotReasons)[number];

interface SlotShare {
  partyId: string;
  zone: string;
  localStart: string;
  localEnd: string;
  minutesOutside: number;
  burden: number;
  borne: number;
}

/** What a slot means for each party, in the order given. */
export function sharesOf(parties: readonly SlotParty[], slot: Slot, borne: ReadonlyMap<string, number>): SlotShare[] {
  const [start, end] = [slot.start.getTime(), slot.end.getTime()];
  return parties.map((party) => {
    const office = officeAt(party, start);
    return {
      partyId: party.id,
      zone: party.zone,
      localStart: localTime(party.zone, slot.start),
      localEnd: localTime(party.zone, slot.end),
      minutesOutside: minutesOutside(office, start, end),
      burden: burden(party.factor, office, start, end),
      borne: borne.get(party.id) ?? 0,
    };
  });
}

/** Why a slot stands where it stands. */
export function reasonsFor({ outOfHours }: Slot, shares: readonly SlotShare[]): SlotReason[] {
  if (!outOfHours) return ['common-hours'];
  const most = Math.max(...shares.map(({ borne }) => borne));
  const bearsLess = (rested: SlotShare) => shares.some((other) => other.borne < most && other.burden > rested.burden);
  return [
    'least-burden',
    ...(shares.some((each) => each.borne === most && bearsLess(each)) ? (['turn'] as const) : []),
  ];
}

/** `17:00 in Los Angeles on Thursday, 08:00 in Jayapura on Friday. They share no office hour; …` */
export function tellSlot(
  { start }: Slot,
  reasons: readonly SlotReason[],
  zones: readonly string[],
  language: Language,
) {
  const times = [...new Set(zones)].map((zone) =>
    say(language, 'scheduling:slot.at', {
      time: localTime(zone, start)
        .slice(11, 16)
        .replace(':', language === 'id' ? '.' : ':'),
      place: zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' '),
      day: say(language, `scheduling:weekday.${weekday(localDate(zone, start.getTime()))}`),
    }),
  );
  return [`${times.join(', ')}.`, ...reasons.map((reason) => say(language, `scheduling:slot.reason.${reason}`))].join(
    ' ',
  );
}
