import { placeOf as placeIn } from '@titik/calendar/place';
import type { Meeting } from '@titik/contracts/meeting.events';
import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';

/** Where people meet, in the reader's language. */
export const placeOf = (meeting: Meeting, language: Language): string | undefined =>
  placeIn(meeting, (number) => say(language, 'notifications:table', { number }));
