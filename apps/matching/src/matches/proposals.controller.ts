import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ProposalPage, ProposalsQuery } from './matches.dto';
import { MatchesService } from './matches.service';

@ApiTags('proposals')
@Controller('proposals')
export class ProposalsController {
  constructor(private readonly matches: MatchesService) {}

  @Get()
  @ApiOkResponse({ type: ProposalPage })
  list(@Query() query: ProposalsQuery): Promise<ProposalPage> {
    return this.matches.proposals(query);
  }
}
