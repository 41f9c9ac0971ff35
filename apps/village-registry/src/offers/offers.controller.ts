import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Offer } from '@titik/contracts/offer.events';
import { IdParam } from '@titik/platform/http/id.param';
import { OfferInput, OfferPage, OfferQuery, OffersInput, OffersStored } from './offer.dto';
import { OffersService } from './offers.service';

@ApiTags('offers')
@Controller('offers')
export class OffersController {
  constructor(private readonly offers: OffersService) {}

  @Post()
  @ApiCreatedResponse({ type: Offer })
  create(@Body() input: OfferInput): Promise<Offer> {
    return this.offers.create(input);
  }

  @Post('bulk')
  @HttpCode(200)
  @ApiOkResponse({ type: OffersStored })
  putAll(@Body() { offers }: OffersInput): Promise<OffersStored> {
    return this.offers.putAll(offers);
  }

  @Put(':id')
  @ApiOkResponse({ type: Offer })
  put(@Param() { id }: IdParam, @Body() input: OfferInput): Promise<Offer> {
    return this.offers.put(id, input);
  }

  @Get()
  @ApiOkResponse({ type: OfferPage })
  list(@Query() query: OfferQuery): Promise<OfferPage> {
    return this.offers.list(query);
  }

  @Get(':id')
  @ApiOkResponse({ type: Offer })
  one(@Param() { id }: IdParam): Promise<Offer> {
    return this.offers.one(id);
  }

  @Delete(':id')
  @ApiOkResponse({ type: Offer })
  withdraw(@Param() { id }: IdParam): Promise<Offer> {
    return this.offers.withdraw(id);
  }
}
