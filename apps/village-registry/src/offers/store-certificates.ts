import { isDeepStrictEqual } from 'node:util';
import { type EntityManager, In } from 'typeorm';
import { newId } from '@titik/contracts/new-id';
import { CertificateEntity } from '../producers/certificate.entity';

interface Entered {
  kind: string;
  number?: string;
  issuer?: string;
  validFrom: string;
  validTo: string;
  markets?: string[];
}

/** An offer whose own certificates are given; without `certificates` they stay as they are. */
export interface OfferPapers {
  id: string;
  producerId: string;
  certificates?: Entered[];
}

type Fields = Pick<CertificateEntity, 'kind' | 'number' | 'issuer' | 'validFrom' | 'validTo' | 'markets'>;

const fields = ({ kind, number, issuer, validFrom, validTo, markets }: Entered | CertificateEntity): Fields => ({
  kind,
  number: number ?? null,
  issuer: issuer ?? null,
  validFrom,
  validTo,
  markets: markets ?? null,
});

const sorted = (certificates: Fields[]): string[] => certificates.map((each) => JSON.stringify(each)).toSorted();

/** Makes the offers' own certificates be as given. @returns the ids of the offers whose certificates that changed */
export async function storeCertificates(tx: EntityManager, offers: OfferPapers[]): Promise<string[]> {
  const given = offers.filter(({ certificates }) => certificates !== undefined);
  if (given.length === 0) return [];
  const stored = new Map<string, Fields[]>();
  for (const each of await tx.findBy(CertificateEntity, { offerId: In(given.map(({ id }) => id)) }))
    stored.set(each.offerId!, [...(stored.get(each.offerId!) ?? []), fields(each)]);
  const changed = given.filter(
    ({ id, certificates }) => !isDeepStrictEqual(sorted(stored.get(id) ?? []), sorted(certificates!.map(fields))),
  );
  if (changed.length === 0) return [];
  const ids = changed.map(({ id }) => id);
  await tx.query('delete from certificate where offer_id = any($1::uuid[])', [ids]);
  await insert(
    tx,
    changed.flatMap(({ id, producerId, certificates }) =>
      certificates!.map((each) => ({ id: newId(), producerId, offerId: id, ...fields(each) })),
    ),
  );
  return ids;
}

async function insert(tx: EntityManager, rows: CertificateEntity[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into certificate (id, producer_id, offer_id, kind, number, issuer, valid_from, valid_to, markets)
     select n.id, n.producer_id, n.offer_id, n.kind, n.number, n.issuer, n.valid_from, n.valid_to, n.markets::text[]
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[],
                 $9::text[]) as n(id, producer_id, offer_id, kind, number, issuer, valid_from, valid_to, markets)`,
    [
      rows.map(({ id }) => id),
      rows.map(({ producerId }) => producerId),
      rows.map(({ offerId }) => offerId),
      rows.map(({ kind }) => kind),
      rows.map(({ number }) => number),
      rows.map(({ issuer }) => issuer),
      rows.map(({ validFrom }) => validFrom),
      rows.map(({ validTo }) => validTo),
      rows.map(({ markets }) => (markets === null ? null : `{${markets.join(',')}}`)),
    ],
  );
}
