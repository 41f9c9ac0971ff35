import { Allow } from '@titik/platform/auth/access';
import { By, type Caller } from '@titik/platform/caller';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MatchFunnel } from './funnel.dto';
import { FunnelService } from './funnel.service';

@ApiTags('matches')
@Controller('matches/funnel')
export class FunnelController {
  constructor(private readonly funnel: FunnelService) {}

  @Allow('attache', 'coordinator', 'operator')
  @Get()
  @ApiOperation({ summary: 'For how many demands of each trade post sessions were proposed and approved' })
  @ApiOkResponse({ type: MatchFunnel })
  of(@By() by: Caller): Promise<MatchFunnel> {
    return this.funnel.of(by);
  }
}
