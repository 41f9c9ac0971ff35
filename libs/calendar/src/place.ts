import type { Meeting } from '@titik/contracts/meeting.events';

/**
 * Where people meet: the link, else the table, at a forum with its place, else the room; undefined where nothing is said.
 * @param numbered a table by its number, in the reader's language
 */
export function placeOf(
  { link, tableNo, forum, resources = [] }: Pick<Meeting, 'link' | 'tableNo' | 'forum' | 'resources'>,
  numbered: (table: number) => string,
): string | undefined {
  const named = (kind: 'table' | 'video-room') => resources.find((each) => each.kind === kind)?.name;
  const table = tableNo ? numbered(tableNo) : undefined;
  if (forum && table && !link) return `${table}, ${forum.place}`;
  return link ?? table ?? named('table') ?? named('video-room');
}
