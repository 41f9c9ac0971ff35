import type { MatchingPolicy } from '@titik/contracts/party.events';
import type { Incoterm, ProducerKind } from '@titik/contracts/values';

/** Villages by name, or so many of a regency wherever the draw puts them. */
export type DemoVillages =
  { regency: string; district: string; names: readonly string[] } | { regency: string; anywhere: number };

/** How long a certificate lives, told from the day of seeding on; see `papers.ts`. */
export type Life = 'valid' | 'lapsed' | 'lapsing';

export interface DemoPaper {
  kind: string;
  life: Life;
  /** Markets it is good for; all when absent. */
  markets?: readonly string[];
}

export interface DemoOffer {
  /** Commodity and form of the catalogue: `tuna/loin`. */
  product: string;
  /** A month, in `unit`; `committed` is promised to others. */
  capacity: { unit: string; dependable: number; potential: number; committed?: number; reason?: string };
  /** Months of supply, 1–12; all when absent. */
  months?: readonly number[];
  /** In the unit of the capacity. */
  moq: number;
  leadTimeDays: number;
  price: { usd: number; incoterm: Incoterm; per?: string };
  papers: readonly DemoPaper[];
}

export interface DemoProducer {
  /** Its ids and address are made from this; it never changes. */
  slug: string;
  name: string;
  kind: ProducerKind;
  contact: string;
  villages: readonly DemoVillages[];
  programmes: readonly string[];
  /** Of all its villages; absent where nobody assessed them. */
  cluster?: 1 | 2;
  consolidationPoint?: string;
  port?: string;
  /** By road, about; absent where the way leads over water. */
  portKm?: number;
  /** Until the end of next year. */
  mentor?: string;
  record: { deliveries: number; late: number };
  offers: readonly DemoOffer[];
}

/** A trade post that wants its demands matched in its own way. */
export interface DemoPolicy {
  post: DemoBuyer['post'];
  policy: MatchingPolicy;
}

export interface DemoBuyer {
  slug: string;
  name: string;
  contact: string;
  /** Kind and city of the trade post that vouches for it. */
  post: ['itpc' | 'attache' | 'trade-consul', city: string];
  country: string;
  subdivision?: string;
  zone: string;
  /** ISO days, Monday = 1; Monday to Friday when absent. */
  days?: readonly number[];
}
