import { newId } from '@titik/contracts/new-id';
import type { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { ConflictError, InvalidError } from '@titik/platform/errors';
import { type EntityManager, In } from 'typeorm';
import { activeOffers, lockProducers, publishOffers, raiseOffers } from '../offers/publish';
import { refreshEligibility } from '../offers/refresh-eligibility';
import { mustBeTheirRows } from '../producers/whose-producers';
import { type EnteredCertificate, fieldsOf, textOf } from './certificate-fields';
import { CertificateEntity } from './certificate.entity';
import { checkCertificate } from './check-certificate';
import { mustHaveItsPlace } from './must-have-its-place';
import { type CertificateRow, upsertCertificates } from './upsert-certificates';

/** A certificate with its place: all of the producer's offers, one of them, or the goods of one of its villages. */
export type PlacedCertificate = EnteredCertificate & {
  certificateId?: string;
  producerId: string;
  offerId?: string;
  villageCode?: string;
  supersedes?: string;
};

/**
 * Makes certificates of these ids be as given, a handful of statements whatever their number, and publishes the offers
 * they count for; all or none.
 * @param path of a certificate's fields by its place, `''` or ending with a dot
 * @returns the ids in the order given, and how many are new or different
 * @throws InvalidError certificate.unknown-kind, certificate.ends-before, certificate.twice,
 *   certificate.unknown-producer, certificate.unknown-offer, certificate.unknown-village
 * @throws ConflictError certificate.other-producer, certificate.already-revoked
 * @throws ForbiddenError auth.not-yours
 */
export async function writeCertificates(
  tx: EntityManager,
  outbox: Outbox,
  by: Caller,
  inputs: readonly PlacedCertificate[],
  path: (place: number) => string,
): Promise<{ certificateIds: string[]; changed: number }> {
  const rows = inputs.map((input, i) => rowOf(input, path(i)));
  await mustHaveItsPlace(tx, await lockProducers(tx, [...new Set(rows.map((each) => each.producerId))]), rows, path);
  const ids = rows.map(({ id }) => id);
  const before = new Map((await tx.findBy(CertificateEntity, { id: In(ids) })).map((each) => [each.id, each]));
  await mustBeTheirRows(tx, by, rows, before, path);
  const seen = new Set<string>();
  const changed = rows.filter((row, i) => {
    if (seen.has(row.id)) throw new InvalidError('certificate.twice', { field: `${path(i)}certificateId`, id: row.id });
    seen.add(row.id);
    return differs(row, before.get(row.id), path(i));
  });
  await upsertCertificates(tx, changed);
  await audit(
    tx,
    by,
    changed.map(({ id, ...after }) => ({
      kind: 'certificate',
      subject: id,
      action: 'put',
      before: before.get(id),
      after,
    })),
  );
  await tellOffers(tx, outbox, [...changed, ...changed.flatMap(({ id }) => before.get(id) ?? [])]);
  return { certificateIds: ids, changed: changed.length };
}

/** Publishes the offers that certificates count for, each with a raised version. */
export async function tellOffers(
  tx: EntityManager,
  outbox: Outbox,
  certificates: readonly Pick<CertificateEntity, 'producerId' | 'offerId'>[],
): Promise<void> {
  const general = certificates.filter(({ offerId }) => offerId === null).map(({ producerId }) => producerId);
  const everywhere = general.length > 0 ? await activeOffers(tx, [...new Set(general)]) : [];
  const ids = [...new Set([...everywhere, ...certificates.flatMap(({ offerId }) => offerId ?? [])])];
  await refreshEligibility(tx, ids);
  await raiseOffers(tx, ids);
  await publishOffers(tx, outbox, ids);
}

function rowOf(input: PlacedCertificate, path: string): CertificateRow {
  checkCertificate(input, path);
  const { certificateId: id = newId(), producerId, offerId = null, villageCode = null, supersedes } = input;
  if (offerId !== null && villageCode !== null)
    throw new InvalidError('certificate.two-places', { field: `${path}villageCode` });
  return { id, producerId, offerId, villageCode, ...fieldsOf(input), withOffer: false, supersedes };
}

function differs(row: CertificateRow, before: CertificateEntity | undefined, path: string): boolean {
  if (!before) return true;
  const { id } = row;
  if (before.producerId !== row.producerId)
    throw new ConflictError('certificate.other-producer', { field: `${path}certificateId`, id });
  const same =
    before.offerId === row.offerId && before.villageCode === row.villageCode && textOf(before) === textOf(row);
  if (!same) before.mustStand();
  return !same;
}
