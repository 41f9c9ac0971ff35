import { allForms } from './commodity';
import { cargoOf, factorFromFob, type PriceTerm } from './freight';

const inOrder: PriceTerm[] = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'DAP', 'DPU'];

it('leaves a price at FOB as it is', () => {
  expect(factorFromFob('FOB', 'frozen', 'AU', 500)).toBe(1);
});

it.each(['AU', 'DE', 'US', 'SA', 'XX', undefined])('the nearer a term is to the buyer, the dearer: %s', (to) => {
  for (const cargo of ['fresh', 'frozen', 'dry', 'bulk', 'goods'] as const) {
    const factors = inOrder.map((term) => factorFromFob(term, cargo, to));
    expect(factors).toEqual(factors.toSorted((a, b) => a - b));
    expect(factorFromFob('DDP', cargo, to)).toBeGreaterThanOrEqual(factorFromFob('DAP', cargo, to));
  }
});

it.each([
  ['frozen goods to Australia, freight paid', 'CFR', 'frozen', 'AU', 1.07],
  ['the same, insured', 'CIF', 'frozen', 'AU', 1.0764],
  ['by air to Germany', 'CPT', 'fresh', 'DE', 1.45],
] as const)('%s', (_, term, cargo, to, factor) => {
  expect(factorFromFob(term, cargo, to)).toBeCloseTo(factor, 4);
});

it('takes more off a price at the door the longer the road to the port is', () => {
  expect(1 / factorFromFob('EXW', 'bulk', undefined, 100)).toBeCloseTo(1.105, 10);
  expect(factorFromFob('FCA', 'dry', undefined, 400)).toBeLessThan(factorFromFob('FCA', 'dry', undefined, 40));
});

it.each([
  ['tuna', 'fresh-whole', 'fresh'],
  ['cassava', 'fresh-frozen', 'frozen'],
  ['tuna', 'loin', 'frozen'],
  ['cocoa', 'beans', 'dry'],
  ['nothing', 'known', 'dry'],
])('%s %s travels %s', (commodity, form, cargo) => expect(cargoOf({ commodity, form })).toBe(cargo));

it('knows how every form travels', () => {
  for (const goods of allForms()) expect(cargoOf(goods)).toMatch(/^(fresh|frozen|dry|bulk|goods)$/);
});
