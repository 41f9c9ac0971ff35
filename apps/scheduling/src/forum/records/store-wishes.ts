import { newId } from '@titik/contracts/new-id';
import type { EntityManager } from 'typeorm';
import type { ForumRecords, Wish } from '../schedule/forum-records';
import type { GoodRow } from './wish-rows';

const usualPriority = 5;

/** Writes wishes by their ref. One whose pair became another is a new one; its former meeting is called off later. */
export async function storeWishes(
  tx: EntityManager,
  forumDayId: string,
  records: ForumRecords,
  rows: readonly GoodRow[],
): Promise<{ added: number; changed: number; ids: string[] }> {
  const byRef = new Map(records.wishes.filter(({ withdrawn }) => !withdrawn).map((wish) => [wish.ref, wish]));
  const stored = [];
  for (const row of rows) {
    const known = byRef.get(row.ref);
    const samePair = known && [known.a, known.b].sort().join() === [row.input.a, row.input.b].sort().join();
    if (known && !samePair) await withdrawWish(tx, known);
    stored.push({ ...row, id: known && samePair ? known.id : newId(), changed: known !== undefined });
  }
  await tx.query(
    `insert into forum_wish (id, forum_day_id, ref, a, b, must, priority, session, fixed_slot, forbidden, language)
     select w.id, $1, w.ref, w.a, w.b, w.must, w.priority, w.session, w.slot, w.forbidden, w.language
     from jsonb_to_recordset($2::jsonb)
       as w(id uuid, ref text, a uuid, b uuid, must boolean, priority integer, session text, slot integer,
            forbidden integer[], language text)
     on conflict (id) do update set
       must = excluded.must, priority = excluded.priority, session = excluded.session,
       fixed_slot = excluded.fixed_slot, forbidden = excluded.forbidden, language = excluded.language`,
    [
      forumDayId,
      JSON.stringify(
        stored.map(({ id, ref, input }) => ({
          id,
          ref,
          a: input.a,
          b: input.b,
          must: input.must ?? true,
          priority: input.priority ?? usualPriority,
          session: input.session ?? 'any',
          slot: input.slot ?? null,
          forbidden: [...new Set(input.forbidden ?? [])],
          language: input.language ?? null,
        })),
      ),
    ],
  );
  await storePrecedences(tx, records, stored);
  const changed = stored.filter((each) => each.changed).length;
  return { added: stored.length - changed, changed, ids: stored.map(({ id }) => id) };
}

async function storePrecedences(
  tx: EntityManager,
  records: ForumRecords,
  stored: readonly (GoodRow & { id: string })[],
): Promise<void> {
  const idOf = new Map(
    records.wishes
      .filter(({ withdrawn }) => !withdrawn)
      .flatMap(({ id, ref }) => [
        [ref, id],
        [id, id],
      ]),
  );
  for (const { ref, id } of stored) idOf.set(ref, id).set(id, id);
  const pairs = stored.flatMap(({ id, input: { after = [], before = [] } }) => [
    ...after.map((each) => [idOf.get(each)!, id]),
    ...before.map((each) => [id, idOf.get(each)!]),
  ]);
  const others = pairs.filter(([earlier, later]) => earlier !== later);
  await tx.query(`delete from forum_precedence where later_id = any($1)`, [stored.map(({ id }) => id)]);
  await tx.query(
    `insert into forum_precedence (earlier_id, later_id) select * from unnest($1::uuid[], $2::uuid[])
     on conflict do nothing`,
    [others.map(([earlier]) => earlier), others.map(([, later]) => later)],
  );
}

/** Takes a wish away, or where it is published notes that nobody wants it any more. */
export async function withdrawWish(tx: EntityManager, { id, meetingId }: Wish): Promise<void> {
  if (meetingId === null) {
    await tx.query(`delete from forum_wish where id = $1`, [id]);
    return;
  }
  await tx.query(`delete from forum_placement where wish_id = $1`, [id]);
  await tx.query(`delete from forum_precedence where $1 in (earlier_id, later_id)`, [id]);
  await tx.query(`update forum_wish set withdrawn = true where id = $1`, [id]);
}
