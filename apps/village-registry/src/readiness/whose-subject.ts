import type { Caller } from '@titik/platform/caller';
import type { EntityManager } from 'typeorm';
import { mustBeTheirProducers } from '../producers/whose-producers';
import { mustBeTheirVillages, mustReadVillage } from '../villages/whose-villages';
import type { Subject } from './subject';

/** For whoever assesses it and closes its gaps. @throws ForbiddenError auth.not-yours */
export const mustTouchSubject = (tx: EntityManager, by: Caller, { villageCode, producerId }: Subject): Promise<void> =>
  villageCode === null ? mustBeTheirProducers(tx, by, [producerId!]) : mustBeTheirVillages(tx, by, [villageCode]);

/** For whoever reads of it: coordinators of every village. @throws ForbiddenError auth.not-yours */
export const mustReadSubject = (tx: EntityManager, by: Caller, { villageCode, producerId }: Subject): Promise<void> =>
  villageCode === null ? mustBeTheirProducers(tx, by, [producerId!]) : mustReadVillage(tx, by, villageCode);
