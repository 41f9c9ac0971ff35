import { isDeepStrictEqual } from 'node:util';
import { type EntityManager, In } from 'typeorm';
import { newId } from '@titik/contracts/new-id';
import { grouped } from '../offers/grouped';
import { type CertificateFields, type EnteredCertificate, fieldsOf, textOf } from './certificate-fields';
import { CertificateEntity } from './certificate.entity';
import { upsertCertificates } from './upsert-certificates';

/** An offer whose own certificates are given; without `certificates` they stay as they are. */
export interface OfferPapers {
  id: string;
  producerId: string;
  certificates?: EnteredCertificate[];
}

export interface PapersChange {
  before: CertificateFields[];
  after: CertificateFields[];
}

/**
 * Makes the certificates that were entered with these offers be as given. Those on record by themselves stay, and what
 * was revoked does not come back by being entered once more.
 * @returns what changed, by offer
 */
export async function storeOfferPapers(tx: EntityManager, offers: OfferPapers[]): Promise<Map<string, PapersChange>> {
  const given = offers.filter(({ certificates }) => certificates !== undefined);
  if (given.length === 0) return new Map();
  const stored = grouped(
    await tx.findBy(CertificateEntity, { offerId: In(given.map(({ id }) => id)) }),
    ({ offerId }) => offerId!,
  );
  const changes = new Map<string, PapersChange>();
  const gone: string[] = [];
  const added: (CertificateFields & { producerId: string; offerId: string })[] = [];
  for (const { id, producerId, certificates } of given) {
    const its = stored.get(id) ?? [];
    const before = its.filter(({ withOffer, revokedOn }) => withOffer && revokedOn === null);
    const revoked = new Set(its.filter(({ revokedOn }) => revokedOn !== null).map(textOf));
    const after = certificates!.filter((each) => !revoked.has(textOf(each)));
    if (isDeepStrictEqual(before.map(textOf).toSorted(), after.map(textOf).toSorted())) continue;
    changes.set(id, { before: before.map(fieldsOf), after: after.map(fieldsOf) });
    const kept = new Set(after.map(textOf));
    gone.push(...before.filter((each) => !kept.has(textOf(each))).map((each) => each.id));
    const had = new Set(before.map(textOf));
    for (const each of after) if (!had.has(textOf(each))) added.push({ ...fieldsOf(each), producerId, offerId: id });
  }
  if (gone.length > 0) await tx.query('delete from certificate where id = any($1::uuid[])', [gone]);
  await upsertCertificates(
    tx,
    added.map((each) => ({ ...each, id: newId(), villageCode: null, withOffer: true })),
  );
  return changes;
}
