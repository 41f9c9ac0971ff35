import { Allow } from '@titik/platform/auth/access';
import { type Language as LanguageCode } from '@titik/contracts/values';
import { By, type Caller } from '@titik/platform/caller';
import { Language } from '@titik/platform/language';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MatchReplay, VersionPage, VersionParam, VersionQuery, VersionsQuery } from '../history/history.dto';
import { HistoryService } from '../history/history.service';
import { DemandMatches } from './matches.dto';
import { MatchesService } from './matches.service';

@ApiTags('matches')
@Controller('matches')
export class MatchesController {
  constructor(
    private readonly matches: MatchesService,
    private readonly history: HistoryService,
  ) {}

  @Allow('attache', 'coordinator', 'operator')
  @Get(':demandId')
  @ApiOkResponse({ type: DemandMatches })
  ofDemand(
    @By() by: Caller,
    @Param('demandId', ParseUUIDPipe) demandId: string,
    @Query() { version }: VersionQuery,
    @Language() language: LanguageCode,
  ): Promise<DemandMatches> {
    return this.matches.ofDemand(by, demandId, language, version);
  }

  @Allow('attache', 'coordinator', 'operator')
  @Get(':demandId/versions')
  @ApiOkResponse({ type: VersionPage })
  versions(
    @By() by: Caller,
    @Param('demandId', ParseUUIDPipe) demandId: string,
    @Query() query: VersionsQuery,
  ): Promise<VersionPage> {
    return this.history.versions(by, demandId, query);
  }

  @Allow('attache', 'coordinator', 'operator')
  @Get(':demandId/versions/:version/replay')
  @ApiOperation({ summary: 'Reckons a result again from its stored facts, and says whether it comes out the same' })
  @ApiOkResponse({ type: MatchReplay })
  replay(@By() by: Caller, @Param() param: VersionParam): Promise<MatchReplay> {
    return this.history.replay(by, param);
  }
}
