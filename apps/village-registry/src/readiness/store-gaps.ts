import { newId } from '@titik/contracts/new-id';
import { type EntityManager, In, IsNull } from 'typeorm';
import { GapEntity } from './gap.entity';
import { type GapCare, planGaps } from './plan-gaps';
import type { Subject } from './subject';

/**
 * Makes the open gaps of a subject and form be what its newest assessment found; an older one changes nothing.
 * @param tx with the subject locked
 * @param found the assessment: its id, day, form and the criteria that fell short
 */
export async function storeGaps(
  tx: EntityManager,
  { villageCode, producerId }: Subject,
  found: { id: string; assessedOn: string; form: string; short: readonly string[] },
  care: readonly GapCare[],
): Promise<void> {
  const { id: assessmentId, assessedOn, form } = found;
  const [{ newer }]: { newer: boolean }[] = await tx.query(
    `select exists (select from cluster_assessment where form = $1 and assessed_on > $2
       and (village_code = $3 or producer_id = $4)) as newer`,
    [form, assessedOn, villageCode, producerId],
  );
  if (newer) return;
  const before = await tx.findBy(GapEntity, {
    ...(villageCode === null ? { villageCode: IsNull() } : { villageCode }),
    ...(producerId === null ? { producerId: IsNull() } : { producerId }),
    form,
    state: 'open',
  });
  const plan = planGaps(before, found.short, care);
  if (plan.close.length > 0)
    await tx.update(GapEntity, { id: In(plan.close) }, { state: 'closed', closedOn: assessedOn });
  for (const { id, ...changed } of plan.change) await tx.update(GapEntity, { id }, changed);
  if (plan.open.length > 0)
    await tx.insert(
      GapEntity,
      plan.open.map((gap) => ({
        id: newId(),
        villageCode,
        producerId,
        form,
        assessmentId,
        openedOn: assessedOn,
        state: 'open' as const,
        ...gap,
      })),
    );
}
