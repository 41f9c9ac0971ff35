import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Assessment,
  CodeParam,
  Stored,
  Village,
  VillageInput,
  VillagePage,
  VillageQuery,
  VillagesInput,
} from './village.dto';
import { VillagesService } from './villages.service';

@ApiTags('villages')
@Controller('villages')
export class VillagesController {
  constructor(private readonly villages: VillagesService) {}

  @Put(':code')
  @ApiOkResponse({ type: Village })
  put(@Param() { code }: CodeParam, @Body() input: VillageInput): Promise<Village> {
    return this.villages.put(code, input);
  }

  @Post('bulk')
  @HttpCode(200)
  @ApiOkResponse({ type: Stored })
  putAll(@Body() { villages }: VillagesInput): Promise<Stored> {
    return this.villages.putAll(villages);
  }

  @Post(':code/assessments')
  @HttpCode(200)
  @ApiOkResponse({ type: Village })
  assess(@Param() { code }: CodeParam, @Body() assessment: Assessment): Promise<Village> {
    return this.villages.assess(code, assessment);
  }

  @Get()
  @ApiOkResponse({ type: VillagePage })
  list(@Query() query: VillageQuery): Promise<VillagePage> {
    return this.villages.list(query);
  }

  @Get(':code')
  @ApiOkResponse({ type: Village })
  one(@Param() { code }: CodeParam): Promise<Village> {
    return this.villages.one(code);
  }
}
