import { importingEntities, importingMigrations } from '@titik/importing/importing-schema';
import { serviceDatabase } from '@titik/platform/service-database';
import { CertificateAnnouncementEntity } from './certificates/certificate-announcement.entity';
import { CertificateEntity } from './certificates/certificate.entity';
import { ContractMonthEntity } from './contracts/contract-month.entity';
import { ContractEntity } from './contracts/contract.entity';
import { OfferMonthCommitmentEntity } from './contracts/offer-month-commitment.entity';
import { DeliverySummaryEntity } from './deliveries/delivery-summary.entity';
import { DeliveryEntity } from './deliveries/delivery.entity';
import { Initial1764000000000 } from './migrations/1764000000000-initial';
import { OffersOverTime1764400000000 } from './migrations/1764400000000-offers-over-time';
import { DailyStepEntity } from './offers/daily-step.entity';
import { OfferEntity } from './offers/offer.entity';
import { ProducerVillageEntity } from './producers/producer-village.entity';
import { ProducerEntity } from './producers/producer.entity';
import { ClusterAssessmentEntity } from './villages/cluster-assessment.entity';
import { ProgrammeMembershipEntity } from './villages/programme-membership.entity';
import { VillageEntity } from './villages/village.entity';

export const database = serviceDatabase('village-registry', {
  entities: [
    VillageEntity,
    ClusterAssessmentEntity,
    ProgrammeMembershipEntity,
    ProducerEntity,
    ProducerVillageEntity,
    DeliveryEntity,
    OfferEntity,
    CertificateEntity,
    CertificateAnnouncementEntity,
    ContractEntity,
    ContractMonthEntity,
    DailyStepEntity,
    DeliverySummaryEntity,
    OfferMonthCommitmentEntity,
    ...importingEntities,
  ],
  migrations: [
    Initial1764000000000,
    OffersOverTime1764400000000,
    ...importingMigrations, //
  ],
});
