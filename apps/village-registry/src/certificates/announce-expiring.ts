import { CertificateExpiring, expiryThresholds, type LapsingCertificate } from '@titik/contracts/certificate.events';
import { eventOf } from '@titik/contracts/event-type';
import type { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import { byService } from '@titik/platform/caller';
import type { EntityManager } from 'typeorm';
import { daysBetween } from './certificate-state';

interface Row {
  id: string;
  producer_id: string;
  kind: string;
  number: string | null;
  valid_to: string;
  threshold: number;
  offers: string[];
}

const by = byService('certificate announcements');
const atOnce = 500;

/** Certificates of which an announcement is due that was not made; of several the nearest, by the day that is left. */
const dueQuery = `
  select c.id from certificate c
  where c.revoked_on is null and c.valid_from <= $1::date and c.valid_to between $1::date and $1::date + 90
    and not exists (select from certificate s
                    where s.supersedes = c.id and s.revoked_on is null and s.valid_to > c.valid_to)
    and not exists (select from certificate_announcement a where a.certificate_id = c.id and a.valid_to = c.valid_to
                      and a.threshold = (select min(t) from unnest($2::smallint[]) t where c.valid_to <= $1::date + t))
  order by c.id limit $3`;

/**
 * Whoever takes the key makes the announcement. Those before it that were missed are struck off with it: a certificate
 * first seen ten days before its end is announced once, not three times in a row.
 */
const announceQuery = `
  with announced as (
    insert into certificate_announcement (certificate_id, valid_to, threshold, announced_on)
    select c.id, c.valid_to, t, $1::date from certificate c cross join unnest($2::smallint[]) t
    where c.id = any($3::uuid[]) and c.valid_to <= $1::date + t order by c.id, t
    on conflict do nothing returning certificate_id, threshold
  )
  select c.id, c.producer_id, c.kind, c.number, c.valid_to::text, a.threshold,
         array(select o.id::text from offer o where o.producer_id = c.producer_id and o.state = 'active'
                 and (c.offer_id is null or o.id = c.offer_id) order by o.id limit 100) as offers
  from (select certificate_id, min(threshold) as threshold from announced group by certificate_id) a
  join certificate c on c.id = a.certificate_id
  order by c.id`;

/**
 * Announces certificates that lapse within 90, 30 or 7 days, each once for each of these; two statements a batch.
 * @param day YYYY-MM-DD
 * @returns whether there may be more
 */
export async function announceExpiring(tx: EntityManager, outbox: Outbox, day: string): Promise<boolean> {
  const due: { id: string }[] = await tx.query(dueQuery, [day, [...expiryThresholds], atOnce]);
  if (due.length === 0) return false;
  const rows: Row[] = await tx.query(announceQuery, [day, [...expiryThresholds], due.map(({ id }) => id)]);
  const announced = rows.map((row) => lapsing(row, day));
  await outbox.add(
    tx,
    announced.map((certificate) => eventOf(CertificateExpiring, { certificate })),
  );
  await audit(
    tx,
    by,
    announced.map(({ certificateId, ...after }) => ({
      kind: 'certificate',
      subject: certificateId,
      action: 'announce',
      after,
    })),
  );
  return due.length === atOnce;
}

const lapsing = (row: Row, day: string): LapsingCertificate => ({
  certificateId: row.id,
  producerId: row.producer_id,
  kind: row.kind,
  ...(row.number !== null && { number: row.number }),
  validTo: row.valid_to,
  threshold: row.threshold,
  daysLeft: daysBetween(day, row.valid_to),
  ...(row.offers.length > 0 && { offers: row.offers }),
});
