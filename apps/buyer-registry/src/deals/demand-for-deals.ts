import type { DealLine } from '@titik/contracts/deal.events';
import type { Demand, DemandLine } from '@titik/contracts/demand.events';
import { type EntityManager, In } from 'typeorm';
import { DemandEntity } from '../demands/demand.entity';

/**
 * Demands of which deals are to be opened or found, held so that whoever does the same waits.
 * @returns those that there are, by id
 */
export async function holdDemands(tx: EntityManager, ids: readonly string[]): Promise<Map<string, Demand>> {
  // First the buyers, as whoever withdraws their vouching takes them: nobody waits for each other in a circle.
  await tx.query(
    `select 1 from buyer where id in (select buyer_id from demand where id = any($1::uuid[])) order by id for key share`,
    [ids],
  );
  await tx.query('select 1 from demand where id = any($1::uuid[]) order by id for no key update', [ids]);
  const demands = await tx.find(DemandEntity, { where: { id: In([...ids]) }, relations: { lines: true } });
  return new Map(demands.map((demand) => [demand.id, demand.describe()]));
}

/** A demand's line as a deal keeps it. */
export const dealLine = ({ lineId, words, commodity, form }: DemandLine): DealLine => ({
  lineId,
  words,
  commodity,
  ...(form !== undefined && { form }),
});

/** The lines that a meeting was about, as the demand has them; all of the demand's where it names none that is left. */
export function linesAbout(demand: Demand, about: readonly { lineId: string }[]): DealLine[] {
  const named = demand.lines.filter(({ lineId }) => about.some((each) => each.lineId === lineId));
  return (named.length > 0 ? named : demand.lines).map(dealLine);
}
