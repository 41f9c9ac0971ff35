import { Allow } from '@titik/platform/auth/access';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language as LanguageCode } from '@titik/contracts/values';
import { By, type Caller } from '@titik/platform/caller';
import { IdParam } from '@titik/platform/http/id.param';
import { Language } from '@titik/platform/language';
import { SlotList, SlotsQuery } from './alternatives.dto';
import { AlternativesService } from './alternatives.service';

@ApiTags('meetings')
@Controller()
export class AlternativesController {
  constructor(private readonly alternatives: AlternativesService) {}

  @Allow('attache', 'operator')
  @Get('slots')
  @ApiOperation({ summary: 'Hours for two to eight parties, best first, with each party’s local time and why' })
  @ApiOkResponse({ type: SlotList })
  list(@By() by: Caller, @Query() query: SlotsQuery, @Language() language: LanguageCode): Promise<SlotList> {
    return this.alternatives.list(by, query, language);
  }

  @Allow('attache', 'producer', 'operator')
  @Get('meetings/:id/free-hours')
  @ApiOperation({ summary: 'Other hours that suit everybody who comes to a meeting, best first, for its parties' })
  @ApiOkResponse({ type: SlotList })
  forMeeting(@By() by: Caller, @Param() { id }: IdParam, @Language() language: LanguageCode): Promise<SlotList> {
    return this.alternatives.forMeeting(by, id, language);
  }
}
