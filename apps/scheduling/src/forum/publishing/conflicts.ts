import type { NamedFault } from '@titik/platform/problem';
import type { EntityManager } from 'typeorm';
import { bookedBy } from '../../meetings/hold';
import type { Meeting } from '../../meetings/meeting.entity';
import { localTime } from '../../slots/local-day';

/**
 * Who of these meetings is taken by another one, and when that is.
 * @param ours meetings that belong to the schedule themselves, and their wishes
 * @param zone of the hours that are told
 */
export async function conflictsOf(
  tx: EntityManager,
  refused: readonly Meeting[],
  ours: ReadonlyMap<string, string>,
  zone: string,
): Promise<NamedFault[]> {
  const wanted = refused.flatMap((meeting) => bookedBy(meeting).map((resource) => ({ meeting, resource })));
  const rows: { place: number; starts_at: Date; ends_at: Date }[] = await tx.query(
    `select w.place::integer as place, lower(b.during) as starts_at, upper(b.during) as ends_at
     from unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) with ordinality as w(resource, starts_at, ends_at, place)
     join booking b on b.resource = w.resource and b.during && tstzrange(w.starts_at, w.ends_at, '[)')
       and b.status <> 'cancelled' and b.meeting_id <> all($4)
     order by w.place, b.during`,
    [
      wanted.map(({ resource }) => resource),
      wanted.map(({ meeting }) => meeting.startsAt),
      wanted.map(({ meeting }) => meeting.endsAt),
      [...ours.keys()],
    ],
  );
  return rows.map(({ place, starts_at, ends_at }) => {
    const { meeting, resource } = wanted[place - 1];
    const clock = (at: Date): string => localTime(zone, at).slice(0, 16).replace('T', ' ');
    return {
      field: `wishes.${ours.get(meeting.id)}`,
      code: 'forum-day.taken-by-other',
      params: {
        meeting: meeting.parties.map(({ name }) => name).join(' – '),
        name: nameOf(resource, meeting),
        start: clock(meeting.startsAt),
        from: clock(starts_at),
        to: clock(ends_at),
      },
    };
  });
}

function nameOf(resource: string, { parties, resources, tableNo }: Meeting): string {
  const id = resource.slice(resource.indexOf(':') + 1);
  const named = parties.find(({ partyId }) => partyId === id) ?? resources.find(({ resourceId }) => resourceId === id);
  return named?.name ?? `${tableNo}`;
}
