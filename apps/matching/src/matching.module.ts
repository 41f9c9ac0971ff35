import { PlatformModule } from '@titik/platform/platform.module';
import { addWords } from '@titik/platform/words';
import { Module } from '@nestjs/common';
import { database } from './data-source';
import { LaneFollower } from './lanes/lane-follower';
import { Lanes } from './lanes/lanes.service';
import { OfferIndex } from './market/offer-index';
import { OpenLines } from './market/open-lines';
import { DemandConsumer } from './matches/demand.consumer';
import { MatchWriter } from './matches/match-writer';
import { MatchService } from './matches/match.service';
import { MatchesController } from './matches/matches.controller';
import { MatchesService } from './matches/matches.service';
import { Rematch } from './matches/rematch.service';
import { ProposalsController } from './matches/proposals.controller';
import { MarketService } from './offers/market.service';
import { OfferConsumer } from './offers/offer.consumer';
import { MarketController } from './status/market.controller';
import { SelfCheck } from './status/self-check';
import en from './words/en.json';
import id from './words/id.json';

addWords('matching', { en, id });

@Module({
  imports: [PlatformModule.forService('matching', database)],
  controllers: [DemandConsumer, OfferConsumer, MatchesController, ProposalsController, MarketController],
  providers: [
    OfferIndex,
    { provide: OpenLines, useFactory: (market: OfferIndex) => new OpenLines(market), inject: [OfferIndex] },
    Lanes,
    LaneFollower,
    MatchWriter,
    MatchService,
    MatchesService,
    Rematch,
    MarketService,
    SelfCheck,
  ],
})
export class MatchingModule {}
