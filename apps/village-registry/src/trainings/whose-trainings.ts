import { isRole, mayDoAll } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import type { EntityManager } from 'typeorm';
import { inForce } from '../programmes/find-programmes';
import { mustBeTheirProducers } from '../producers/whose-producers';
import { mustBeTheirVillages } from '../villages/whose-villages';
import type { Seat } from './store-training';
import type { TrainingSummary } from './training.dto';

/** A condition on a class `t`, for what is theirs; the parameter is {@link whoseTrainings}. */
export const isTheirTraining = (whose: string): string => `(${whose}::jsonb is null
  or ${whose}::jsonb -> 'programmes' ? t.programme or ${whose}::jsonb -> 'provinces' ? t.province
  or exists (select from training_participant p where p.training_id = t.id
       and ${whose}::jsonb -> 'producerIds' ? p.producer_id::text)
  or t.ends_on >= registry_day() and exists (select from producer_village w
       where w.producer_id in (select value::uuid from jsonb_array_elements_text(${whose}::jsonb -> 'producerIds'))
         and (t.province = left(w.village_code, 2)
           or exists (select from programme_membership m where m.village_code = w.village_code
                and m.programme = t.programme and ${inForce}))))`;

/**
 * The parameter of {@link isTheirTraining}: a producer's classes are those that it is in, and those that are still to
 * come or go on in the programmes and provinces of its villages, where it may ask for a seat.
 */
export function whoseTrainings(by: Caller): string | null {
  if (mayDoAll(by)) return null;
  const { producerIds, programmes, provinces } = by.principal!;
  return JSON.stringify(isRole(by, 'producer') ? { producerIds } : { programmes, provinces });
}

/** Nobody seats another's villages and producers. @throws ForbiddenError auth.not-yours */
export async function mustBeTheirSeats(tx: EntityManager, by: Caller, seats: readonly Seat[]): Promise<void> {
  await mustBeTheirProducers(
    tx,
    by,
    seats.flatMap(({ producerId }) => producerId ?? []),
    () => 'participants',
  );
  await mustBeTheirVillages(
    tx,
    by,
    seats.flatMap(({ villageCode }) => villageCode ?? []),
  );
}

/** A producer sees how its own attended, and of the others how many. */
export function seenBy(by: Caller, summary: TrainingSummary): TrainingSummary {
  if (!isRole(by, 'producer')) return summary;
  const { producerIds } = by.principal;
  return {
    ...summary,
    items: summary.items.filter(({ producerId }) => producerId && producerIds.includes(producerId)),
  };
}
