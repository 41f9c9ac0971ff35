import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@titik/platform/auth/access';
import { By, type Caller } from '@titik/platform/caller';
import { FunnelQuery, VillageFunnel } from './funnel.dto';
import { FunnelService } from './funnel.service';

@ApiTags('villages')
@Controller('villages/funnel')
export class FunnelController {
  constructor(private readonly funnel: FunnelService) {}

  @Allow('coordinator', 'operator')
  @Get()
  @ApiOperation({ summary: 'How many villages have come how far: registered, ready, offering, dealing, paid' })
  @ApiOkResponse({ type: VillageFunnel })
  of(@By() by: Caller, @Query() query: FunnelQuery): Promise<VillageFunnel> {
    return this.funnel.of(by, query);
  }
}
