import { Module } from '@nestjs/common';
import { PlatformModule } from '@titik/platform/platform.module';
import { addWords } from '@titik/platform/words';
import { WordConsumer } from './catalogue/word.consumer';
import { CertificatesController } from './certificates/certificates.controller';
import { CertificatesService } from './certificates/certificates.service';
import { ContractsController } from './contracts/contracts.controller';
import { ContractsService } from './contracts/contracts.service';
import { database } from './data-source';
import { DealConsumer } from './deals/deal.consumer';
import { DealsService } from './deals/deals.service';
import { DeliveriesController } from './deliveries/deliveries.controller';
import { DeliveriesService } from './deliveries/deliveries.service';
import { FeedController } from './feed/feed.controller';
import { FeedService } from './feed/feed.service';
import { FunnelController } from './funnel/funnel.controller';
import { FunnelService } from './funnel/funnel.service';
import { villageImports } from './imports/kinds';
import { DailyStep } from './offers/daily-step';
import { OffersController } from './offers/offers.controller';
import { OffersService } from './offers/offers.service';
import { MergeService } from './producers/merge.service';
import { PapersService } from './producers/papers.service';
import { ProducersController } from './producers/producers.controller';
import { ProducersService } from './producers/producers.service';
import { ProgrammesController } from './programmes/programmes.controller';
import { ProgrammesService } from './programmes/programmes.service';
import { FormsController } from './readiness/forms.controller';
import { FormsService } from './readiness/forms.service';
import { GapsController } from './readiness/gaps.controller';
import { ProducerReadinessController, VillageReadinessController } from './readiness/readiness.controller';
import { ReadinessService } from './readiness/readiness.service';
import { TrainingsController } from './trainings/trainings.controller';
import { TrainingsService } from './trainings/trainings.service';
import { VillageSearch } from './villages/village-search';
import { VillagesController } from './villages/villages.controller';
import { VillagesService } from './villages/villages.service';
import { WholeState } from './whole-state';
import en from './words/en.json';
import id from './words/id.json';

addWords('village-registry', { en, id });

@Module({
  imports: [PlatformModule.forService('village-registry', database)],
  controllers: [
    FunnelController,
    VillagesController,
    VillageReadinessController,
    ProducersController,
    ProducerReadinessController,
    ProgrammesController,
    FormsController,
    GapsController,
    TrainingsController,
    OffersController,
    CertificatesController,
    DeliveriesController,
    ContractsController,
    FeedController,
    DealConsumer,
    WordConsumer,
    ...villageImports.controllers,
  ],
  providers: [
    FunnelService,
    VillagesService,
    VillageSearch,
    ProducersService,
    MergeService,
    PapersService,
    ProgrammesService,
    FormsService,
    ReadinessService,
    TrainingsService,
    OffersService,
    CertificatesService,
    DeliveriesService,
    ContractsService,
    DealsService,
    FeedService,
    DailyStep,
    ...villageImports.providers,
    WholeState,
  ],
})
export class VillageRegistryModule {}
