import { serviceDatabase } from '@titik/platform/service-database';
import { Initial1764000000000 } from './migrations/1764000000000-initial';
import { Programmes1764310000000 } from './migrations/1764310000000-programmes';
import { ProducerPapers1764310100000 } from './migrations/1764310100000-producer-papers';
import { Readiness1764310200000 } from './migrations/1764310200000-readiness';
import { Trainings1764310300000 } from './migrations/1764310300000-trainings';
import { OfferEntity } from './offers/offer.entity';
import { CertificateEntity } from './producers/certificate.entity';
import { DeliveryEntity } from './producers/delivery.entity';
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
  ],
  migrations: [
    Initial1764000000000,
    Programmes1764310000000,
    ProducerPapers1764310100000,
    Readiness1764310200000,
    Trainings1764310300000,
  ],
});
