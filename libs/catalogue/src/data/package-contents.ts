import { pack } from '../author';
import { type Bundle, type TradeUnit } from '../types';

const usual = (contents: Record<string, number>, why = 'usual in the trade'): TradeUnit[] =>
  Object.entries(contents).map(([unit, content]) => pack(unit, content, why));

/** What packages hold, in kilograms, for goods of a bundle that are weighed and say nothing of their own. */
export const contentsOfBundle: Partial<Record<Bundle, TradeUnit[]>> = {
  FISH: usual({ carton: 10, 'container-20': 12_000, 'container-40': 25_000 }),
  CRUST: usual({ carton: 10, 'container-20': 12_000, 'container-40': 25_000 }),
  SEAW: usual(
    { bale: 50, sack: 25, bag: 25, 'container-20': 13_000, 'container-40': 25_000 },
    'usual; bales are 50 to 100 kg',
  ),
  'PLANT-RAW': usual({ sack: 50, bag: 50, 'container-20': 15_000, 'container-40': 25_000 }),
  'PLANT-PROC': usual({ carton: 10, sack: 25, bag: 25, 'container-20': 15_000, 'container-40': 25_000 }),
  FRESH: usual({ carton: 10, 'container-20': 10_000, 'container-40': 22_000 }),
  'FOOD-ANIM': usual({ carton: 10, drum: 280 }),
  OIL: usual(
    { LTR: 0.92, jerrycan: 18.4, drum: 180, 'container-20': 14_400 },
    'usual; a drum of 180–200 kg, density near 0.92',
  ),
  BIO: usual({ carton: 10, bag: 25, sack: 25, 'container-20': 18_000, 'container-40': 25_000 }),
  HIDE: usual({ 'container-20': 20_000 }),
};

/** Contents that differ from the bundle's, by commodity or commodity/form. */
export const contentsOfGoods: Record<string, TradeUnit[]> = {
  'coffee/green': usual({ 'container-20': 18_500 }, '18–19 t in a 20-foot container'),
  'cocoa/beans': usual({ 'container-20': 12_500 }, 'two hundred sacks of 62.5 kg'),
  'tuna/canned': usual({ carton: 8.88 }, 'forty-eight cans of 185 g'),
  'blue-swimming-crab/meat-pasteurised': usual({ carton: 5.44310844 }, 'twelve one-pound cans; six are sold as well'),
  'shrimp/frozen': usual({ 'container-40': 22_000 }),
  cloves: usual({ 'container-20': 10_000, 'container-40': 20_000 }),
  cinnamon: usual({ bale: 25, 'container-20': 8_000, 'container-40': 18_000 }),
  nutmeg: usual({ 'container-20': 14_000 }),
  'cashew/kernel': usual({ carton: 22.6796185 }, 'two tins of 25 lb'),
  copra: usual({ 'container-20': 13_000 }),
  'desiccated-coconut': usual({ 'container-20': 12_000, 'container-40': 24_000 }),
  coir: usual({ bale: 100, 'container-20': 8_000, 'container-40': 20_000 }),
  'plant-fibre': usual({ bale: 100, 'container-20': 8_000, 'container-40': 18_000 }),
  rubber: usual({ bale: 35, 'container-20': 20_160 }, 'bales of 33.3 or 35 kg; sixteen pallets of 1.26 t'),
  honey: usual({ 'container-20': 20_000 }),
  'essential-oil': usual({ LTR: 0.9, 'container-20': 14_400 }, 'density near 0.9'),
  'citronella-oil': usual({ LTR: 0.89 }, 'density near 0.89'),
  'patchouli-oil': usual({ LTR: 0.96 }, 'density near 0.96'),
  'clove-oil': usual({ LTR: 1.04 }, 'density near 1.04'),
  turpentine: usual({ LTR: 0.86 }, 'density near 0.86'),
};
