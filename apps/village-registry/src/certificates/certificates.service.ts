import { Injectable } from '@nestjs/common';
import { newId } from '@titik/contracts/new-id';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { ConflictError, NotFoundError } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { DataSource, type EntityManager } from 'typeorm';
import { dayOf } from '@titik/platform/days';
import { lockProducers, mustExist } from '../offers/publish';
import { mustBeTheirProducers, whoseProducers } from '../producers/whose-producers';
import type {
  CertificatePage,
  CertificateQuery,
  CertificateView,
  HeldCertificateInput,
  Recorded,
  RenewalInput,
} from './certificate.dto';
import { CertificateEntity } from './certificate.entity';
import { findCertificates } from './find-certificates';
import { tellOffers, writeCertificates } from './write-certificates';

/**
 * What producers hold; it decides where their goods may go, so their offers follow. For producers that are not theirs:
 * ForbiddenError auth.not-yours.
 */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Records or corrects a certificate. @throws NotFoundError producer.unknown @throws see `writeCertificates` */
  record(by: Caller, producerId: string, input: HeldCertificateInput): Promise<Recorded> {
    return this.database.transaction(async (tx) => {
      await mustExist(tx, producerId);
      const { certificateIds } = await writeCertificates(tx, this.outbox, by, [{ ...input, producerId }], () => '');
      return { id: certificateIds[0] };
    });
  }

  /**
   * Records the certificate that follows another one; that one counts to its own last day.
   * @throws NotFoundError certificate.unknown
   * @throws ConflictError certificate.already-renewed, certificate.already-revoked
   */
  renew(by: Caller, id: string, input: RenewalInput): Promise<CertificateView> {
    const certificateId = newId();
    return this.changing(by, id, certificateId, async (tx, old) => {
      old.mustStand();
      if (await tx.existsBy(CertificateEntity, { supersedes: id }))
        throw new ConflictError('certificate.already-renewed', { id });
      const { producerId, kind } = old;
      const asBefore = {
        number: old.number ?? undefined,
        issuer: old.issuer ?? undefined,
        markets: old.markets ?? undefined,
        offerId: old.offerId ?? undefined,
        villageCode: old.villageCode ?? undefined,
      };
      const renewal = { ...asBefore, ...input, certificateId, producerId, kind, supersedes: id };
      await writeCertificates(tx, this.outbox, by, [renewal], () => '');
    });
  }

  /** Makes a certificate count no more, from today on. @throws NotFoundError @throws ConflictError certificate.already-revoked */
  revoke(by: Caller, id: string, reason: string): Promise<CertificateView> {
    return this.changing(by, id, id, async (tx, certificate) => {
      const before = { ...certificate };
      certificate.revoke(dayOf(this.clock.now()), reason);
      await tx.save(CertificateEntity, certificate);
      await audit(tx, by, [{ kind: 'certificate', subject: id, action: 'revoke', before, after: certificate, reason }]);
      await tellOffers(tx, this.outbox, [certificate]);
    });
  }

  /** @throws NotFoundError certificate.unknown */
  async one(by: Caller, id: string): Promise<CertificateView> {
    const [found] = await findCertificates(this.database.manager, { id }, dayOf(this.clock.now()));
    if (!found) throw new NotFoundError('certificate.unknown', { id });
    await mustBeTheirProducers(this.database.manager, by, [found.producerId]);
    return found;
  }

  /** Newest record first. */
  async list(by: Caller, query: CertificateQuery): Promise<CertificatePage> {
    if (query.producerId) await mustBeTheirProducers(this.database.manager, by, [query.producerId], () => 'producerId');
    const wanted = { ...query, whose: whoseProducers(by) };
    const found = await findCertificates(this.database.manager, wanted, dayOf(this.clock.now()));
    return page(found, query.limit, ({ certificateId }) => certificateId);
  }

  private async changing(
    by: Caller,
    id: string,
    shown: string,
    change: (tx: EntityManager, certificate: CertificateEntity) => Promise<void>,
  ): Promise<CertificateView> {
    await this.database.transaction(async (tx) => {
      const seen = await tx.findOneBy(CertificateEntity, { id });
      if (!seen) throw new NotFoundError('certificate.unknown', { id });
      await mustBeTheirProducers(tx, by, [seen.producerId]);
      await lockProducers(tx, [seen.producerId]);
      await change(tx, await tx.findOneByOrFail(CertificateEntity, { id }));
    });
    return this.one(by, shown);
  }
}
