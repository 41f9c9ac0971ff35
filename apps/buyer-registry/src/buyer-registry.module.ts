import { Module } from '@nestjs/common';
import { PlatformModule } from '@titik/platform/platform.module';
import { addWords } from '@titik/platform/words';
import { BuyersController } from './buyers/buyers.controller';
import { BuyersService } from './buyers/buyers.service';
import { PartyDirectory } from './buyers/party-directory';
import { VouchingService } from './buyers/vouching.service';
import { CatalogueController } from './catalogue/catalogue.controller';
import { CatalogueService } from './catalogue/catalogue.service';
import { ComplaintsController } from './complaints/complaints.controller';
import { ComplaintsService } from './complaints/complaints.service';
import { database } from './data-source';
import { ChangeDeals } from './deals/change-deals';
import { DealsController } from './deals/deals.controller';
import { DealsService } from './deals/deals.service';
import { DealHistoryService } from './deals/history.service';
import { MeetingConsumer } from './deals/meeting.consumer';
import { OutcomesService } from './deals/outcomes.service';
import { SilenceService } from './deals/silence.service';
import { SummaryService } from './deals/summary.service';
import { TradeController } from './deals/trade.controller';
import { AcceptDemands } from './demands/accept-demands';
import { ChangeDemands } from './demands/change-demands';
import { DemandsController } from './demands/demands.controller';
import { DemandsService } from './demands/demands.service';
import { ExpireDemands } from './demands/expire-demands';
import { FunnelController } from './demands/funnel.controller';
import { FunnelService } from './demands/funnel.service';
import { HistoryService } from './demands/history.service';
import { RelistDemand } from './demands/relist-demand';
import { ResolveLines } from './demands/resolve-lines';
import { demandImports } from './imports/kinds';
import { TradePostsController } from './trade-posts/trade-posts.controller';
import { TradePostsService } from './trade-posts/trade-posts.service';
import { AnswerWords } from './vocabulary/answer-words';
import { LearntWordsController } from './vocabulary/learnt-words.controller';
import { LearntWordsService } from './vocabulary/learnt-words.service';
import { UnresolvedWordsController } from './vocabulary/unresolved-words.controller';
import { UnresolvedWordsService } from './vocabulary/unresolved-words.service';
import { WordBook } from './vocabulary/word-book';
import { WordConsumer } from './vocabulary/word.consumer';
import { WholeState } from './whole-state';
import en from './words/en.json';
import id from './words/id.json';

addWords('buyer-registry', { en, id });

@Module({
  imports: [PlatformModule.forService('buyer-registry', database)],
  controllers: [
    TradePostsController,
    BuyersController,
    ComplaintsController,
    FunnelController,
    DemandsController,
    DealsController,
    TradeController,
    MeetingConsumer,
    CatalogueController,
    LearntWordsController,
    UnresolvedWordsController,
    WordConsumer,
    ...demandImports.controllers,
  ],
  providers: [
    TradePostsService,
    PartyDirectory,
    BuyersService,
    VouchingService,
    ComplaintsService,
    CatalogueService,
    WordBook,
    AnswerWords,
    LearntWordsService,
    UnresolvedWordsService,
    ResolveLines,
    AcceptDemands,
    DemandsService,
    ChangeDemands,
    RelistDemand,
    HistoryService,
    FunnelService,
    ExpireDemands,
    DealsService,
    ChangeDeals,
    DealHistoryService,
    SummaryService,
    OutcomesService,
    SilenceService,
    ...demandImports.providers,
    WholeState,
  ],
})
export class BuyerRegistryModule {}
