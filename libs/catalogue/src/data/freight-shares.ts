import { type Cargo } from '../types';

/** Parts of the world to which the way from Indonesia costs about the same. */
export type Region =
  | 'asean'
  | 'east-asia'
  | 'south-asia'
  | 'oceania'
  | 'middle-east'
  | 'europe'
  | 'africa'
  | 'north-america'
  | 'south-america';

interface RegionShares {
  /** Countries, ISO 3166-1 alpha-2. */
  countries: string;
  /** Main carriage, as a share of the value at FOB. */
  freight: Record<Cargo, number>;
  /** From the port of arrival to the buyer, as a share of the value there. */
  inland: number;
  /** Duty, as a share of the value at the border; the usual tariff of the region's larger buyers, without preferences. */
  duty: Record<Cargo, number>;
  source: string;
  checked: boolean;
}

const general = 'General knowledge of freight in relation to value; quotes of 2024–2025 were not read';
const guess = { source: general, checked: false };

/**
 * What the way from an Indonesian port costs, in shares of the goods' value, so that it holds in any currency and unit.
 * Reference data that an operator corrects, never a quote: fresh goods fly, frozen ones sail in refrigerated boxes.
 */
export const regionShares: Readonly<Record<Region, RegionShares>> = {
  asean: {
    countries: 'BN KH LA MM MY PH SG TH TL VN',
    freight: { fresh: 0.18, frozen: 0.04, dry: 0.05, bulk: 0.15, goods: 0.08 },
    inland: 0.02,
    duty: { fresh: 0, frozen: 0, dry: 0, bulk: 0, goods: 0 },
    ...guess,
  },
  'east-asia': {
    countries: 'CN HK JP KP KR MN MO TW',
    freight: { fresh: 0.25, frozen: 0.06, dry: 0.06, bulk: 0.18, goods: 0.1 },
    inland: 0.03,
    duty: { fresh: 0.04, frozen: 0.04, dry: 0.06, bulk: 0.01, goods: 0.04 },
    ...guess,
  },
  'south-asia': {
    countries: 'AF BD BT IN LK MV NP PK',
    freight: { fresh: 0.25, frozen: 0.06, dry: 0.06, bulk: 0.2, goods: 0.1 },
    inland: 0.03,
    duty: { fresh: 0.2, frozen: 0.2, dry: 0.2, bulk: 0.05, goods: 0.15 },
    ...guess,
  },
  oceania: {
    countries: 'AU FJ NC NZ PG SB VU WS',
    freight: { fresh: 0.28, frozen: 0.07, dry: 0.08, bulk: 0.25, goods: 0.13 },
    inland: 0.04,
    duty: { fresh: 0, frozen: 0, dry: 0.02, bulk: 0, goods: 0.03 },
    ...guess,
  },
  'middle-east': {
    countries: 'AE BH EG IL IQ IR JO KW LB OM QA SA SY TR YE',
    freight: { fresh: 0.32, frozen: 0.08, dry: 0.09, bulk: 0.3, goods: 0.14 },
    inland: 0.03,
    duty: { fresh: 0.05, frozen: 0.05, dry: 0.05, bulk: 0.05, goods: 0.05 },
    ...guess,
  },
  europe: {
    countries:
      'AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LT LU LV MD ME MK MT NL NO PL PT RO RS RU SE SI SK UA',
    freight: { fresh: 0.45, frozen: 0.1, dry: 0.12, bulk: 0.4, goods: 0.18 },
    inland: 0.05,
    duty: { fresh: 0.08, frozen: 0.1, dry: 0.06, bulk: 0.01, goods: 0.05 },
    ...guess,
  },
  africa: {
    countries: 'AO CI CM DJ DZ ET GH KE LY MA MG MU MZ NA NG SD SN TN TZ UG ZA ZM ZW',
    freight: { fresh: 0.5, frozen: 0.12, dry: 0.14, bulk: 0.45, goods: 0.22 },
    inland: 0.06,
    duty: { fresh: 0.15, frozen: 0.12, dry: 0.15, bulk: 0.05, goods: 0.2 },
    ...guess,
  },
  'north-america': {
    countries: 'CA MX US',
    freight: { fresh: 0.45, frozen: 0.1, dry: 0.12, bulk: 0.45, goods: 0.18 },
    inland: 0.05,
    duty: { fresh: 0.02, frozen: 0.01, dry: 0.03, bulk: 0, goods: 0.05 },
    ...guess,
  },
  'south-america': {
    countries: 'AR BO BR CL CO CR CU DO EC GT HN NI PA PE PY SR SV UY VE',
    freight: { fresh: 0.55, frozen: 0.13, dry: 0.15, bulk: 0.5, goods: 0.22 },
    inland: 0.06,
    duty: { fresh: 0.08, frozen: 0.1, dry: 0.1, bulk: 0.05, goods: 0.15 },
    ...guess,
  },
};

/** What is the same wherever goods go, in shares of their value at that place. */
export const commonShares = {
  /** A policy over 110 % of the value. */
  insurance: 0.006,
  /** Taking goods off at the place of arrival. */
  unloading: 0.01,
  /** From a truck at the quay into the ship. */
  lifting: 0.005,
  /** Export papers, handling in the port and lifting. */
  portHandling: 0.02,
  /** Loading the truck at the producer's door. */
  loading: 0.005,
  ...guess,
};

/** Road haulage to the port, as a share of the value at the door for each 100 km. */
export const haulageShares: Readonly<Record<Cargo, number>> & { source: string; checked: boolean } = {
  fresh: 0.008,
  frozen: 0.006,
  dry: 0.012,
  bulk: 0.08,
  goods: 0.02,
  ...guess,
};

/** Kilometres to the port where nobody said how many. */
export const usualPortKm = 120;
