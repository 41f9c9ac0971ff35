import { Allow } from '@titik/platform/auth/access';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Language as LanguageCode } from '@titik/contracts/values';
import { By, type Caller } from '@titik/platform/caller';
import { Language } from '@titik/platform/language';
import { SlotList, SlotsQuery } from './alternatives.dto';
import { AlternativesService } from './alternatives.service';

@ApiTags('meetings')
@Controller('slots')
export class AlternativesController {
  constructor(private readonly alternatives: AlternativesService) {}

  @Allow('attache', 'operator')
  @Get()
  @ApiOperation({ summary: 'Hours for two to eight parties, best first, with each party’s local time and why' })
  @ApiOkResponse({ type: SlotList })
  list(@By() by: Caller, @Query() query: SlotsQuery, @Language() language: LanguageCode): Promise<SlotList> {
    return this.alternatives.list(by, query, language);
  }
}
