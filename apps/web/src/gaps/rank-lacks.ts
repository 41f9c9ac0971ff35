import type { Schemas } from '../api/client';

type OfferGaps = Schemas['matching.OfferGapList'];
type Gap = OfferGaps['gaps'][number];

/** One lack, and what each offer that has it would win by mending it. */
export interface Lack {
  key: string;
  name: string;
  /** Gate that it keeps shut */
  gate: string;
  /** Which certificate */
  item?: string;
  training?: Gap['lack']['training'];
  /** Open demands that it opens to the offer that wins most: those of several offers may be the same demands */
  demands: number;
  offers: { offerId: string; product: string; gap: Gap }[];
}

/** Offers' gaps by what is lacking, what opens most first; without those that open nothing by themselves. */
export function rankLacks(offers: readonly OfferGaps[]): Lack[] {
  const lacks = new Map<string, Lack>();
  for (const { offerId, product, gaps } of offers)
    for (const gap of gaps.filter(({ demands }) => demands > 0)) {
      const { gate, item, name, training } = gap.lack;
      const key = `${gate} ${item ?? ''}`;
      const lack = lacks.get(key) ?? { key, name, gate, ...(item && { item }), training, demands: 0, offers: [] };
      lack.offers.push({ offerId, product, gap });
      lack.demands = Math.max(lack.demands, gap.demands);
      lacks.set(key, lack);
    }
  for (const { offers: its } of lacks.values()) its.sort((a, b) => b.gap.demands - a.gap.demands);
  return [...lacks.values()].sort((a, b) => b.demands - a.demands);
}

interface Training {
  topics?: string[];
  from: string;
  to: string;
}

/** Classes that are not over and teach something, soonest first. @param today YYYY-MM-DD */
export const teaching = <T extends Training>(trainings: readonly T[], topic: string | undefined, today: string): T[] =>
  trainings
    .filter(({ to, topics = [] }) => to >= today && topic !== undefined && topics.includes(topic))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
