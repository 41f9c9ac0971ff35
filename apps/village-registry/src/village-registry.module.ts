import { Module } from '@nestjs/common';
import { PlatformModule } from '@titik/platform/platform.module';
import { addWords } from '@titik/platform/words';
import { WordConsumer } from './catalogue/word.consumer';
import { database } from './data-source';
import { OffersController } from './offers/offers.controller';
import { OffersService } from './offers/offers.service';
import { ProducersController } from './producers/producers.controller';
import { ProducersService } from './producers/producers.service';
import { RecordsService } from './producers/records.service';
import { VillagesController } from './villages/villages.controller';
import { VillagesService } from './villages/villages.service';
import { WholeState } from './whole-state';
import en from './words/en.json';
import id from './words/id.json';

addWords('village-registry', { en, id });

@Module({
  imports: [PlatformModule.forService('village-registry', database)],
  controllers: [VillagesController, ProducersController, OffersController, WordConsumer],
  providers: [VillagesService, ProducersService, RecordsService, OffersService, WholeState],
})
export class VillageRegistryModule {}
