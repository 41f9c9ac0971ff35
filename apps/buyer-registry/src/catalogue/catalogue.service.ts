import { Injectable } from '@nestjs/common';
import { marketOfCountry } from '@titik/catalogue/certificates';
import { commodity } from '@titik/catalogue/commodity';
import { certificateKinds } from '@titik/catalogue/data/certificate-kinds';
import type { Market } from '@titik/catalogue/types';
import type { Language } from '@titik/contracts/values';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { isISO31661Alpha2 } from 'class-validator';
import { WordBook } from '../vocabulary/word-book';
import type {
  CertificateList,
  CommodityDetail,
  MarketRuleList,
  MarketRulesQuery,
  Resolved,
  ResolveQuery,
} from './catalogue.dto';
import { commodityDetail } from './commodity-tree';
import { marketBans, rulesOf } from './market-rules';
import { productCandidate } from './product-candidate';

const markets: readonly Market[] = ['ID', 'US', 'EU', 'AU', 'JP', 'HK', 'ME', 'OTHER'];

/** The catalogue, and what people taught it, for readers. */
@Injectable()
export class CatalogueService {
  constructor(private readonly book: WordBook) {}

  /** What words mean, with names in the reader's language. */
  resolve({ q, limit }: ResolveQuery, language: Language): Resolved {
    const { candidates, ...rest } = this.book.resolve(q, limit);
    return { ...rest, candidates: candidates.map((each) => productCandidate(each, language)) };
  }

  /** @throws NotFoundError catalogue.unknown-commodity */
  commodity(slug: string): CommodityDetail {
    const found = commodity(slug);
    if (!found) throw new NotFoundError('catalogue.unknown-commodity', { slug });
    return commodityDetail(found);
  }

  certificates(): CertificateList {
    return { items: [...certificateKinds] };
  }

  /** @throws InvalidError catalogue.unknown-market */
  marketRules({ market: asked, on }: MarketRulesQuery): MarketRuleList {
    const code = asked.toUpperCase();
    const market =
      markets.find((each) => each === code) ?? (isISO31661Alpha2(code) ? marketOfCountry(code) : undefined);
    if (!market) throw new InvalidError('catalogue.unknown-market', { field: 'market', market: asked });
    return { market, items: rulesOf(market, on), bans: marketBans(market, on) };
  }
}
