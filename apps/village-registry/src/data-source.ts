import { importingEntities, importingMigrations } from '@titik/importing/importing-schema';
import { serviceDatabase } from '@titik/platform/service-database';
import { CertificateAnnouncementEntity } from './certificates/certificate-announcement.entity';
import { CertificateEntity } from './certificates/certificate.entity';
import { ContractMonthEntity } from './contracts/contract-month.entity';
import { ContractEntity } from './contracts/contract.entity';
import { OfferMonthCommitmentEntity } from './contracts/offer-month-commitment.entity';
import { DealEntity } from './deals/deal.entity';
import { DeliverySummaryEntity } from './deliveries/delivery-summary.entity';
import { DeliveryEntity } from './deliveries/delivery.entity';
import { Initial1764000000000 } from './migrations/1764000000000-initial';
import { OffersOverTime1764400000000 } from './migrations/1764400000000-offers-over-time';
import { WhoseTrainings1796400000000 } from './migrations/1796400000000-whose-trainings';
import { DailyStepEntity } from './offers/daily-step.entity';
import { Programmes1764310000000 } from './migrations/1764310000000-programmes';
import { ProducerPapers1764310100000 } from './migrations/1764310100000-producer-papers';
import { Readiness1764310200000 } from './migrations/1764310200000-readiness';
import { Trainings1764310300000 } from './migrations/1764310300000-trainings';
import { ProducerTerms1764510000000 } from './migrations/1764510000000-producer-terms';
import { Deals1796400000000 } from './migrations/1796400000000-deals';
import { HowFarDealsCame1797100000000 } from './migrations/1797100000000-how-far-deals-came';
import { OfferEntity } from './offers/offer.entity';
import { ProducerVillageEntity } from './producers/producer-village.entity';
import { ProducerEntity } from './producers/producer.entity';
import { ConsentEntity } from './producers/consent.entity';
import { PaperEntity } from './producers/paper.entity';
import { ProgrammeMembershipEntity } from './programmes/membership.entity';
import { ProgrammeEntity } from './programmes/programme.entity';
import { AssessmentEntity } from './readiness/assessment.entity';
import { AssessmentFormEntity } from './readiness/form.entity';
import { GapEntity } from './readiness/gap.entity';
import { AttendanceEntity } from './trainings/attendance.entity';
import { ParticipantEntity } from './trainings/participant.entity';
import { SessionEntity } from './trainings/session.entity';
import { TrainingEntity } from './trainings/training.entity';
import { VillageEntity } from './villages/village.entity';

export const database = serviceDatabase('village-registry', {
  entities: [
    VillageEntity,
    ProgrammeEntity,
    ProgrammeMembershipEntity,
    AssessmentFormEntity,
    AssessmentEntity,
    GapEntity,
    TrainingEntity,
    SessionEntity,
    ParticipantEntity,
    AttendanceEntity,
    PaperEntity,
    ConsentEntity,
    ProducerEntity,
    ProducerVillageEntity,
    DeliveryEntity,
    OfferEntity,
    CertificateEntity,
    CertificateAnnouncementEntity,
    ContractEntity,
    ContractMonthEntity,
    DealEntity,
    DailyStepEntity,
    DeliverySummaryEntity,
    OfferMonthCommitmentEntity,
    ...importingEntities,
  ],
  migrations: [
    Initial1764000000000,
    Programmes1764310000000,
    ProducerPapers1764310100000,
    Readiness1764310200000,
    Trainings1764310300000,
    OffersOverTime1764400000000,
    ...importingMigrations,
    ProducerTerms1764510000000,
    Deals1796400000000,
    WhoseTrainings1796400000000,
    HowFarDealsCame1797100000000,
  ],
});
