import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { IdParam } from '@titik/platform/http/id.param';
import { DuplicatePage, DuplicateQuery, MergeInput } from './duplicate.dto';
import { MergeService } from './merge.service';
import { Papers } from './paper.dto';
import { PapersService } from './papers.service';
import {
  ProducerInput,
  ProducerPage,
  ProducerQuery,
  ProducersInput,
  ProducersStored,
  ProducerView,
} from './producer.dto';
import { ProducersService } from './producers.service';

@ApiTags('producers')
@Controller('producers')
export class ProducersController {
  constructor(
    private readonly producers: ProducersService,
    private readonly merging: MergeService,
    private readonly papers: PapersService,
  ) {}

  @Allow('coordinator', 'operator')
  @Post()
  @ApiCreatedResponse({ type: ProducerView })
  create(@By() by: Caller, @Body() input: ProducerInput): Promise<ProducerView> {
    return this.producers.create(by, input);
  }

  @Allow('coordinator', 'operator')
  @Post('bulk')
  @HttpCode(200)
  @ApiOkResponse({ type: ProducersStored })
  putAll(@By() by: Caller, @Body() { producers }: ProducersInput): Promise<ProducersStored> {
    return this.producers.putAll(by, producers);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Put(':id')
  @ApiOkResponse({ type: ProducerView })
  put(@By() by: Caller, @Param() { id }: IdParam, @Body() input: ProducerInput): Promise<ProducerView> {
    return this.producers.put(by, id, input);
  }

  @Allow('coordinator', 'operator')
  @Post(':id/merge')
  @HttpCode(200)
  @ApiOkResponse({ type: ProducerView, description: 'The producer that stays' })
  merge(@By() by: Caller, @Param() { id }: IdParam, @Body() { into }: MergeInput): Promise<ProducerView> {
    return this.merging.merge(by, id, into);
  }

  @Allow('coordinator', 'operator')
  @Get('duplicates')
  @ApiOkResponse({ type: DuplicatePage })
  duplicates(@By() by: Caller, @Query() query: DuplicateQuery): Promise<DuplicatePage> {
    return this.merging.duplicates(by, query);
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get()
  @ApiOkResponse({ type: ProducerPage })
  list(@By() by: Caller, @Query() query: ProducerQuery): Promise<ProducerPage> {
    return this.producers.list(by, query);
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get(':id')
  @ApiOkResponse({ type: ProducerView })
  one(@By() by: Caller, @Param() { id }: IdParam): Promise<ProducerView> {
    return this.producers.one(by, id);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Get(':id/papers')
  @ApiOkResponse({ type: Papers })
  papersOf(@By() by: Caller, @Param() { id }: IdParam): Promise<Papers> {
    return this.papers.of(by, id);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Put(':id/papers')
  @ApiOkResponse({ type: Papers })
  putPapers(@By() by: Caller, @Param() { id }: IdParam, @Body() { papers }: Papers): Promise<Papers> {
    return this.papers.put(by, id, papers);
  }
}
