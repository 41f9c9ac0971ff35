import type { Meeting } from '@titik/contracts/meeting.events';

/**
 * Where people meet: the link, else the table, else the room; undefined where nothing is said.
 * @param numbered a table by its number, in the reader's language
 */
export function placeOf(
  { link, tableNo, resources = [] }: Pick<Meeting, 'link' | 'tableNo' | 'resources'>,
  numbered: (table: number) => string,
): string | undefined {
  const named = (kind: 'table' | 'video-room') => resources.find((each) => each.kind === kind)?.name;
  return link ?? (tableNo ? numbered(tableNo) : undefined) ?? named('table') ?? named('video-room');
}
