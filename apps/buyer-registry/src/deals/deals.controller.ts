import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { IfMatch, type Match, NamesVersion } from '@titik/platform/http/etag';
import { Etag } from '@titik/platform/http/etag.interceptor';
import { IdParam } from '@titik/platform/http/id.param';
import { ChangeDeals } from './change-deals';
import { DealView } from './deal-view';
import {
  AmountInput,
  DealContractInput,
  DealInput,
  DealPage,
  DealQuery,
  LossInput,
  NextInput,
  StageParam,
  StepInput,
} from './deal.dto';
import { DealsService } from './deals.service';
import { DealHistory } from './history.dto';
import { DealHistoryService } from './history.service';
import { DealSummary, SummaryQuery } from './summary.dto';
import { SummaryService } from './summary.service';

@ApiTags('deals')
@Controller('deals')
export class DealsController {
  constructor(
    private readonly deals: DealsService,
    private readonly changes: ChangeDeals,
    private readonly versions: DealHistoryService,
    private readonly board: SummaryService,
  ) {}

  @Allow('attache', 'operator')
  @Post()
  @UseInterceptors(Etag)
  @ApiCreatedResponse({ type: DealView })
  open(@By() by: Caller, @Body() input: DealInput): Promise<DealView> {
    return this.deals.open(by, input);
  }

  @Allow('attache', 'producer', 'operator')
  @Get()
  @ApiOkResponse({ type: DealPage })
  list(@By() by: Caller, @Query() query: DealQuery): Promise<DealPage> {
    return this.deals.list(by, query);
  }

  @Allow('attache', 'coordinator', 'operator')
  @Get('summary')
  @ApiOkResponse({ type: DealSummary })
  summary(@By() by: Caller, @Query() query: SummaryQuery): Promise<DealSummary> {
    return this.board.of(by, query);
  }

  @Allow('attache', 'producer', 'operator')
  @Get(':id')
  @UseInterceptors(Etag)
  @ApiOkResponse({ type: DealView })
  one(@By() by: Caller, @Param() { id }: IdParam): Promise<DealView> {
    return this.deals.one(by, id);
  }

  @Allow('attache', 'producer', 'operator')
  @Get(':id/history')
  @ApiOkResponse({ type: DealHistory })
  history(@By() by: Caller, @Param() { id }: IdParam): Promise<DealHistory> {
    return this.versions.of(by, id);
  }

  @Allow('attache', 'operator')
  @Put(':id/steps/:stage')
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: DealView })
  reach(
    @By() by: Caller,
    @Param() { id, stage }: StageParam,
    @IfMatch() match: Match,
    @Body() input: StepInput,
  ): Promise<DealView> {
    return this.changes.reach(by, id, stage, match, input);
  }

  @Allow('attache', 'operator')
  @Delete(':id/steps/:stage')
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: DealView })
  strike(@By() by: Caller, @Param() { id, stage }: StageParam, @IfMatch() match: Match): Promise<DealView> {
    return this.changes.strike(by, id, stage, match);
  }

  @Allow('attache', 'operator')
  @Put(':id/contract')
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: DealView })
  sign(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() input: DealContractInput,
  ): Promise<DealView> {
    return this.changes.sign(by, id, match, input);
  }

  @Allow('attache', 'operator')
  @Put(':id/intention')
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: DealView })
  intend(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() input: AmountInput,
  ): Promise<DealView> {
    return this.changes.intend(by, id, match, input);
  }

  @Allow('attache', 'operator')
  @Put(':id/due')
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: DealView })
  expect(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() input: NextInput,
  ): Promise<DealView> {
    return this.changes.expect(by, id, match, input);
  }

  @Allow('attache', 'operator')
  @Post(':id/lose')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: DealView })
  lose(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() input: LossInput,
  ): Promise<DealView> {
    return this.changes.lose(by, id, match, input);
  }

  @Allow('attache', 'operator')
  @Post(':id/reopen')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: DealView })
  reopen(@By() by: Caller, @Param() { id }: IdParam, @IfMatch() match: Match): Promise<DealView> {
    return this.changes.reopen(by, id, match);
  }
}
