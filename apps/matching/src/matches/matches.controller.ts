import { type Language as LanguageCode } from '@titik/contracts/values';
import { Language } from '@titik/platform/language';
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DemandMatches } from './matches.dto';
import { MatchesService } from './matches.service';

@ApiTags('matches')
@Controller('matches')
export class MatchesController {
  constructor(private readonly matches: MatchesService) {}

  @Get(':demandId')
  @ApiOkResponse({ type: DemandMatches })
  ofDemand(
    @Param('demandId', ParseUUIDPipe) demandId: string,
    @Language() language: LanguageCode,
  ): Promise<DemandMatches> {
    return this.matches.ofDemand(demandId, language);
  }
}
