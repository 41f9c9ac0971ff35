import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Lanes } from '../lanes/lanes.service';
import { OfferIndex } from '../market/offer-index';
import { Rematch } from '../matches/rematch.service';
import { MarketStatus, SelfCheckReport } from './market.dto';
import { marketStatus } from './market-status';
import { SelfCheck } from './self-check';

@ApiTags('market')
@Controller('market')
export class MarketController {
  constructor(
    private readonly lanes: Lanes,
    private readonly market: OfferIndex,
    private readonly rematch: Rematch,
    private readonly selfCheck: SelfCheck,
  ) {}

  @Get('status')
  @ApiOkResponse({ type: MarketStatus })
  status(): MarketStatus {
    return marketStatus(this.market.size, this.lanes.all(), this.rematch.pending);
  }

  @Get('self-check')
  @ApiOkResponse({ type: SelfCheckReport })
  check(): Promise<SelfCheckReport> {
    return this.selfCheck.run();
  }
}
