import type { Meeting } from '@titik/contracts/meeting.events';
import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';

/** Where people meet: the link, else the table, at a forum with its place, else the room; undefined where nothing is said. */
export function placeOf({ link, tableNo, forum, resources = [] }: Meeting, language: Language): string | undefined {
  const named = (kind: 'table' | 'video-room') => resources.find((each) => each.kind === kind)?.name;
  const numbered = tableNo ? say(language, 'notifications:table', { number: tableNo }) : undefined;
  if (forum && numbered && !link) return `${numbered}, ${forum.place}`;
  return link ?? numbered ?? named('table') ?? named('video-room');
}
