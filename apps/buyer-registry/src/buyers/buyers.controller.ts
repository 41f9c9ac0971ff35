import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Buyer } from '@titik/contracts/party.events';
import { By, type Caller } from '@titik/platform/caller';
import { IfMatch, type Match, MayMatch, NamesVersion } from '@titik/platform/http/etag';
import { Etag } from '@titik/platform/http/etag.interceptor';
import { IdParam } from '@titik/platform/http/id.param';
import { BuyerInput, BuyerPage, BuyerQuery, BuyerView, VouchingInput, WithdrawInput } from './buyer.dto';
import { BuyersService } from './buyers.service';
import { VouchingService } from './vouching.service';

@ApiTags('buyers')
@Controller('buyers')
export class BuyersController {
  constructor(
    private readonly buyers: BuyersService,
    private readonly vouching: VouchingService,
  ) {}

  @Allow('attache', 'operator')
  @Post()
  @UseInterceptors(Etag)
  @ApiCreatedResponse({ type: Buyer })
  create(@By() by: Caller, @Body() input: BuyerInput): Promise<Buyer> {
    return this.buyers.create(by, input);
  }

  @Allow('attache', 'operator')
  @Put(':id')
  @UseInterceptors(Etag)
  @NamesVersion({ required: false })
  @ApiOkResponse({ type: Buyer })
  put(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @MayMatch() match: Match | undefined,
    @Body() input: BuyerInput,
  ): Promise<Buyer> {
    return this.buyers.put(by, id, match, input);
  }

  @Allow('attache', 'operator')
  @Get()
  @ApiOkResponse({ type: BuyerPage })
  list(@By() by: Caller, @Query() query: BuyerQuery): Promise<BuyerPage> {
    return this.buyers.list(by, query);
  }

  @Allow('attache', 'operator')
  @Get(':id')
  @UseInterceptors(Etag)
  @ApiOkResponse({ type: BuyerView })
  one(@By() by: Caller, @Param() { id }: IdParam): Promise<BuyerView> {
    return this.buyers.one(by, id);
  }

  @Allow('attache', 'operator')
  @Post(':id/vouching')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: Buyer })
  vouch(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() input: VouchingInput,
  ): Promise<Buyer> {
    return this.vouching.take(by, id, match, input);
  }

  @Allow('attache', 'operator')
  @Post(':id/vouching/withdraw')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: Buyer })
  withdraw(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() { reason }: WithdrawInput,
  ): Promise<Buyer> {
    return this.vouching.withdraw(by, id, match, reason);
  }
}
