import type { Cargo } from '@titik/catalogue/types';
import type { VillageRef } from '@titik/contracts/values';
import type { Fields } from './fields';
import type { Offers } from './offers';
import type { Standing } from './standing';

/** A shelf as numbers and words. */
export interface ShelfImage {
  key: string;
  cargo: Cargo;
  certificates: string[];
  classes: string[];
  /** The shelf's own, then of its parts: the sketch, its bits, and each level of bounds. */
  parts: Fields[];
}

/** A market at one moment, to be written down and read again; what changes later does not touch it. */
export interface MarketImage {
  places: Fields;
  owners: Fields;
  /** In the order of their numbers. */
  producers: string[];
  standings: [producerId: string, standing: Standing][];
  villages: { village: VillageRef; producerIds: string[] }[];
  shelves: ShelfImage[];
  offers: Offers;
}
