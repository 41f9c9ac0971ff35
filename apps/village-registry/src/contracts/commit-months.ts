import { ConflictError } from '@titik/platform/errors';
import { type EntityManager, QueryFailedError } from 'typeorm';
import { ceilingSql } from './ceilings';
import type { ReckonedMonth } from './reckon-months';

const ceilingCheck = 'ck_offer_month_commitment_ceiling';

interface Promised {
  offerId: string;
  unit: string;
  months: readonly ReckonedMonth[];
}

/**
 * Promises an offer's goods for months. Whether they are free is not asked but tried: the table's check lets no sum
 * pass above the ceiling, whoever else is promising at the same moment.
 * @throws ConflictError contract.exceeds-free naming the first month that does not fit, what is free and what was asked
 */
export async function commitMonths(tx: EntityManager, promise: Promised): Promise<void> {
  const values = [
    promise.offerId,
    promise.months.map(({ month }) => month),
    promise.months.map((each) => each.quantity),
  ];
  try {
    // Within a savepoint, so that what is free can still be read after the refusal.
    await tx.transaction((inner) =>
      inner.query(
        `insert into offer_month_commitment as c (offer_id, month, committed, ceiling)
         select o.id, m.month, m.quantity, ${ceilingSql}
         from offer o cross join unnest($2::text[], $3::numeric[]) as m(month, quantity)
         where o.id = $1 order by m.month
         on conflict (offer_id, month) do update
           set committed = c.committed + excluded.committed, ceiling = excluded.ceiling`,
        values,
      ),
    );
  } catch (error) {
    if (!isOverCeiling(error)) throw error;
    throw await refusal(tx, promise, values);
  }
}

/** Gives back what was taken for a contract's months. */
export async function releaseMonths(tx: EntityManager, contractId: string): Promise<void> {
  await tx.query(
    `update offer_month_commitment c set committed = c.committed - m.committed
     from contract_month m join contract k on k.id = m.contract_id
     where k.id = $1 and c.offer_id = k.offer_id and c.month = m.month`,
    [contractId],
  );
  await tx.query('update contract_month set committed = 0 where contract_id = $1', [contractId]);
}

function isOverCeiling(error: unknown): boolean {
  const cause = error instanceof QueryFailedError ? (error.driverError as { constraint?: string }) : undefined;
  return cause?.constraint === ceilingCheck;
}

async function refusal(tx: EntityManager, { offerId, unit, months }: Promised, values: unknown[]): Promise<Error> {
  const short: { month: string; free: string; asked: string }[] = await tx.query(
    `select m.month, ${ceilingSql} - coalesce(c.committed, 0) as free, m.quantity as asked
     from offer o cross join unnest($2::text[], $3::numeric[]) as m(month, quantity)
     left join offer_month_commitment c on c.offer_id = o.id and c.month = m.month
     where o.id = $1 and m.quantity > ${ceilingSql} - coalesce(c.committed, 0) order by m.month limit 1`,
    values,
  );
  const { month, free, asked } = short[0] ?? { ...months[0], free: '0', asked: months[0].quantity };
  return new ConflictError('contract.exceeds-free', { offerId, month, free: Number(free), asked: Number(asked), unit });
}
