import { commodity, form } from '@titik/catalogue/commodity';
import type { Offer } from '@titik/contracts/offer.events';
import type { FeedItem } from './feed.dto';

/** An offer as the feed shows it: what a marketplace needs, and nothing that reaches a person. */
export function feedItem(
  offer: Offer,
  { illustrative, updatedAt }: { illustrative: boolean; updatedAt: Date },
): FeedItem {
  const { capacity, producer, price } = offer;
  const goods = commodity(offer.commodity)?.names;
  const shape = form(offer.commodity, offer.form)?.names;
  return {
    offerId: offer.offerId,
    commodity: offer.commodity,
    commodityId: goods?.id ?? offer.commodity,
    commodityEn: goods?.en ?? offer.commodity,
    form: offer.form,
    formId: shape?.id ?? offer.form,
    formEn: shape?.en ?? offer.form,
    hs6: offer.hs6,
    unit: capacity.unit,
    dependable: Array.from({ length: 12 }, (_, place) => dependableIn(offer, place + 1)),
    seasonMonths: offer.seasonMonths,
    moq: offer.moq,
    leadTimeDays: offer.leadTimeDays,
    ...(price && { price }),
    certificates: offer.certificates,
    producer: { name: producer.name, kind: producer.kind },
    villages: producer.villages,
    provinces: [...new Set(producer.villages.map(({ province }) => province))].sort(),
    eligibleMarkets: offer.eligibleMarkets ?? [],
    illustrative,
    updatedAt: updatedAt.toISOString(),
  };
}

function dependableIn({ capacity, seasonMonths }: Offer, month: number): number {
  if (!seasonMonths.includes(month)) return 0;
  return capacity.months?.find((each) => each.month === month)?.dependable ?? capacity.dependable;
}
