import { Outbox } from '@titik/eventing/outbox';
import type { ImportKind, Outcome, ReadRow, WriteOptions } from '@titik/importing/import-kind';
import { rounds } from '@titik/importing/rounds';
import { idOf } from '@titik/importing/source-keys';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findOffers } from '../offers/find-offers';
import type { OfferEntity } from '../offers/offer.entity';
import { type IdentifiedOffer, writeOffers } from '../offers/write-offers';
import { offerColumns } from './offer.columns';
import { type ListedOffer, readOffer } from './offer.reader';
import { outcomesOf, placed, type Placed } from './placed';

type Row = Placed<ListedOffer>;

/** Offers of a list: known again by the source's own id, else by producer, commodity and form. */
@Injectable()
export class OffersImport implements ImportKind<ListedOffer> {
  readonly kind = 'offers';
  readonly columns = offerColumns;
  readonly columnOf = {
    producerId: 'producer',
    commodity: 'product',
    'capacity.unit': 'unit',
    'capacity.dependable': 'dependable',
    'capacity.potential': 'potential',
    'capacity.committed': 'committed',
    'price.amount': 'price',
    'price.per': 'price_per',
  };
  readonly read = readOffer;

  constructor(private readonly outbox: Outbox) {}

  async write(tx: EntityManager, rows: ReadRow<ListedOffer>[], options: WriteOptions): Promise<Outcome[]> {
    const { good, bad } = await placed(tx, options.source, rows);
    const ids = await offerIds(tx, options.source, good);
    const changed = new Set<number>();
    for (const round of rounds(good, (row) => ids.get(row)!)) {
      const stored = await storedOf(
        tx,
        round.map((row) => ids.get(row)!),
      );
      const inputs = round.map((row) => enteredAs(row, ids.get(row)!, stored.get(ids.get(row)!)));
      const { changedIds } = await writeOffers(tx, this.outbox, options.by, inputs, (i) => `offers.${i}.`);
      const raised = new Set(changedIds);
      for (const row of round) if (raised.has(ids.get(row)!)) changed.add(row.number);
    }
    return outcomesOf(rows, bad, changed);
  }
}

async function offerIds(tx: EntityManager, source: string, rows: Row[]): Promise<Map<Row, string>> {
  const nameless = rows.filter(({ entry }) => entry.key === undefined);
  const standing = await standingOffers(tx, nameless);
  return new Map(
    rows.map((row) => {
      const { producerId, entry } = row;
      if (entry.key !== undefined) return [row, idOf('offers', source, entry.key)];
      const product = [producerId, entry.commodity, entry.form] as const;
      return [row, standing.get(product.join(' ')) ?? idOf('offers', ...product)];
    }),
  );
}

/** The one offer of a producer and product that is on the market; of several, none is meant. */
async function standingOffers(tx: EntityManager, rows: Row[]): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map();
  const found: { product: string; ids: string[] }[] = await tx.query(
    `select concat_ws(' ', producer_id, commodity, form) as product, array_agg(id order by id) as ids
     from offer where producer_id = any($1::uuid[]) and state = 'active'
     group by producer_id, commodity, form having count(*) = 1`,
    [[...new Set(rows.map(({ producerId }) => producerId))]],
  );
  return new Map(found.map(({ product, ids }) => [product, ids[0]]));
}

async function storedOf(tx: EntityManager, ids: string[]): Promise<Map<string, OfferEntity>> {
  return new Map((await findOffers(tx, ids)).map((offer) => [offer.id, offer]));
}

/** The whole offer as it shall be: what the list leaves out stays as it is stored. */
function enteredAs(
  { producerId, entry }: Row,
  offerId: string,
  before: OfferEntity | undefined,
): IdentifiedOffer & { offerId: string } {
  const { commodity, form, unit, dependable } = entry;
  const same = before?.commodity === commodity && before.form === form ? before : undefined;
  const reason = entry.reason ?? same?.capacityReason ?? undefined;
  const price = entry.price ?? priceOf(same);
  return {
    offerId,
    producerId,
    commodity,
    form,
    capacity: {
      unit,
      dependable,
      potential: entry.potential ?? Math.max(dependable, same?.potential ?? 0),
      committed: entry.committed ?? Math.min(dependable, same?.committed ?? 0),
      ...(reason !== undefined && { reason }),
    },
    seasonMonths: entry.seasonMonths ?? same?.seasonMonths,
    moq: entry.moq ?? same?.moq,
    leadTimeDays: entry.leadTimeDays ?? same?.leadTimeDays,
    ...(price && { price }),
    illustrative: same?.illustrative,
  };
}

function priceOf(offer: OfferEntity | undefined): IdentifiedOffer['price'] {
  if (!offer || offer.priceAmount === null || !offer.priceCurrency || !offer.priceIncoterm) return undefined;
  return { amount: offer.priceAmount, currency: offer.priceCurrency, incoterm: offer.priceIncoterm };
}
