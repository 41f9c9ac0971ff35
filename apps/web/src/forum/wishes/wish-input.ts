import { csvOf } from '../../format/csv';
import type { Participant, Wish, WishInput } from '../forum-queries';

/** A wish as the service takes it; whatever is not sent would be lost. */
export const inputOf = ({ ref, a, b, must, priority, session, slot, forbidden, language, after }: Wish): WishInput => ({
  ref,
  a,
  b,
  must,
  priority,
  session,
  ...(slot !== undefined && { slot }),
  forbidden: [...forbidden],
  ...(language !== undefined && { language }),
  after: [...after],
});

/** The same for both orders of a pair. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const columns = ['ref', 'a', 'b', 'must', 'priority', 'session', 'slot', 'forbidden', 'language', 'after'] as const;

/** The wishes as a file that can be changed in a spreadsheet and sent again; people by name where that is theirs alone. */
export function wishesCsv(wishes: readonly Wish[], participants: readonly Participant[]): string {
  const counts = new Map<string, number>();
  for (const { name } of participants) counts.set(plain(name), (counts.get(plain(name)) ?? 0) + 1);
  const called = (partyId: string, name: string): string => (counts.get(plain(name)) === 1 ? name : partyId);
  const refOf = new Map(wishes.map(({ wishId, ref }) => [wishId, ref]));
  return csvOf([
    columns,
    ...wishes.map((wish) => [
      wish.ref,
      called(wish.a, wish.nameOfA),
      called(wish.b, wish.nameOfB),
      wish.must ? 'yes' : 'no',
      wish.priority,
      wish.session,
      wish.slot,
      wish.forbidden.join(' '),
      wish.language,
      wish.after.map((id) => refOf.get(id) ?? id).join(' '),
    ]),
  ]);
}

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
