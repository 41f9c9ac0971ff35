import { PlatformModule } from '@titik/platform/platform.module';
import { addWords } from '@titik/platform/words';
import { Module } from '@nestjs/common';
import { BookKeeper } from './coaching/book-keeper.service';
import { CoachingController } from './coaching/coaching.controller';
import { CoachingService } from './coaching/coaching.service';
import { CoachingWorker } from './coaching/coaching-worker.service';
import { database } from './data-source';
import { HistoryPruner } from './history/history-pruner';
import { FeedbackController } from './feedback/feedback.controller';
import { FeedbackService } from './feedback/feedback.service';
import { OrderController } from './feedback/order.controller';
import { OrderService } from './feedback/order.service';
import { HistoryService } from './history/history.service';
import { LaneFollower } from './lanes/lane-follower';
import { Lanes } from './lanes/lanes.service';
import { OfferIndex } from './market/offer-index';
import { OpenLines } from './market/open-lines';
import { DemandConsumer } from './matches/demand.consumer';
import { FunnelController } from './matches/funnel.controller';
import { FunnelService } from './matches/funnel.service';
import { MatchWriter } from './matches/match-writer';
import { MatchService } from './matches/match.service';
import { MatchesController } from './matches/matches.controller';
import { MatchesService } from './matches/matches.service';
import { ProposalsService } from './matches/proposals.service';
import { Rematch } from './matches/rematch.service';
import { MeetingConsumer } from './matches/meeting.consumer';
import { NextCandidates } from './matches/next-candidates.service';
import { ProposalsController } from './matches/proposals.controller';
import { SessionAdditions } from './matches/session-additions.service';
import { SessionReview } from './matches/session-review.service';
import { PartyConsumer } from './policies/party.consumer';
import { Policies } from './policies/policies';
import { PolicyService } from './policies/policy.service';
import { MarketService } from './offers/market.service';
import { OfferConsumer } from './offers/offer.consumer';
import { MarketSnapshots } from './snapshot/market-snapshot.service';
import { DailyStep } from './standing/daily-step';
import { DealConsumer } from './standing/deal.consumer';
import { DealOutcomes } from './standing/deal-outcomes.service';
import { StandingConsumer } from './standing/standing.consumer';
import { StandingService } from './standing/standing.service';
import { StandingsController } from './standing/standings.controller';
import { WholeState } from './standing/whole-state';
import { MarketController } from './status/market.controller';
import { DemandCheck } from './status/check-demands';
import { OfferCheck } from './status/check-offers';
import { StatusService } from './status/status.service';
import { SelfCheck } from './status/self-check';
import en from './words/en.json';
import id from './words/id.json';

addWords('matching', { en, id });

@Module({
  imports: [PlatformModule.forService('matching', database)],
  controllers: [
    DemandConsumer,
    DealConsumer,
    MeetingConsumer,
    OfferConsumer,
    PartyConsumer,
    StandingConsumer,
    FeedbackController,
    OrderController,
    StandingsController,
    FunnelController,
    MatchesController,
    ProposalsController,
    MarketController,
    CoachingController,
  ],
  providers: [
    OfferIndex,
    Policies,
    PolicyService,
    { provide: OpenLines, useFactory: (market: OfferIndex) => new OpenLines(market), inject: [OfferIndex] },
    Lanes,
    LaneFollower,
    MatchWriter,
    MatchService,
    FunnelService,
    MatchesService,
    ProposalsService,
    SessionAdditions,
    NextCandidates,
    SessionReview,
    Rematch,
    MarketService,
    MarketSnapshots,
    SelfCheck,
    DemandCheck,
    OfferCheck,
    StatusService,
    HistoryPruner,
    HistoryService,
    FeedbackService,
    OrderService,
    StandingService,
    DealOutcomes,
    DailyStep,
    WholeState,
    CoachingWorker,
    BookKeeper,
    CoachingService,
  ],
})
export class MatchingModule {}
