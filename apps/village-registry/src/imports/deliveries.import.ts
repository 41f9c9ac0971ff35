import { Outbox } from '@titik/eventing/outbox';
import type { ImportKind, Outcome, ReadRow, WriteOptions } from '@titik/importing/import-kind';
import { rounds } from '@titik/importing/rounds';
import { idOf } from '@titik/importing/source-keys';
import { Environment } from '@titik/platform/environment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { writeDeliveries } from '../deliveries/write-deliveries';
import { deliveryColumns, type ListedDelivery, readDelivery } from './delivery.reader';
import { changedBy } from './fingerprints';
import { outcomesOf, placed, type Placed } from './placed';

/** Deliveries of a list: known again by producer and reference. */
@Injectable()
export class DeliveriesImport implements ImportKind<ListedDelivery> {
  readonly kind = 'deliveries';
  readonly columns = deliveryColumns;
  readonly columnOf = { producerId: 'producer', deliveryId: 'reference', promisedOn: 'promised_on' };
  readonly read = readDelivery;

  constructor(
    private readonly outbox: Outbox,
    private readonly environment: Environment,
  ) {}

  async write(tx: EntityManager, rows: ReadRow<ListedDelivery>[], options: WriteOptions): Promise<Outcome[]> {
    const { good, bad } = await placed(tx, options.source, rows);
    const idFor = ({ producerId, entry }: Placed<ListedDelivery>) => idOf('deliveries', producerId, entry.reference);
    const changed = new Set<number>();
    for (const round of rounds(good, idFor)) {
      const inputs = round.map((row) => {
        const { producer: _, reference: __, ...delivery } = row.entry;
        return { ...delivery, deliveryId: idFor(row), producerId: row.producerId };
      });
      const ids = inputs.map(({ deliveryId }) => deliveryId);
      const written = await changedBy(tx, 'delivery', ids, () =>
        writeDeliveries(
          tx,
          this.outbox,
          options.by,
          this.environment.DELIVERY_WINDOW_MONTHS,
          inputs,
          (i) => `deliveries.${i}.`,
        ),
      );
      for (const row of round) if (written.has(idFor(row))) changed.add(row.number);
    }
    return outcomesOf(rows, bad, changed);
  }
}
