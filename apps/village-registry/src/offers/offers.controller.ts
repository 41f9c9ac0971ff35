import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import type { Language as LanguageCode } from '@titik/contracts/values';
import { type Match, MayMatch, NamesVersion } from '@titik/platform/http/etag';
import { IdParam } from '@titik/platform/http/id.param';
import { Language } from '@titik/platform/language';
import { ReasonInput } from '../certificates/certificate.dto';
import { Eligibility, EligibilityQuery } from './eligibility.dto';
import { OfferInput, OfferPage, OfferQuery, OffersInput, OffersStored, OfferView } from './offer.dto';
import { OffersService } from './offers.service';

@ApiTags('offers')
@Controller('offers')
export class OffersController {
  constructor(private readonly offers: OffersService) {}

  @Allow('producer', 'coordinator', 'operator')
  @Post()
  @ApiCreatedResponse({ type: OfferView })
  create(@By() by: Caller, @Body() input: OfferInput): Promise<OfferView> {
    return this.offers.create(by, input);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Post('bulk')
  @HttpCode(200)
  @ApiOkResponse({ type: OffersStored })
  putAll(@By() by: Caller, @Body() { offers }: OffersInput): Promise<OffersStored> {
    return this.offers.putAll(by, offers);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Put(':id')
  @NamesVersion({ required: false })
  @ApiOkResponse({ type: OfferView })
  put(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @MayMatch() match: Match | undefined,
    @Body() input: OfferInput,
  ): Promise<OfferView> {
    return this.offers.put(by, id, input, match);
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get()
  @ApiOkResponse({ type: OfferPage })
  list(@By() by: Caller, @Query() query: OfferQuery): Promise<OfferPage> {
    return this.offers.list(by, query);
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get(':id')
  @ApiOkResponse({ type: OfferView })
  one(@By() by: Caller, @Param() { id }: IdParam): Promise<OfferView> {
    return this.offers.one(by, id);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Delete(':id')
  @ApiOkResponse({ type: OfferView })
  withdraw(@By() by: Caller, @Param() { id }: IdParam): Promise<OfferView> {
    return this.offers.withdraw(by, id);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Post(':id/submit')
  @HttpCode(200)
  @ApiOkResponse({ type: OfferView })
  submit(@By() by: Caller, @Param() { id }: IdParam): Promise<OfferView> {
    return this.offers.submit(by, id);
  }

  @Allow('coordinator', 'operator')
  @Post(':id/approve')
  @HttpCode(200)
  @ApiOkResponse({ type: OfferView })
  approve(@By() by: Caller, @Param() { id }: IdParam): Promise<OfferView> {
    return this.offers.approve(by, id);
  }

  @Allow('coordinator', 'operator')
  @Post(':id/reject')
  @HttpCode(200)
  @ApiOkResponse({ type: OfferView })
  reject(@By() by: Caller, @Param() { id }: IdParam, @Body() { reason }: ReasonInput): Promise<OfferView> {
    return this.offers.reject(by, id, reason);
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get(':id/eligibility')
  @ApiOkResponse({ type: Eligibility })
  eligibility(
    @Param() { id }: IdParam,
    @Query() query: EligibilityQuery,
    @Language() language: LanguageCode,
  ): Promise<Eligibility> {
    return this.offers.eligibility(id, query, language);
  }
}
