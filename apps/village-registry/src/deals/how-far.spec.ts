import type { Deal, DealStage } from '@titik/contracts/deal.events';
import { build } from '@titik/testing/build';
import { howFar } from './how-far';

const deal = (state: Deal['state'], ...stages: DealStage[]) =>
  build.deal({ state, steps: stages.map((stage) => build.dealStep(stage, '2027-01-04')) });

it.each<[Deal, number, string]>([
  [deal('open'), 1, 'only opened'],
  [deal('open', 'price-list', 'sample'), 1, 'before a contract'],
  [deal('open', 'price-list', 'contract'), 2, 'signed'],
  [deal('open', 'shipped'), 3, 'shipped with stages left out'],
  [deal('paid', 'contract', 'shipped', 'paid'), 4, 'paid'],
  [deal('lost', 'contract'), 0, 'lost before anything left'],
  [deal('lost', 'contract', 'shipped'), 3, 'lost after goods left'],
])('a deal counts as far as it came (%#)', (given, reached) => {
  expect(howFar(given)).toBe(reached);
});
