import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@titik/platform/auth/access';
import { By, type Caller } from '@titik/platform/caller';
import { DemandFunnel } from './funnel.dto';
import { FunnelService } from './funnel.service';

@ApiTags('demands')
@Controller('demands/funnel')
export class FunnelController {
  constructor(private readonly funnel: FunnelService) {}

  @Allow('attache', 'coordinator', 'operator')
  @Get()
  @ApiOperation({ summary: 'How many demands of each trade post have come how far: registered, dealing, paid' })
  @ApiOkResponse({ type: DemandFunnel })
  of(@By() by: Caller): Promise<DemandFunnel> {
    return this.funnel.of(by);
  }
}
