import { Module } from '@nestjs/common';
import { PlatformModule } from '@titik/platform/platform.module';
import { addWords } from '@titik/platform/words';
import { BuyersController } from './buyers/buyers.controller';
import { BuyersService } from './buyers/buyers.service';
import { PartyDirectory } from './buyers/party-directory';
import { database } from './data-source';
import { AcceptDemands } from './demands/accept-demands';
import { DemandsController } from './demands/demands.controller';
import { DemandsService } from './demands/demands.service';
import { ExpireDemands } from './demands/expire-demands';
import { UnresolvedWordsController } from './demands/unresolved-words.controller';
import { UnresolvedWordsService } from './demands/unresolved-words.service';
import { TradePostsController } from './trade-posts/trade-posts.controller';
import { TradePostsService } from './trade-posts/trade-posts.service';
import { WholeState } from './whole-state';
import en from './words/en.json';
import id from './words/id.json';

addWords('buyer-registry', { en, id });

@Module({
  imports: [PlatformModule.forService('buyer-registry', database)],
  controllers: [TradePostsController, BuyersController, DemandsController, UnresolvedWordsController],
  providers: [
    TradePostsService,
    PartyDirectory,
    BuyersService,
    AcceptDemands,
    UnresolvedWordsService,
    DemandsService,
    ExpireDemands,
    WholeState,
  ],
})
export class BuyerRegistryModule {}
