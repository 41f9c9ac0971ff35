import { build } from '@titik/testing/build';
import { OpenDemands } from './open-demands';

const crab = build.demand({ lines: [build.line()] });
const tuna = build.demand({ lines: [build.line({ commodity: 'tuna', form: 'loin' })] });
const seafood = build.demand({ lines: [build.line({ commodity: 'seafood', form: undefined })] });

it('knows whom a changed offer concerns, broad words included', () => {
  const open = new OpenDemands();
  for (const demand of [crab, tuna, seafood]) open.put(demand);
  expect(open.concernedBy(['tuna/loin']).sort()).toEqual([tuna.demandId, seafood.demandId].sort());
  expect(open.concernedBy(['tuna/loin', 'blue-swimming-crab/meat-pasteurised'])).toHaveLength(3);
  expect(open.concernedBy(['cocoa/beans'])).toEqual([]);
});

it('knows the demands of a trade post and of a buyer', () => {
  const open = new OpenDemands();
  for (const demand of [crab, tuna, seafood]) open.put(demand);
  expect(open.concernedBy([tuna.postId])).toEqual([tuna.demandId]);
  expect(open.concernedBy([crab.buyerId, crab.postId])).toEqual([crab.demandId]);
  open.drop(crab.demandId);
  expect(open.concernedBy([crab.buyerId])).toEqual([]);
});

it('follows a demand whose lines changed, and forgets a closed one', () => {
  const open = new OpenDemands();
  open.put(crab);
  open.put({ ...crab, lines: tuna.lines });
  expect(open.concernedBy(['blue-swimming-crab/meat-pasteurised'])).toEqual([]);
  expect(open.concernedBy(['tuna/loin'])).toEqual([crab.demandId]);
  open.drop(crab.demandId);
  expect(open.concernedBy(['tuna/loin'])).toEqual([]);
  expect(open.size).toBe(0);
});
