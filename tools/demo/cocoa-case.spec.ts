import { addWords } from '@titik/platform/words';
import { build } from '@titik/testing/build';
import { lineNeeds } from '../../apps/matching/src/market/line-needs';
import { matchDemand } from '../../apps/matching/src/market/match-demand';
import { defaultPolicy } from '../../apps/matching/src/market/policy';
import { toldSupply } from '../../apps/matching/src/matches/told-supply';
import en from '../../apps/matching/src/words/en.json';
import id from '../../apps/matching/src/words/id.json';
import { idOf } from './ids';
import { kutaiTimurPotential } from './kutai-timur';
import { Places } from './places';
import { demoWorld } from './world';
import { marketOf } from './world-market';

addWords('matching', { en, id });

// Cocoa of East Kalimantan: what the trees could give is far above what can be relied on.

const kutaiTimur = idOf.producer('kutai-timur-cocoa');
const market = marketOf(demoWorld(new Places(), '2026-11-21'));

const wanted = (tonnes: number) => {
  const line = build.line({
    words: 'cocoa beans',
    commodity: 'cocoa',
    form: 'beans',
    quantity: { min: 1000 * tonnes, unit: 'KGM', rhythm: 'monthly' },
    certificates: ['phytosanitary'],
  });
  const demand = build.demand({ country: 'AU', lines: [line] });
  const [match] = matchDemand(market, demand);
  return { match, needs: lineNeeds(line, demand, defaultPolicy) };
};

it('offers dependable tonnes, less what is promised, and never the 765 t that are possible', () => {
  const { match } = wanted(kutaiTimurPotential / 12);
  const part = match.supply.parts.find(({ producerId }) => producerId === kutaiTimur)!;
  // 28 t a month are dependable, 5 of them promised to others.
  expect(part.months).toEqual(['2027-03', '2027-04', '2027-05'].map((month) => ({ month, amount: 23_000 })));
  expect(part.yearly).toMatchObject({ dependable: 336_000, potential: 1000 * kutaiTimurPotential });
  expect(match.supply.coverage).toBeLessThan(1);
  expect(match.supply.shortfall).toBeGreaterThan(0);
});

it('is one of several where it alone cannot cover', () => {
  const { match } = wanted(30);
  expect(match.supply).toMatchObject({ coverage: 1, shortfall: 0, proven: true });
  expect(match.supply.parts.length).toBeGreaterThan(1);
  for (const { quantity, yearly } of match.supply.parts) {
    expect(quantity).toBeLessThanOrEqual(yearly!.dependable / 12);
  }
});

it('says in both languages why the potential is not promised', () => {
  const { match, needs } = wanted(20);
  const sentence = (language: 'id' | 'en') =>
    toldSupply(match, needs, language).details.find((each) => each.startsWith('Koperasi Kakao Kutai Timur: '));
  expect(match.supply.parts).toMatchObject([{ producerId: kutaiTimur, quantity: 20_000 }]);
  expect(sentence('en')).toMatch(/the potential of 765 t a year is not promised; only the 336 t .* fertiliser price/);
  expect(sentence('id')).toMatch(/potensi 765 ton per tahun tidak dijanjikan; .* 336 ton .* harga pupuk/);
});
