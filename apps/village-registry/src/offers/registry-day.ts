import type { EntityManager } from 'typeorm';

/** Lets the registry's facts be reckoned as of this day from now on; it never goes back. */
export async function beginDay(tx: EntityManager, day: string): Promise<void> {
  await tx.query(
    `insert into daily_step as s (name, day) values ('registry', $1)
     on conflict (name) do update set day = greatest(s.day, excluded.day)`,
    [day],
  );
}

/** Notes that all of a day's step is done. */
export async function endDay(tx: EntityManager, day: string): Promise<void> {
  await tx.query(`update daily_step set done = $1 where name = 'registry' and day >= $1::date`, [day]);
}

/** The last day whose step is done, YYYY-MM-DD. */
export async function lastDay(tx: EntityManager): Promise<string | undefined> {
  const [step]: { done: string | null }[] = await tx.query(`select done::text from daily_step where name = 'registry'`);
  return step?.done ?? undefined;
}
