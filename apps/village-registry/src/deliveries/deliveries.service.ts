import { Injectable } from '@nestjs/common';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import { isRole } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { NotFoundError } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { DataSource, LessThan } from 'typeorm';
import type { Recorded } from '../certificates/certificate.dto';
import { mustExist, publishingChange } from '../offers/publish';
import { mustBeTheirProducers } from '../producers/whose-producers';
import { DeliverySummaryEntity } from './delivery-summary.entity';
import type { DeliveryInput, DeliveryPage, DeliveryQuery, DeliveryView } from './delivery.dto';
import { DeliveryEntity } from './delivery.entity';
import { refreshSummaries } from './refresh-summaries';
import { viewOf } from './view-of';
import { writeDeliveries } from './write-deliveries';

/**
 * What producers delivered; it weighs in matching, so their offers follow. Buyers' posts read it of everybody; others of
 * their own, else ForbiddenError auth.not-yours.
 */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** Records or corrects a delivery. @throws NotFoundError producer.unknown @throws see `writeDeliveries` */
  record(by: Caller, producerId: string, input: DeliveryInput): Promise<Recorded> {
    return this.database.transaction(async (tx) => {
      await mustExist(tx, producerId);
      const months = this.environment.DELIVERY_WINDOW_MONTHS;
      const { deliveryIds } = await writeDeliveries(tx, this.outbox, by, months, [{ ...input, producerId }], () => '');
      return { id: deliveryIds[0] };
    });
  }

  /** Strikes a wrong record out; it stays to be seen. @throws NotFoundError @throws ConflictError delivery.already-cancelled */
  cancel(by: Caller, producerId: string, id: string, reason: string): Promise<DeliveryView> {
    return this.database.transaction(async (tx) => {
      await mustExist(tx, producerId);
      await mustBeTheirProducers(tx, by, [producerId]);
      const delivery = await tx.findOneBy(DeliveryEntity, { id, producerId });
      if (!delivery) throw new NotFoundError('delivery.unknown', { id });
      const before = { ...delivery };
      delivery.cancel(this.clock.now(), reason);
      await publishingChange(tx, this.outbox, [producerId], async () => {
        await tx.update(DeliveryEntity, { id }, { cancelledAt: delivery.cancelledAt, cancelReason: reason });
        await refreshSummaries(tx, this.environment.DELIVERY_WINDOW_MONTHS, [producerId]);
      });
      await audit(tx, by, [{ kind: 'delivery', subject: id, action: 'cancel', before, after: delivery, reason }]);
      return viewOf(delivery);
    });
  }

  /** Newest record first, cancelled ones too. @throws NotFoundError producer.unknown */
  async list(by: Caller, producerId: string, { after, limit }: DeliveryQuery): Promise<DeliveryPage> {
    const tx = this.database.manager;
    const found: unknown[] = await tx.query('select 1 from producer where id = $1', [producerId]);
    if (found.length === 0) throw new NotFoundError('producer.unknown', { id: producerId });
    if (!isRole(by, 'attache')) await mustBeTheirProducers(tx, by, [producerId]);
    const rows = await tx.find(DeliveryEntity, {
      where: { producerId, ...(after && { id: LessThan(after) }) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const summary = await tx.findOneBy(DeliverySummaryEntity, { producerId });
    const { since, deliveries, onTime, inFull, exports } = summary ?? ({} as DeliverySummaryEntity);
    return {
      ...(summary && { summary: { since, deliveries, onTime, inFull, exports } }),
      ...page(rows.map(viewOf), limit, ({ deliveryId }) => deliveryId),
    };
  }
}
