import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@titik/platform/auth/access';
import { By, type Caller } from '@titik/platform/caller';
import { MeetingFunnel } from './funnel.dto';
import { FunnelService } from './funnel.service';

@ApiTags('meetings')
@Controller('meetings/funnel')
export class FunnelController {
  constructor(private readonly funnel: FunnelService) {}

  @Allow('attache', 'coordinator', 'operator')
  @Get()
  @ApiOperation({ summary: 'For how many demands of each trade post a meeting was agreed on and held' })
  @ApiOkResponse({ type: MeetingFunnel })
  of(@By() by: Caller): Promise<MeetingFunnel> {
    return this.funnel.of(by);
  }
}
