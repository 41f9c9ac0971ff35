import { bitCount } from '../../apps/matching/src/market/bits';
import { mostLeadDays } from '../../apps/matching/src/market/gate';
import type { LineNeeds } from '../../apps/matching/src/market/line-needs';
import type { MarketOffer } from '../../apps/matching/src/market/market-offer';
import {
  capacityValue,
  certificatesValue,
  distanceValue,
  experienceCode,
  experienceValue,
  fairnessValue,
  feedbackValue,
  kmCode,
  neutralFeedback,
  onTimeCode,
  onTimeValue,
  priceValue,
  readinessValue,
  seasonValue,
  sessionsCode,
  total,
} from '../../apps/matching/src/market/terms';
import { kinds } from './market-workload';

interface Columns {
  offers: MarketOffer[];
  price: Float64Array;
  free: Float64Array;
  moq: Float64Array;
  certificates: Uint16Array;
  season: Uint16Array;
  lead: Uint16Array;
  km: Uint16Array;
  onTime: Float64Array;
  readiness: Uint8Array;
  experience: Float64Array;
  fairness: Float64Array;
}

interface Kept {
  score: number;
  offer: MarketOffer;
}

const maskOf = (held: readonly string[]): number => held.reduce((mask, kind) => mask | (1 << kinds.indexOf(kind)), 0);
const said = feedbackValue(neutralFeedback);

/** A linear scan of typed arrays: what a good engineer writes first. */
export class LinearMarket {
  private readonly forms = new Map<string, Columns>();

  constructor(all: readonly MarketOffer[]) {
    const byForm = new Map<string, MarketOffer[]>();
    for (const offer of all) {
      const its = byForm.get(offer.key);
      if (its) its.push(offer);
      else byForm.set(offer.key, [offer]);
    }
    for (const [key, offers] of byForm) {
      this.forms.set(key, {
        offers,
        price: Float64Array.from(offers, ({ price }) => price!.fob),
        free: Float64Array.from(offers, ({ free }) => free),
        moq: Float64Array.from(offers, ({ moq }) => moq),
        certificates: Uint16Array.from(offers, ({ certificates }) => maskOf(certificates.map(({ kind }) => kind))),
        season: Uint16Array.from(offers, ({ season }) => season),
        lead: Uint16Array.from(offers, ({ leadTimeDays }) => leadTimeDays),
        km: Uint16Array.from(offers, ({ portKm }) => kmCode(portKm)),
        onTime: Float64Array.from(offers, ({ onTime, deliveries }) => onTimeValue(onTimeCode(onTime, deliveries))),
        readiness: Uint8Array.from(offers, ({ cluster }) => readinessValue(cluster)),
        experience: Float64Array.from(offers, ({ exports }) => experienceValue(experienceCode(exports))),
        fairness: Float64Array.from(offers, ({ standing }) => fairnessValue(sessionsCode(standing?.sessions))),
      });
    }
  }

  /** Ids of the `limit` best. */
  best(needs: LineNeeds, limit: number): string[] {
    const columns = this.forms.get(needs.keys[0]);
    if (!columns) return [];
    const { certificates, window, monthly, least, most, ceiling, perTon, weighing } = needs;
    const { offers, price, free, moq, certificates: held, season, lead, km } = columns;
    const [required, mostLead, best] = [maskOf(certificates), mostLeadDays(needs), [] as Kept[]];
    let floor = -Infinity;
    for (let row = 0; row < offers.length; row++) {
      const inSeason = season[row] & window.restMask;
      if (inSeason === 0 || (required & ~held[row]) !== 0) continue;
      if (price[row] > ceiling!.amount || moq[row] > most || free[row] <= 0 || lead[row] > mostLead) continue;
      const months = bitCount(inSeason);
      const score = total(
        weighing.weights,
        priceValue(price[row], ceiling!.amount),
        columns.onTime[row],
        capacityValue(monthly ? free[row] : free[row] * months, least),
        seasonValue(months, window.months),
        columns.readiness[row],
        certificatesValue(bitCount(held[row] & ~required)),
        columns.experience[row],
        distanceValue(km[row], perTon),
        columns.fairness[row],
        said,
      );
      if (score < floor) continue;
      best.push({ score, offer: offers[row] });
      if (best.length < 2 * limit) continue;
      best.sort(byMerit).length = limit;
      floor = best[limit - 1].score;
    }
    return best
      .sort(byMerit)
      .slice(0, limit)
      .map(({ offer }) => offer.offerId);
  }
}

const byMerit = (a: Kept, b: Kept): number => b.score - a.score || (a.offer.offerId < b.offer.offerId ? -1 : 1);
