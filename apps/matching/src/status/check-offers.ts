import { OfferRecorded } from '@titik/contracts/offer.events';
import { newId } from '@titik/contracts/new-id';
import { villageOffer } from '@titik/contracts/topic';
import { EVENT_BUS, type EventBus, type IncomingMessage } from '@titik/eventing/bus';
import { readTopic } from '@titik/eventing/read-topic';
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { OfferIndex } from '../market/offer-index';
import { StandingDifferences } from './standing-differences';

type Truth = Pick<OfferRecorded['offer'], 'offerId' | 'version' | 'state'>;

const lookAgainMs = 1000;
/** A change reaches this reader and the market at different moments, but not this far apart. */
const standsMs = 10_000;
const patienceMs = 60_000;

/**
 * Holds the market in memory against the registry's own snapshot: the compacted topic, read anew by a reader that
 * shares nothing with the one that fills the market.
 */
@Injectable()
export class OfferCheck {
  private round = 0;

  constructor(
    @Inject(EVENT_BUS) private readonly bus: EventBus,
    private readonly market: OfferIndex,
  ) {}

  /**
   * @param signal ends it early
   * @returns how many states were read, and the offers whose difference stood for ten seconds
   */
  async run(signal: AbortSignal): Promise<{ checked: number; different: string[] }> {
    const round = ++this.round;
    const suspects = new Map<string, Truth>();
    let checked = 0;
    const hold = (truth: Truth): void => {
      if (this.market.agrees(truth, round)) suspects.delete(truth.offerId);
      else suspects.set(truth.offerId, truth);
    };
    const reading = await readTopic(this.bus, villageOffer.name, `matching-check-${newId()}`, (messages) => {
      checked += messages.length;
      messages.flatMap(truthOf).forEach(hold);
    });
    try {
      await Promise.race([reading.whole, aborted(signal)]);
      const standing = new StandingDifferences(standsMs);
      for (const end = Date.now() + patienceMs; Date.now() < end; await pause(lookAgainMs, undefined, { signal })) {
        for (const truth of suspects.values()) hold(truth);
        const now = [...suspects.values()].map(({ offerId, version }) => [offerId, String(version)] as const);
        const surplus = this.market.unasked(round).map((offerId) => [offerId, 'surplus'] as const);
        if (standing.look([...now, ...surplus])) break;
      }
      return { checked, different: standing.confirmed };
    } finally {
      await reading.stop();
    }
  }
}

function truthOf({ headers, value }: IncomingMessage): Truth[] {
  if (headers.ce_type !== OfferRecorded.type || value === null) return [];
  try {
    return [(JSON.parse(value.toString('utf8')) as OfferRecorded).offer];
  } catch {
    // What is no JSON says nothing of any offer; whoever fills the market has reported it.
    return [];
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
