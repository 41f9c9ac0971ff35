import { build } from '@titik/testing/build';
import type { Demand } from '@titik/contracts/demand.events';
import type { Offer } from '@titik/contracts/offer.events';
import { matchAndWatch } from '../matches/match-and-watch';
import { OfferIndex } from './offer-index';
import { OpenDemands } from './open-demands';
import { OpenLines } from './open-lines';
import { defaultPolicy } from './policy';

const tunaLoin = { commodity: 'tuna', form: 'loin' };
const crab = build.demand({ lines: [build.line()] });
const tuna = build.demand({ lines: [build.line(tunaLoin)] });
const seafood = build.demand({ lines: [build.line({ commodity: 'seafood', form: undefined })] });

let market: OfferIndex;
let lines: OpenLines;
let open: OpenDemands;
beforeEach(() => {
  market = new OfferIndex();
  lines = new OpenLines(market);
  open = new OpenDemands(7, lines);
});

const watch = (...demands: Demand[]) => {
  for (const demand of demands) matchAndWatch(open, market, demand, defaultPolicy);
};
const concernedBy = (offer: Offer): string[] => {
  const change = market.upsert(offer);
  return change ? lines.concernedBy(change).map(({ demandId }) => demandId) : [];
};

it('knows whom a new, a changed and a withdrawn offer concerns, broad words included', () => {
  watch(crab, tuna, seafood);
  const offer = build.offer();
  expect(concernedBy(offer).sort()).toEqual([crab.demandId, seafood.demandId].sort());
  watch(crab, seafood);
  expect(concernedBy({ ...offer, version: 2, moq: 50 })).toHaveLength(2);
  watch(crab, seafood);
  expect(concernedBy({ ...offer, version: 3, ...tunaLoin })).toHaveLength(3);
  watch(crab, tuna, seafood);
  expect(concernedBy({ ...offer, version: 4, ...tunaLoin, state: 'withdrawn' })).toHaveLength(2);
  expect(concernedBy(build.offer({ commodity: 'cocoa', form: 'beans' }))).toEqual([]);
});

it('leaves those alone whose season, price or quantity the offer does not meet, before and after', () => {
  watch(build.demand({ lines: [build.line({ ceiling: { amount: 12, currency: 'USD' } })] }));
  const offer = build.offer({ price: { amount: 14, currency: 'USD', incoterm: 'FOB' } });
  expect(concernedBy(offer)).toEqual([]);
  expect(concernedBy({ ...offer, version: 2, seasonMonths: [8], price: undefined })).toEqual([]);
  expect(concernedBy({ ...offer, version: 3, price: { amount: 12, currency: 'USD', incoterm: 'FOB' } })).toHaveLength(
    1,
  );
});

it('follows a demand whose lines changed, ignores what is older, and forgets a closed one', () => {
  watch(crab);
  watch({ ...crab, version: 2, lines: tuna.lines });
  watch(crab);
  expect(concernedBy(build.offer())).toEqual([]);
  expect(concernedBy(build.offer(tunaLoin))).toEqual([crab.demandId]);
  open.drop(crab);
  expect(open.size).toBe(1);
  open.drop({ ...crab, version: 3 });
  expect(concernedBy(build.offer(tunaLoin))).toEqual([]);
  expect([open.size, lines.size]).toEqual([0, 0]);
});

it('gives up the lines of a lane that it leaves, and takes no more of them', () => {
  const other = new OpenDemands(8, lines);
  watch(crab, tuna);
  matchAndWatch(other, market, seafood, defaultPolicy);
  open.leave();
  watch(crab);
  expect([...open.ids()]).toEqual([]);
  const change = market.upsert(build.offer());
  expect(lines.concernedBy(change!)).toEqual([{ lane: 8, demandId: seafood.demandId }]);
});

it('knows the demands of a trade post and of a buyer', () => {
  watch(crab, tuna, seafood);
  expect(open.ofParties(new Set([tuna.postId]))).toEqual([tuna.demandId]);
  expect(open.ofParties(new Set([crab.buyerId, crab.postId]))).toEqual([crab.demandId]);
  open.drop(crab);
  expect(open.ofParties(new Set([crab.buyerId]))).toEqual([]);
});
