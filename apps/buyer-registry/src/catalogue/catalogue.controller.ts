import { Allow } from '@titik/platform/auth/access';
import { Controller, Get, Header, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Language as LanguageCode } from '@titik/contracts/values';
import { Etag } from '@titik/platform/http/etag.interceptor';
import { Language } from '@titik/platform/language';
import {
  CertificateList,
  CommodityDetail,
  CommodityTree,
  MarketRuleList,
  MarketRulesQuery,
  Resolved,
  ResolveQuery,
  SlugParam,
} from './catalogue.dto';
import { CatalogueService } from './catalogue.service';
import { commodityTree } from './commodity-tree';

const anHour = 'public, max-age=3600';

@ApiTags('catalogue')
@Controller('catalogue')
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get('resolve')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: Resolved })
  resolve(@Query() query: ResolveQuery, @Language() language: LanguageCode): Resolved {
    return this.catalogue.resolve(query, language);
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get('commodities')
  @UseInterceptors(Etag)
  @Header('cache-control', anHour)
  @ApiOkResponse({ type: CommodityTree })
  commodities(): CommodityTree {
    return commodityTree();
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get('commodities/:slug')
  @UseInterceptors(Etag)
  @Header('cache-control', anHour)
  @ApiOkResponse({ type: CommodityDetail })
  commodity(@Param() { slug }: SlugParam): CommodityDetail {
    return this.catalogue.commodity(slug);
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get('certificates')
  @ApiOkResponse({ type: CertificateList })
  certificates(): CertificateList {
    return this.catalogue.certificates();
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get('market-rules')
  @ApiOkResponse({ type: MarketRuleList })
  marketRules(@Query() query: MarketRulesQuery): MarketRuleList {
    return this.catalogue.marketRules(query);
  }
}
