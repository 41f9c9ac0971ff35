import { Outbox } from '@titik/eventing/outbox';
import type { ImportKind, Outcome, ReadRow, WriteOptions } from '@titik/importing/import-kind';
import { rounds } from '@titik/importing/rounds';
import { idOf } from '@titik/importing/source-keys';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { writeCertificates } from '../certificates/write-certificates';
import { certificateColumns, type ListedCertificate, readCertificate } from './certificate.reader';
import { changedBy } from './fingerprints';
import { outcomesOf, placed, type Placed } from './placed';

type Row = Placed<ListedCertificate>;

/** Certificates of a list: known again by producer, kind and number; without a number by the day they begin. */
@Injectable()
export class CertificatesImport implements ImportKind<ListedCertificate> {
  readonly kind = 'certificates';
  readonly columns = certificateColumns;
  readonly columnOf = { producerId: 'producer', validFrom: 'valid_from', validTo: 'valid_to', certificateId: 'number' };
  readonly read = readCertificate;

  constructor(private readonly outbox: Outbox) {}

  async write(tx: EntityManager, rows: ReadRow<ListedCertificate>[], options: WriteOptions): Promise<Outcome[]> {
    const { good, bad } = await placed(tx, options.source, rows);
    const standing = await standingOf(tx, good);
    const keyOf = ({ producerId, entry }: Row): string =>
      keyText(producerId, entry.kind, entry.number, entry.validFrom);
    const idFor = (row: Row): string => standing.get(keyOf(row)) ?? idOf('certificates', keyOf(row));
    const changed = new Set<number>();
    for (const round of rounds(good, idFor)) {
      const inputs = round.map((row) => {
        const { producer: _, ...certificate } = row.entry;
        return { ...certificate, certificateId: idFor(row), producerId: row.producerId };
      });
      const written = await changedBy(
        tx,
        'certificate',
        inputs.map(({ certificateId }) => certificateId),
        () => writeCertificates(tx, this.outbox, options.by, inputs, (i) => `certificates.${i}.`),
      );
      for (const row of round) if (written.has(idFor(row))) changed.add(row.number);
    }
    return outcomesOf(rows, bad, changed);
  }
}

const keyText = (producerId: string, kind: string, number: string | undefined, validFrom: string): string =>
  JSON.stringify([producerId, kind, number ?? `from ${validFrom}`]);

/** Certificates of the rows' producers that hold for all their offers, however they came in. */
async function standingOf(tx: EntityManager, rows: Row[]): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map();
  const found: { id: string; producer_id: string; kind: string; number: string | null; valid_from: string }[] =
    await tx.query(
      `select id, producer_id, kind, number, valid_from::text from certificate
       where producer_id = any($1::uuid[]) and offer_id is null and village_code is null and revoked_on is null
       order by id desc`,
      [[...new Set(rows.map(({ producerId }) => producerId))]],
    );
  return new Map(
    found.map(({ id, producer_id, kind, number, valid_from }) => [
      keyText(producer_id, kind, number ?? undefined, valid_from),
      id,
    ]),
  );
}
