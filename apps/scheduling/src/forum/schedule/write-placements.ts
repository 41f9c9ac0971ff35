import type { EntityManager } from 'typeorm';
import type { Placement, Wish } from './forum-records';

/**
 * Writes the whole schedule of a day anew. The constraints refuse one in which a person, a table or an interpreter is
 * in two places at once.
 * @param placements by wish id; a wish that is not in it has none
 */
export async function writePlacements(
  tx: EntityManager,
  forumDayId: string,
  wishes: readonly Wish[],
  placements: ReadonlyMap<string, Placement>,
): Promise<void> {
  const placed = wishes.flatMap((wish) => {
    const placement = placements.get(wish.id);
    return placement ? [{ ...wish, placement }] : [];
  });
  await tx.query(`delete from forum_placement where forum_day_id = $1`, [forumDayId]);
  await tx.query(
    `insert into forum_placement (wish_id, forum_day_id, slot, table_no, interpreter_id)
     select p.wish_id, $1, p.slot, p.table_no, p.interpreter_id
     from unnest($2::uuid[], $3::integer[], $4::integer[], $5::uuid[]) as p(wish_id, slot, table_no, interpreter_id)`,
    [
      forumDayId,
      placed.map(({ id }) => id),
      placed.map(({ placement }) => placement.slot),
      placed.map(({ placement }) => placement.tableNo),
      placed.map(({ placement }) => placement.interpreterId),
    ],
  );
  await tx.query(
    `insert into forum_seat (forum_day_id, slot, party_id, wish_id)
     select $1, s.slot, s.party_id, s.wish_id
     from unnest($2::integer[], $3::uuid[], $4::uuid[]) as s(slot, party_id, wish_id)`,
    [
      forumDayId,
      placed.flatMap(({ placement: { slot } }) => [slot, slot]),
      placed.flatMap(({ a, b }) => [a, b]),
      placed.flatMap(({ id }) => [id, id]),
    ],
  );
}
