import { postIdOf } from '../../apps/buyer-registry/src/trade-posts/seed-posts';
import type { NewForumDay } from '../../apps/scheduling/src/forum/days/forum-day.dto';
import type { ParticipantInput, WishInput } from '../../apps/scheduling/src/forum/records/records.dto';
import { buyers } from './buyers';
import { eastJavaCrab } from './east-java-crab';
import { eastJavaGroups } from './east-java-groups';
import { eastJavaTuna } from './east-java-tuna';
import { idOf } from './ids';

export interface DemoForumDay {
  day: NewForumDay;
  participants: ParticipantInput[];
  tables: number;
  wishes: WishInput[];
}

/** By its name it is found again; whoever reads it sees that nobody was really invited. */
export const forumDayName = 'Temu Bisnis Jawa Timur (contoh)';

const weeksAhead = 8;
const wednesday = 3;
const tables = 8;
const posts: readonly Parameters<typeof postIdOf>[] = [
  ['itpc', 'Osaka'],
  ['itpc', 'Busan'],
  ['attache', 'Tokyo'],
];

/**
 * A day on which East Java's producers meet the demo's buyers and three trade posts: made up like all of the demo.
 * @param today YYYY-MM-DD
 */
export function demoForumDay(today: string): DemoForumDay {
  const villages = [...eastJavaTuna, ...eastJavaCrab, ...eastJavaGroups].map(({ slug }) => idOf.producer(slug));
  const others = [...buyers.map(({ slug }) => idOf.buyer(slug)), ...posts.map((post) => postIdOf(...post))];
  return {
    day: {
      name: forumDayName,
      place: 'Balai Pemuda, Surabaya',
      province: '35',
      zone: 'Asia/Jakarta',
      date: dateOf(today),
      slotMinutes: 20,
      plan: { from: '09:00', count: 12, breaks: [{ from: '12:00', to: '13:00' }] },
    },
    participants: [
      ...villages.map((partyId, i) => ({ partyId, ...(i === 0 && { arrives: 3 }) })),
      ...others.map((partyId, i) => ({ partyId, ...(i === 1 && { forbidden: [10, 11, 12] }) })),
    ],
    tables,
    // Each meets about two in five of the other side; the most are between those who are first in their lists.
    wishes: villages.flatMap((a, i) =>
      others.flatMap((b, j): WishInput[] => {
        const rest = (i * 3 + j * 2) % 5;
        return rest > 1 ? [] : [{ a, b, priority: i + j < 6 ? 2 : 5, must: rest === 0 || i + j < 12 }];
      }),
    ),
  };
}

/** A Wednesday some weeks ahead. */
function dateOf(today: string): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 7 * weeksAhead + ((7 + wednesday - date.getUTCDay()) % 7));
  return date.toISOString().slice(0, 10);
}
