import { newId } from '@titik/contracts/new-id';
import type { Outbox } from '@titik/eventing/outbox';
import { audit, type Change } from '@titik/platform/audit/audit';
import { isRole, mayDoAll } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { ConflictError, ForbiddenError, InvalidError } from '@titik/platform/errors';
import type { EntityManager } from 'typeorm';
import type { EnteredCertificate } from '../certificates/certificate-fields';
import { type PapersChange, storeOfferPapers } from '../certificates/offer-papers';
import { mustBeFree, refreshCeilings } from '../contracts/ceilings';
import { fillShort } from '../contracts/take-months';
import { mustBeTheirProducers } from '../producers/whose-producers';
import { checkOffer, type EnteredOffer, type ReckonedOffer } from './check-offer';
import { findOffers } from './find-offers';
import { enteredOf, OfferEntity } from './offer.entity';
import { lockProducers, publishOffers, raiseOffers } from './publish';
import { firstEligibility, refreshEligibility } from './refresh-eligibility';
import { type OfferRow, storeOffers } from './store-offers';

export type IdentifiedOffer = Omit<EnteredOffer, 'certificates'> & {
  offerId?: string;
  certificates?: EnteredCertificate[];
};

/**
 * Makes offers of these ids be active and as given, a handful of statements whatever their number, and publishes those
 * that changed; all or none.
 * @param path of an offer's fields by its place, `''` or ending with a dot
 * @returns the ids in the order given, and those that are new or different
 * @throws InvalidError see `checkOffer`; offer.twice, offer.unknown-producer
 * @throws ConflictError offer.other-producer: an offer never moves to another producer; offer.below-committed, offer.goods-promised
 * @throws ForbiddenError auth.not-yours; also where a producer would curate its own offer
 */
export async function writeOffers(
  tx: EntityManager,
  outbox: Outbox,
  by: Caller,
  inputs: readonly IdentifiedOffer[],
  path: (place: number) => string,
): Promise<{ offerIds: string[]; changedIds: string[] }> {
  const offers = inputs.map((input, i) => ({ ...checkOffer(input, path(i)), id: input.offerId ?? newId() }));
  const places = placesOf(offers, path);
  await lockTheirProducers(tx, offers, path);
  const before = new Map((await findOffers(tx, [...places.keys()])).map((each) => [each.id, each]));
  await mustBeTheirs(tx, by, offers, before, path);
  const rows = offers.map((offer, i) => rowOf(offer, before.get(offer.id), path(i)));
  await mustBeFree(
    tx,
    rows.filter((row) => before.has(row.id) && !sameGoods(row, before.get(row.id))).map(({ id }) => id),
    (id) => path(places.get(id)!),
  );
  const bare = rows.filter(({ id }, i) => !before.has(id) && !inputs[i].certificates?.length);
  const first = await firstEligibility(tx, bare);
  const written = await storeOffers(
    tx,
    rows.map((row) => ({ ...row, ...first.get(row.id) })),
  );
  const papers = await storeOfferPapers(
    tx,
    inputs.map(({ certificates, producerId }, i) => ({ certificates, producerId, id: offers[i].id })),
  );
  const rewritten = [...written.keys()].filter((id) => before.has(id));
  await refreshCeilings(tx, rewritten, (id) => path(places.get(id)!));
  await fillShort(tx, by, rewritten);
  const others = [...papers.keys()].filter((id) => !written.has(id));
  const changed = [...written.keys(), ...others];
  const fresh = new Map(
    bare.flatMap((row) => (written.get(row.id) === 1 ? [[row.id, newOffer(row, first.get(row.id)!)] as const] : [])),
  );
  await refreshEligibility(
    tx,
    changed.filter((id) => !fresh.has(id)),
  );
  await raiseOffers(tx, others);
  await audit(
    tx,
    by,
    changed.map((id) => changeOf(rows[places.get(id)!], before.get(id), papers.get(id))),
  );
  await publishOffers(tx, outbox, changed, fresh);
  return { offerIds: rows.map(({ id }) => id), changedIds: changed };
}

/** A new offer as it is stored, without reading it back: an import writes little else. */
const newOffer = (row: OfferRow, eligibility: { eligibleMarkets: string[]; eligibleOn: string }): OfferEntity =>
  Object.assign(new OfferEntity(), row, eligibility, { version: 1, state: 'active' as const, curationReason: null });

function placesOf(offers: readonly { id: string }[], path: (place: number) => string): Map<string, number> {
  const places = new Map<string, number>();
  offers.forEach(({ id }, i) => {
    if (places.has(id)) throw new InvalidError('offer.twice', { field: `${path(i)}offerId`, id });
    places.set(id, i);
  });
  return places;
}

async function mustBeTheirs(
  tx: EntityManager,
  by: Caller,
  offers: readonly (ReckonedOffer & { id: string })[],
  before: ReadonlyMap<string, OfferEntity>,
  path: (place: number) => string,
): Promise<void> {
  if (mayDoAll(by)) return;
  const producerIds = offers.flatMap(({ id, producerId }) => [producerId, before.get(id)?.producerId ?? producerId]);
  await mustBeTheirProducers(tx, by, producerIds, (other) => {
    const place = producerIds.indexOf(other) >> 1;
    return `${path(place)}${offers[place].producerId === other ? 'producerId' : 'offerId'}`;
  });
  if (!isRole(by, 'producer')) return;
  const curated = offers.findIndex(({ curation }) => curation === 'curated');
  if (curated >= 0) throw new ForbiddenError('auth.not-yours', { field: `${path(curated)}curation` });
}

async function lockTheirProducers(
  tx: EntityManager,
  offers: readonly { producerId: string }[],
  path: (place: number) => string,
): Promise<void> {
  const known = await lockProducers(tx, [...new Set(offers.map(({ producerId }) => producerId))]);
  const lost = offers.findIndex(({ producerId }) => !known.has(producerId));
  if (lost >= 0) {
    const { producerId } = offers[lost];
    throw new InvalidError('offer.unknown-producer', { field: `${path(lost)}producerId`, producerId });
  }
}

function rowOf(offer: ReckonedOffer & { id: string }, before: OfferEntity | undefined, path: string): OfferRow {
  if (before && before.producerId !== offer.producerId)
    throw new ConflictError('offer.other-producer', { field: `${path}producerId`, id: offer.id });
  // Whoever curated it looked at these goods and no others.
  const curation = before && sameGoods(offer, before) ? before.curation : 'draft';
  return { ...offer, curation: offer.curation ?? curation };
}

const sameGoods = (offer: ReckonedOffer | OfferRow, before: OfferEntity | undefined): boolean =>
  offer.commodity === before?.commodity && offer.form === before.form;

function changeOf(offer: OfferRow, before: OfferEntity | undefined, papers: PapersChange | undefined): Change {
  const { id, ...after } = offer;
  return {
    kind: 'offer',
    subject: id,
    action: 'put',
    ...(before && { before: { ...enteredOf(before), ...(papers && { certificates: papers.before }) } }),
    after: { state: 'active', ...after, ...(papers && { certificates: papers.after }) },
  };
}
