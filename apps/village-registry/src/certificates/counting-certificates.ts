import type { HeldCertificate } from '@titik/contracts/offer.events';
import type { EntityManager } from 'typeorm';
import { grouped } from '../offers/grouped';
import { heldByAll } from './held-by-all';

interface Row {
  producer_id: string;
  offer_id: string | null;
  village_code: string | null;
  kind: string;
  valid_from: string;
  valid_to: string;
  markets: string[] | null;
}

const query = `
  select producer_id, offer_id, village_code, kind, valid_from::text, valid_to::text, markets
  from certificate
  where revoked_on is null and (offer_id is null and producer_id = any($1::uuid[]) or offer_id = any($2::uuid[]))`;

/**
 * The certificates that count for each offer: its own, its producer's, and those that all villages of its producer
 * hold; the same state always in the same order.
 */
export async function countingCertificates(
  tx: EntityManager,
  offers: readonly { id: string; producerId: string }[],
): Promise<Map<string, HeldCertificate[]>> {
  const producerIds = [...new Set(offers.map(({ producerId }) => producerId))];
  const rows: Row[] = await tx.query(query, [producerIds, offers.map(({ id }) => id)]);
  const own = grouped(
    rows.filter(({ offer_id }) => offer_id !== null),
    ({ offer_id }) => offer_id!,
  );
  const whole = grouped(
    rows.filter(({ offer_id, village_code }) => offer_id === null && village_code === null),
    ({ producer_id }) => producer_id,
  );
  const everywhere = await ofVillages(
    tx,
    rows.filter(({ village_code }) => village_code !== null),
  );
  return new Map(
    offers.map(({ id, producerId }) => [
      id,
      [
        ...(own.get(id) ?? []).map(heldAs),
        ...(whole.get(producerId) ?? []).map(heldAs),
        ...(everywhere.get(producerId) ?? []),
      ].sort(inOrder),
    ]),
  );
}

async function ofVillages(tx: EntityManager, rows: Row[]): Promise<Map<string, HeldCertificate[]>> {
  if (rows.length === 0) return new Map();
  const byProducer = grouped(rows, ({ producer_id }) => producer_id);
  const villages: { producer_id: string; codes: string[] }[] = await tx.query(
    `select producer_id, array_agg(village_code) as codes from producer_village
     where producer_id = any($1::uuid[]) group by producer_id`,
    [[...byProducer.keys()]],
  );
  return new Map(
    villages.map(({ producer_id, codes }) => {
      const held = byProducer.get(producer_id)!.map((row) => ({ villageCode: row.village_code!, ...heldAs(row) }));
      return [producer_id, heldByAll(codes, held)];
    }),
  );
}

const heldAs = ({ kind, valid_from, valid_to, markets }: Row): HeldCertificate => ({
  kind,
  validFrom: valid_from,
  validTo: valid_to,
  ...(markets !== null && { markets }),
});

const text = (certificate: HeldCertificate): string =>
  [certificate.kind, certificate.validFrom, certificate.validTo, ...(certificate.markets ?? [])].join(' ');

const inOrder = (a: HeldCertificate, b: HeldCertificate): number => {
  const [one, other] = [text(a), text(b)];
  return one === other ? 0 : one < other ? -1 : 1;
};
