import type { EntityManager } from 'typeorm';
import { isTheirs } from '../producers/whose-producers';
import { certificateState, expiringDays } from './certificate-state';
import type { CertificateQuery, CertificateView } from './certificate.dto';

interface Row {
  id: string;
  producer_id: string;
  offer_id: string | null;
  village_code: string | null;
  kind: string;
  number: string | null;
  issuer: string | null;
  valid_from: string;
  valid_to: string;
  markets: string[] | null;
  file_reference: string | null;
  supersedes: string | null;
  superseded_by: string | null;
  revoked_on: string | null;
  revoke_reason: string | null;
}

/** The states of `certificateState` as conditions, so that a page holds as many rows as were asked for. */
const query = `
  select c.id, c.producer_id, c.offer_id, c.village_code, c.kind, c.number, c.issuer, c.valid_from::text,
         c.valid_to::text, c.markets, c.file_reference, c.supersedes, s.id as superseded_by, c.revoked_on::text,
         c.revoke_reason
  from certificate c left join certificate s on s.supersedes = c.id and s.revoked_on is null
  where ($1::uuid is null or c.id = $1) and ($2::uuid is null or c.producer_id = $2)
    and ($3::uuid is null or c.offer_id = $3) and ($4::text is null or c.kind = $4)
    and ($5::uuid is null or c.id < $5)
    and ($6::text is null or $6 = case
      when c.revoked_on is not null then 'revoked'
      when c.valid_to < $7::date then 'lapsed'
      when c.valid_from > $7::date then 'not-yet'
      when s.id is null and c.valid_to <= $7::date + ${expiringDays} then 'expiring'
      else 'valid' end)
    and ${isTheirs('c.producer_id', '$9')}
  order by c.id desc limit $8`;

/** Certificates, newest record first; `limit + 1` of them, so that the caller sees whether there are more. */
export async function findCertificates(
  tx: EntityManager,
  wanted: Partial<CertificateQuery> & { id?: string; whose?: string | null },
  day: string,
): Promise<CertificateView[]> {
  const { id = null, producerId = null, offerId = null, kind = null, after = null, state = null, limit = 1 } = wanted;
  const { whose = null } = wanted;
  const rows: Row[] = await tx.query(query, [id, producerId, offerId, kind, after, state, day, limit + 1, whose]);
  return rows.map((row) => view(row, day));
}

function view(row: Row, day: string): CertificateView {
  const { valid_from: validFrom, valid_to: validTo, revoked_on: revokedOn } = row;
  const renewed = row.superseded_by !== null;
  return {
    certificateId: row.id,
    producerId: row.producer_id,
    scope: row.offer_id !== null ? 'offer' : row.village_code !== null ? 'village' : 'producer',
    ...(row.offer_id !== null && { offerId: row.offer_id }),
    ...(row.village_code !== null && { villageCode: row.village_code }),
    kind: row.kind,
    ...(row.number !== null && { number: row.number }),
    ...(row.issuer !== null && { issuer: row.issuer }),
    validFrom,
    validTo,
    ...(row.markets !== null && { markets: row.markets }),
    ...(row.file_reference !== null && { fileReference: row.file_reference }),
    state: certificateState({ validFrom, validTo, revokedOn, renewed }, day),
    ...(row.supersedes !== null && { supersedes: row.supersedes }),
    ...(row.superseded_by !== null && { supersededBy: row.superseded_by }),
    ...(revokedOn !== null && { revokedOn }),
    ...(row.revoke_reason !== null && { revokeReason: row.revoke_reason }),
  };
}
