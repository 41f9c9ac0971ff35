import { arrayText } from '@titik/eventing/array-text';
import type { EntityManager } from 'typeorm';
import type { CertificateFields } from './certificate-fields';

/** A certificate's row; where it belongs and what it says. */
export type CertificateRow = CertificateFields & {
  id: string;
  producerId: string;
  offerId: string | null;
  villageCode: string | null;
  withOffer: boolean;
  supersedes?: string;
};

/** Writes certificates by id, one statement; those already there become as given, unless they were revoked. */
export async function upsertCertificates(tx: EntityManager, rows: CertificateRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into certificate as c (id, producer_id, offer_id, village_code, kind, number, issuer, valid_from, valid_to,
                                   markets, file_reference, with_offer, supersedes)
     select n.id, n.producer_id, n.offer_id, n.village_code, n.kind, n.number, n.issuer, n.valid_from, n.valid_to,
            n.markets::text[], n.file_reference, n.with_offer, n.supersedes
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[],
                 $9::date[], $10::text[], $11::text[], $12::boolean[], $13::uuid[])
       as n(id, producer_id, offer_id, village_code, kind, number, issuer, valid_from, valid_to, markets,
            file_reference, with_offer, supersedes)
     on conflict (id) do update
       set offer_id = excluded.offer_id, village_code = excluded.village_code, kind = excluded.kind,
           number = excluded.number, issuer = excluded.issuer, valid_from = excluded.valid_from,
           valid_to = excluded.valid_to, markets = excluded.markets, file_reference = excluded.file_reference,
           with_offer = excluded.with_offer
       where c.revoked_on is null`,
    [
      rows.map(({ id }) => id),
      rows.map(({ producerId }) => producerId),
      rows.map(({ offerId }) => offerId),
      rows.map(({ villageCode }) => villageCode),
      rows.map(({ kind }) => kind),
      rows.map(({ number }) => number),
      rows.map(({ issuer }) => issuer),
      rows.map(({ validFrom }) => validFrom),
      rows.map(({ validTo }) => validTo),
      rows.map(({ markets }) => markets && arrayText(markets)),
      rows.map(({ fileReference }) => fileReference),
      rows.map(({ withOffer }) => withOffer),
      rows.map(({ supersedes }) => supersedes ?? null),
    ],
  );
}
