import { Injectable } from '@nestjs/common';
import { Outbox } from '@titik/eventing/outbox';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { DataSource, type EntityManager } from 'typeorm';
import { newId } from '@titik/contracts/new-id';
import { activeOffers, lockProducers, publishingChange, publishOffers, raiseOffers } from '../offers/publish';
import { OfferEntity } from '../offers/offer.entity';
import { CertificateEntity } from './certificate.entity';
import { checkCertificate } from './check-certificate';
import { DeliveryEntity } from './delivery.entity';
import type { DeliveryInput, HeldCertificateInput, Recorded } from './record.dto';

/** What a producer holds and has done: certificates and deliveries. Both weigh in matching, so its offers follow. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Records a certificate and publishes the offers it counts for.
   * @throws NotFoundError producer.unknown
   * @throws InvalidError certificate.unknown-kind, certificate.ends-before, certificate.unknown-offer
   * @throws ConflictError certificate.other-producer when the id belongs to another producer
   */
  addCertificate(producerId: string, input: HeldCertificateInput): Promise<Recorded> {
    checkCertificate(input, '');
    const {
      certificateId: id = newId(),
      offerId = null,
      kind,
      number = null,
      issuer = null,
      validFrom,
      validTo,
    } = input;
    const certificate = Object.assign(new CertificateEntity(), {
      id,
      producerId,
      offerId,
      kind,
      number,
      issuer,
      validFrom,
      validTo,
      markets: input.markets ?? null,
    });
    return this.database.transaction(async (tx) => {
      await mustExist(tx, producerId);
      if (offerId !== null && !(await tx.existsBy(OfferEntity, { id: offerId, producerId })))
        throw new InvalidError('certificate.unknown-offer', { field: 'offerId', offerId });
      const before = await tx.findOneBy(CertificateEntity, { id });
      if (before && before.producerId !== producerId) throw new ConflictError('certificate.other-producer', { id });
      if (before && JSON.stringify(tidy(before)) === JSON.stringify(tidy(certificate))) return { id };
      await tx.save(CertificateEntity, certificate);
      const everywhere = offerId === null || (before && before.offerId === null);
      const offerIds = everywhere
        ? await activeOffers(tx, [producerId])
        : [...new Set([offerId, before?.offerId].filter((each) => typeof each === 'string'))];
      await raiseOffers(tx, offerIds);
      await publishOffers(tx, this.outbox, offerIds);
      return { id };
    });
  }

  /** Records a delivery and publishes the producer's offers. @throws NotFoundError producer.unknown */
  addDelivery(producerId: string, input: DeliveryInput): Promise<Recorded> {
    const {
      deliveryId: id = newId(),
      promisedOn,
      deliveredOn,
      quantity = null,
      unit = null,
      illustrative = false,
    } = input;
    return this.database.transaction(async (tx) => {
      await mustExist(tx, producerId);
      await publishingChange(tx, this.outbox, [producerId], async () => {
        await tx
          .createQueryBuilder()
          .insert()
          .into(DeliveryEntity)
          .values({ id, producerId, promisedOn, deliveredOn, quantity, unit, illustrative })
          .orIgnore()
          .execute();
      });
      return { id };
    });
  }
}

async function mustExist(tx: EntityManager, producerId: string): Promise<void> {
  if (!(await lockProducers(tx, [producerId])).has(producerId))
    throw new NotFoundError('producer.unknown', { id: producerId });
}

const tidy = ({ offerId, kind, number, issuer, validFrom, validTo, markets }: CertificateEntity) => [
  offerId,
  kind,
  number,
  issuer,
  validFrom,
  validTo,
  markets,
];
