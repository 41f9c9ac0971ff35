import { Allow } from '@titik/platform/auth/access';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MarketStatus, SelfCheckGlance } from './market.dto';
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
