import type { Demand } from '@titik/contracts/demand.events';
import type { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import type { EntityManager } from 'typeorm';
import { DemandEntity } from './demand.entity';
import { DemandLineEntity } from './demand-line.entity';
import { storeLines } from './store-demands';

/** What was done to a demand. */
interface Done {
  action: string;
  before: Demand;
  /** The event that tells of it. */
  event(after: Demand): object;
}

/** Stores a changed demand with its lines, remembers who changed it and tells of it. @returns its new state */
export async function storeChange(
  tx: EntityManager,
  outbox: Outbox,
  by: Caller,
  demand: DemandEntity,
  { action, before, event }: Done,
): Promise<Demand> {
  const after = demand.describe();
  const { id, lines: _, ...row } = demand;
  await tx.update(DemandEntity, { id }, row);
  // Lines that changed places would meet in a unique position on the way.
  await tx.delete(DemandLineEntity, { demandId: id });
  await storeLines(tx, [after]);
  await audit(tx, by, [{ kind: 'demand', subject: id, action, before, after }]);
  await outbox.add(tx, [event(after)]);
  return after;
}
