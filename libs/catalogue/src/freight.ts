import { form as formOf } from './commodity';
import { commonShares, haulageShares, type Region, regionShares, usualPortKm } from './data/freight-shares';
import { type Bundle, type Cargo, type Offered } from './types';

/** Places where a price can hold, from the producer's door to the buyer's: the eleven terms of Incoterms 2020. */
export type PriceTerm = 'EXW' | 'FCA' | 'FAS' | 'FOB' | 'CFR' | 'CPT' | 'CIF' | 'CIP' | 'DAP' | 'DPU' | 'DDP';

const cargoOfBundle: Record<Bundle, Cargo> = {
  FISH: 'frozen',
  CRUST: 'frozen',
  LIVE: 'fresh',
  SEAW: 'dry',
  'PLANT-RAW': 'dry',
  'PLANT-PROC': 'dry',
  FRESH: 'fresh',
  'FOOD-ANIM': 'dry',
  OIL: 'dry',
  BIO: 'bulk',
  WOOD: 'bulk',
  HIDE: 'dry',
  TEXT: 'goods',
  CRAFT: 'goods',
};

/** Fresh from the sea flies; fresh from the field does where its bundle says so. */
const seafood: Bundle[] = ['FISH', 'CRUST', 'LIVE'];

/** How goods travel; unknown goods as dry cargo. */
export function cargoOf({ commodity, form }: Offered): Cargo {
  const known = formOf(commodity, form);
  if (!known) return 'dry';
  const words = form.split('-');
  if (words.includes('frozen')) return 'frozen';
  const flies = words.some((word) => ['fresh', 'chilled', 'live'].includes(word));
  return flies && seafood.includes(known.bundle) ? 'fresh' : cargoOfBundle[known.bundle];
}

const regionOf = new Map(
  Object.entries(regionShares).flatMap(([region, { countries }]) =>
    countries.split(' ').map((country) => [country, region as Region]),
  ),
);
const regions = Object.values(regionShares);

const mean = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** The shares of one way, or the mean of all where nobody knows where it leads. */
function shares(cargo: Cargo, country: string | undefined): { freight: number; inland: number; duty: number } {
  const region = country === undefined ? undefined : regionOf.get(country);
  const of = region ? [regionShares[region]] : regions;
  return {
    freight: mean(of.map(({ freight }) => freight[cargo])),
    inland: mean(of.map(({ inland }) => inland)),
    duty: mean(of.map(({ duty }) => duty[cargo])),
  };
}

/** By how much a price rises from the producer's door (EXW) or truck (FCA) to the ship (FOB). */
function toShip(term: PriceTerm, cargo: Cargo, portKm: number): number {
  const { loading, portHandling, lifting } = commonShares;
  const road = (haulageShares[cargo] * portKm) / 100;
  if (term === 'EXW') return 1 + loading + road + portHandling;
  if (term === 'FCA') return 1 + road + portHandling;
  return term === 'FAS' ? 1 + lifting : 1;
}

/** By how much a price at FOB rises up to where a term has it. */
function fromShip(term: PriceTerm, cargo: Cargo, country: string | undefined): number {
  const { insurance, unloading } = commonShares;
  const { freight, inland, duty } = shares(cargo, country);
  const carried = 1 + freight;
  const insured = carried * (1 + insurance);
  switch (term) {
    case 'CFR':
    case 'CPT':
      return carried;
    case 'CIF':
    case 'CIP':
      return insured;
    case 'DAP':
      return insured * (1 + inland);
    case 'DPU':
      return insured * (1 + inland + unloading);
    case 'DDP':
      return insured * (1 + inland + duty);
    default:
      return 1;
  }
}

const known = new Map<string, number>();

/**
 * What a price at FOB is multiplied by to hold at a term; 1 for FOB. By shares of the value, see `freight-shares.ts`:
 * a means to compare, never a quote.
 * @param to where the goods go (ISO 3166-1 alpha-2); the mean of all regions when unknown
 * @param portKm road to the port, for EXW and FCA
 */
export function factorFromFob(term: PriceTerm, cargo: Cargo, to?: string, portKm: number = usualPortKm): number {
  if (term === 'FOB') return 1;
  const key = `${term} ${cargo} ${to} ${portKm}`;
  let factor = known.get(key);
  if (factor === undefined) {
    factor = fromShip(term, cargo, to) / toShip(term, cargo, portKm);
    if (known.size < 50_000) known.set(key, factor);
  }
  return factor;
}
