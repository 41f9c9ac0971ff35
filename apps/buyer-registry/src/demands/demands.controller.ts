import { Allow } from '@titik/platform/auth/access';
import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Demand } from '@titik/contracts/demand.events';
import { By, type Caller } from '@titik/platform/caller';
import { etagOf, IfMatch, type Match, NamesVersion } from '@titik/platform/http/etag';
import { Etag } from '@titik/platform/http/etag.interceptor';
import { IdParam } from '@titik/platform/http/id.param';
import { ChangeDemands } from './change-demands';
import { closingOf } from './closing-of';
import { CloseInput, DemandInput, DemandPage, DemandQuery, DemandView, RenewInput, RevisionInput } from './demand.dto';
import { DemandsService } from './demands.service';
import { DemandHistory } from './history.dto';
import { HistoryService } from './history.service';

interface Reply {
  header(name: string, value: string): unknown;
}

@ApiTags('demands')
@Controller('demands')
export class DemandsController {
  constructor(
    private readonly demands: DemandsService,
    private readonly changes: ChangeDemands,
    private readonly versions: HistoryService,
  ) {}

  @Allow('attache', 'operator')
  @Post()
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A repeat with the same key gets the first answer',
  })
  @ApiCreatedResponse({ type: Demand })
  async register(
    @By() by: Caller,
    @Body() input: DemandInput,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Demand> {
    const demand = await this.demands.register(by, input, key);
    reply.header('location', `/api/v1/demands/${demand.demandId}`);
    reply.header('etag', etagOf(demand.version));
    return demand;
  }

  @Allow('attache', 'coordinator', 'operator')
  @Get()
  @ApiOkResponse({ type: DemandPage })
  list(@By() by: Caller, @Query() query: DemandQuery): Promise<DemandPage> {
    return this.demands.list(by, query);
  }

  @Allow('attache', 'coordinator', 'operator')
  @Get(':id')
  @UseInterceptors(Etag)
  @ApiOkResponse({ type: DemandView })
  one(@By() by: Caller, @Param() { id }: IdParam): Promise<DemandView> {
    return this.demands.one(by, id);
  }

  @Allow('attache', 'coordinator', 'operator')
  @Get(':id/history')
  @ApiOkResponse({ type: DemandHistory })
  history(@By() by: Caller, @Param() { id }: IdParam): Promise<DemandHistory> {
    return this.versions.of(by, id);
  }

  @Allow('attache', 'operator')
  @Put(':id')
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: Demand })
  revise(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() input: RevisionInput,
  ): Promise<Demand> {
    return this.changes.revise(by, id, match, input);
  }

  @Allow('attache', 'operator')
  @Post(':id/close')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: Demand })
  close(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() input: CloseInput,
  ): Promise<Demand> {
    return this.changes.close(by, id, match, closingOf(input));
  }

  @Allow('attache', 'operator')
  @Post(':id/reopen')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: Demand })
  reopen(@By() by: Caller, @Param() { id }: IdParam, @IfMatch() match: Match): Promise<Demand> {
    return this.changes.reopen(by, id, match);
  }

  @Allow('attache', 'operator')
  @Post(':id/renew')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: Demand })
  renew(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() { expiresOn }: RenewInput,
  ): Promise<Demand> {
    return this.changes.renew(by, id, match, expiresOn);
  }
}
