import type { HeldCertificate } from '@titik/contracts/offer.events';

export type VillageCertificate = HeldCertificate & { villageCode: string };

/**
 * What a producer may say of its goods when certificates belong to single villages: an order may come from any of
 * them, so a kind counts only on the days, and for the markets, on which every village holds it.
 * @param villages codes of all villages that the producer stands for
 */
export function heldByAll(villages: readonly string[], certificates: readonly VillageCertificate[]): HeldCertificate[] {
  const kinds = [...new Set(certificates.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    villages
      .map((code) => certificates.filter((each) => each.kind === kind && each.villageCode === code))
      .reduce<HeldCertificate[]>(
        (common, its, place) =>
          place === 0 ? its.map(plain) : common.flatMap((one) => its.flatMap((other) => both(one, other))),
        [],
      ),
  );
}

const plain = ({ kind, validFrom, validTo, markets }: HeldCertificate): HeldCertificate => ({
  kind,
  validFrom,
  validTo,
  ...(markets && { markets }),
});

function both(one: HeldCertificate, other: HeldCertificate): HeldCertificate[] {
  const validFrom = one.validFrom > other.validFrom ? one.validFrom : other.validFrom;
  const validTo = one.validTo < other.validTo ? one.validTo : other.validTo;
  const markets =
    one.markets && other.markets
      ? one.markets.filter((market) => other.markets!.includes(market))
      : (one.markets ?? other.markets);
  if (validFrom > validTo || markets?.length === 0) return [];
  return [{ kind: one.kind, validFrom, validTo, ...(markets && { markets }) }];
}
