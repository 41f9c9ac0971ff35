import { Allow } from '@titik/platform/auth/access';
import { terms } from '@titik/contracts/match.events';
import { weightBounds } from '@titik/contracts/matching-policy';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { defaultPolicy } from '../market/policy';
import { MarketStatus, MarketWeights, SelfCheckGlance } from './market.dto';
import { SelfCheck } from './self-check';
import { StatusService } from './status.service';

@ApiTags('market')
@Controller('market')
export class MarketController {
  constructor(
    private readonly market: StatusService,
    private readonly selfCheck: SelfCheck,
  ) {}

  @Allow('operator')
  @Get('status')
  @ApiOkResponse({ type: MarketStatus })
  status(): Promise<MarketStatus> {
    return this.market.now();
  }

  @Allow('attache', 'operator')
  @Get('weights')
  @ApiOperation({ summary: 'What each term counts where a trade post wishes for nothing else, and how much it may' })
  @ApiOkResponse({ type: MarketWeights })
  weights(): MarketWeights {
    return { items: terms.map((term) => ({ term, weight: defaultPolicy.weights[term] })), ...weightBounds };
  }

  @Allow('operator')
  @Get('self-check')
  @ApiOkResponse({ type: SelfCheckGlance })
  check(): Promise<SelfCheckGlance> {
    return this.selfCheck.glance();
  }

  @Allow('operator')
  @Post('self-check')
  @HttpCode(202)
  @ApiOperation({ summary: 'Begins a whole self-check of this instance; the status shows what came of it' })
  @ApiAcceptedResponse()
  start(): void {
    this.selfCheck.start();
  }
}
