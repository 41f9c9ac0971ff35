import type { Language } from '@titik/contracts/values';
import { sayProblem } from '@titik/platform/words';
import type { Party } from '../parties/party.entity';
import type { BusyView, CalendarView } from './calendar.dto';
import type { BusyTime, Calendar } from './calendar.entity';

export function busyView({ id, startsAt: start, endsAt: end, source, note }: BusyTime): BusyView {
  return { id, start, end, source, ...(note !== null && { note }) };
}

/** A party's calendar; of a feed's address only the host, since the rest may be secret. */
export function calendarView(
  { partyId, name, zone, officeHours }: Party,
  calendar: Calendar | null,
  busy: readonly BusyTime[],
  language: Language,
): CalendarView {
  const { factor = 1, earliest, latest, feedUrl, feedReadAt, feedFailure } = calendar ?? {};
  return {
    partyId,
    name,
    zone,
    officeHours,
    factor,
    ...(earliest && latest && { limits: { from: earliest, to: latest } }),
    ...(feedUrl && {
      feed: {
        host: new URL(feedUrl).host,
        ...(feedReadAt && { readAt: feedReadAt }),
        ...(feedFailure && {
          failure: { code: feedFailure.code, text: sayProblem(language, feedFailure.code, feedFailure.params) },
        }),
      },
    }),
    busy: busy.map(busyView),
  };
}
