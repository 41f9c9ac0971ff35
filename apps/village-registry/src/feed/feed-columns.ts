import type { FeedItem } from './feed.dto';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Column {
  name: string;
  value: (item: FeedItem) => string | number | boolean | undefined;
}

/**
 * The columns of the feed as CSV. Readers go by their names and order: new ones are added at the end, none is renamed,
 * moved or taken away. Lists are joined by a space, or by ` | ` where an item may hold spaces.
 */
export const feedColumns: readonly Column[] = [
  { name: 'offer_id', value: ({ offerId }) => offerId },
  { name: 'commodity', value: ({ commodity }) => commodity },
  { name: 'commodity_id', value: ({ commodityId }) => commodityId },
  { name: 'commodity_en', value: ({ commodityEn }) => commodityEn },
  { name: 'form', value: ({ form }) => form },
  { name: 'form_id', value: ({ formId }) => formId },
  { name: 'form_en', value: ({ formEn }) => formEn },
  { name: 'hs6', value: ({ hs6 }) => hs6.join(' ') },
  { name: 'unit', value: ({ unit }) => unit },
  ...monthNames.map((month, place) => ({
    name: `dependable_${month}`,
    value: ({ dependable }: FeedItem) => dependable[place],
  })),
  { name: 'season_months', value: ({ seasonMonths }) => seasonMonths.join(' ') },
  { name: 'moq', value: ({ moq }) => moq },
  { name: 'lead_time_days', value: ({ leadTimeDays }) => leadTimeDays },
  { name: 'price_amount', value: ({ price }) => price?.amount },
  { name: 'price_currency', value: ({ price }) => price?.currency },
  { name: 'price_incoterm', value: ({ price }) => price?.incoterm },
  { name: 'certificates', value: ({ certificates }) => [...new Set(certificates.map(({ kind }) => kind))].join(' ') },
  {
    name: 'certificates_valid_to',
    value: ({ certificates }) => certificates.map(({ kind, validTo }) => `${kind}:${validTo}`).join(' '),
  },
  { name: 'producer', value: ({ producer }) => producer.name },
  { name: 'producer_kind', value: ({ producer }) => producer.kind },
  { name: 'village_codes', value: ({ villages }) => villages.map(({ code }) => code).join(' ') },
  { name: 'villages', value: ({ villages }) => villages.map(({ name, regency }) => `${name}, ${regency}`).join(' | ') },
  { name: 'provinces', value: ({ provinces }) => provinces.join(' | ') },
  { name: 'eligible_markets', value: ({ eligibleMarkets }) => eligibleMarkets.join(' ') },
  { name: 'illustrative', value: ({ illustrative }) => illustrative },
  { name: 'updated_at', value: ({ updatedAt }) => updatedAt },
];
