import { serviceDatabase } from '@titik/platform/service-database';
import { Initial1764000000000 } from './migrations/1764000000000-initial';
import { OfferEntity } from './offers/offer.entity';
import { CertificateEntity } from './producers/certificate.entity';
import { DeliveryEntity } from './producers/delivery.entity';
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
  ],
  migrations: [Initial1764000000000],
});
