import type { Language } from '@titik/contracts/values';
import { say } from '@titik/platform/words';
import { tellSlot } from '../days/slot-times';
import { pairOf, type Participant, type Wish } from '../schedule/forum-records';
import type { PoolName } from '../schedule/instance';
import type { NamedReason } from './outcome';

/** A reason in a sentence that names people and hours. Wishes that are no more are left out of it. */
export function tellReason(
  reason: NamedReason,
  wishes: readonly Wish[],
  participants: readonly Participant[],
  language: Language,
  starts: readonly string[] = [],
): string {
  const about = reason.wishIds.flatMap((id) => wishes.find((wish) => wish.id === id) ?? []);
  const meetings = about.map((wish) => pairOf(wish, participants)).join('; ');
  const key = reason.pool ? `forum-day.reason.${reason.code}` : `forum.reason.${reason.code}`;
  return say(language, `scheduling:${key}`, {
    person: reason.person ?? '',
    people: (reason.people ?? []).join(', '),
    meeting: meetings,
    meetings,
    count: reason.wishIds.length,
    slots: (reason.slots ?? []).map((slot) => tellSlot(starts, slot)).join(', '),
    room: reason.room ?? '',
    pool: reason.pool ? tellPool(reason.pool, language) : '',
  });
}

function tellPool(pool: PoolName, language: Language): string {
  if (pool.kind === 'tables') return say(language, 'scheduling:forum-day.pool.tables');
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const languages = pool.languages.map((each) => names.of(each) ?? each).join(', ');
  return say(language, 'scheduling:forum-day.pool.interpreters', { languages });
}
