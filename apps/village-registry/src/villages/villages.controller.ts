import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { FoundVillages, SearchQuery } from './search.dto';
import { CodeParam, Stored, Village, VillageInput, VillagePage, VillageQuery, VillagesInput } from './village.dto';
import { VillageSearch } from './village-search';
import { VillagesService } from './villages.service';

@ApiTags('villages')
@Controller('villages')
export class VillagesController {
  constructor(
    private readonly villages: VillagesService,
    private readonly all: VillageSearch,
  ) {}

  @Allow('coordinator', 'operator')
  @Put(':code')
  @ApiOkResponse({ type: Village })
  put(@By() by: Caller, @Param() { code }: CodeParam, @Body() input: VillageInput): Promise<Village> {
    return this.villages.put(by, code, input);
  }

  @Allow('coordinator', 'operator')
  @Post('bulk')
  @HttpCode(200)
  @ApiOkResponse({ type: Stored })
  putAll(@By() by: Caller, @Body() { villages }: VillagesInput): Promise<Stored> {
    return this.villages.putAll(by, villages);
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get()
  @ApiOkResponse({ type: VillagePage })
  list(@By() by: Caller, @Query() query: VillageQuery): Promise<VillagePage> {
    return this.villages.list(by, query);
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get('search')
  @ApiOkResponse({ type: FoundVillages })
  search(@Query() query: SearchQuery): Promise<FoundVillages> {
    return this.all.search(query);
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get(':code')
  @ApiOkResponse({ type: Village })
  one(@By() by: Caller, @Param() { code }: CodeParam): Promise<Village> {
    return this.villages.one(by, code);
  }
}
