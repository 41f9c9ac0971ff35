import { NotFoundError } from '@titik/platform/errors';
import type { EntityManager } from 'typeorm';
import { lockProducers } from '../offers/publish';
import { lockVillages } from '../villages/store-villages';

/** Whose readiness: a village's by its code or a producer's by its id; the other is null. */
export interface Subject {
  villageCode: string | null;
  producerId: string | null;
}

export const ofVillage = (villageCode: string): Subject => ({ villageCode, producerId: null });
export const ofProducer = (producerId: string): Subject => ({ villageCode: null, producerId });

export const subjectId = ({ villageCode, producerId }: Subject): string => (villageCode ?? producerId)!;

const unknown = ({ villageCode, producerId }: Subject): NotFoundError =>
  villageCode === null
    ? new NotFoundError('producer.unknown', { id: producerId })
    : new NotFoundError('village.unknown', { code: villageCode });

/** Locks it against other writers. @throws NotFoundError village.unknown, producer.unknown */
export async function lockSubject(tx: EntityManager, subject: Subject): Promise<void> {
  const id = subjectId(subject);
  const found =
    subject.villageCode === null ? await lockProducers(tx, [id]) : await lockVillages(tx, [id], 'no key update');
  if (!found.has(id)) throw unknown(subject);
}

/** @throws NotFoundError village.unknown, producer.unknown */
export async function subjectExists(tx: EntityManager, subject: Subject): Promise<void> {
  const [{ exists }]: { exists: boolean }[] = await tx.query(
    'select exists (select from village where code = $1) or exists (select from producer where id = $2) as exists',
    [subject.villageCode, subject.producerId],
  );
  if (!exists) throw unknown(subject);
}
