import { Allow } from '@titik/platform/auth/access';
import { ProducerStanding } from '@titik/contracts/standing.events';
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { StandingService } from './standing.service';

@ApiTags('feedback')
@Controller('standings')
export class StandingsController {
  constructor(private readonly standings: StandingService) {}

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get(':producerId')
  @ApiOkResponse({ type: ProducerStanding })
  one(@By() by: Caller, @Param('producerId', ParseUUIDPipe) producerId: string): Promise<ProducerStanding> {
    return this.standings.one(by, producerId);
  }
}
