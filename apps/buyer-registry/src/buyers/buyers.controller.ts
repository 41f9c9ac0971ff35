import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Buyer } from '@titik/contracts/party.events';
import { IdParam } from '@titik/platform/http/id.param';
import { BuyerInput, BuyerPage, BuyerQuery } from './buyer.dto';
import { BuyersService } from './buyers.service';

@ApiTags('buyers')
@Controller('buyers')
export class BuyersController {
  constructor(private readonly buyers: BuyersService) {}

  @Post()
  @ApiCreatedResponse({ type: Buyer })
  create(@Body() input: BuyerInput): Promise<Buyer> {
    return this.buyers.create(input);
  }

  @Put(':id')
  @ApiOkResponse({ type: Buyer })
  put(@Param() { id }: IdParam, @Body() input: BuyerInput): Promise<Buyer> {
    return this.buyers.put(id, input);
  }

  @Get()
  @ApiOkResponse({ type: BuyerPage })
  list(@Query() query: BuyerQuery): Promise<BuyerPage> {
    return this.buyers.list(query);
  }

  @Get(':id')
  @ApiOkResponse({ type: Buyer })
  one(@Param() { id }: IdParam): Promise<Buyer> {
    return this.buyers.one(id);
  }
}
