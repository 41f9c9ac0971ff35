import type { OfferProducer } from '@titik/contracts/offer.events';

/** Where an offer's goods come from. */
export interface Origin {
  /** Codes of the villages that its producer stands for, and their names in the same order. */
  villages: readonly string[];
  villageNames: readonly string[];
  /** Sells what others in these villages make. */
  gathers: boolean;
  consolidationPoint?: string;
  port?: string;
}

type Place = Pick<OfferProducer, 'kind' | 'villages' | 'consolidationPoint' | 'port'>;

export const originOf = ({ kind, villages, consolidationPoint, port }: Place): Origin => ({
  villages: villages.map(({ code }) => code),
  villageNames: villages.map(({ name }) => name),
  gathers: kind === 'off-taker',
  ...(consolidationPoint !== undefined && { consolidationPoint }),
  ...(port !== undefined && { port }),
});

/** One object for all offers of a producer that say the same of it: a million offers come from far fewer producers. */
export class Origins {
  private readonly byProducer = new Map<string, Origin>();

  of(producer: Place & { producerId: string }): Origin {
    const known = this.byProducer.get(producer.producerId);
    if (known && agrees(known, producer)) return known;
    const origin = originOf(producer);
    this.byProducer.set(producer.producerId, origin);
    return origin;
  }
}

function agrees(known: Origin, { kind, villages, consolidationPoint, port }: Place): boolean {
  return (
    known.gathers === (kind === 'off-taker') &&
    known.consolidationPoint === consolidationPoint &&
    known.port === port &&
    known.villages.length === villages.length &&
    villages.every(({ code, name }, at) => known.villages[at] === code && known.villageNames[at] === name)
  );
}
