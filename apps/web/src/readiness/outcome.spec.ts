import { outcomeOf } from './outcome';

const criterion = (key: string, weight: number) => ({ key, names: { id: key, en: key }, weight, max: 5, gapBelow: 3 });
const form = { criteria: [criterion('quality', 75), criterion('packaging', 25)], rule: { readyFrom: 0.7, floor: 0.4 } };
const told = (scores: Record<string, number>) => {
  const { short, under, ...rest } = outcomeOf(form, scores);
  return { ...rest, short: short.map(({ key }) => key), under: under.map(({ key }) => key) };
};

it('grows with each answer, and tells no cluster before the last', () => {
  expect(told({})).toEqual({ answered: 0, share: 0, short: [], under: [] });
  expect(told({ quality: 4 })).toEqual({ answered: 1, share: 0.6, short: [], under: [] });
});

it.each([
  [{ quality: 4, packaging: 2 }, 0.7, 1, ['packaging'], []],
  [{ quality: 5, packaging: 1 }, 0.8, 2, ['packaging'], ['packaging']],
  [{ quality: 3, packaging: 5 }, 0.7, 1, [], []],
  [{ quality: 3, packaging: 4 }, 0.65, 2, [], []],
])('%j comes to %d', (scores, share, cluster, short, under) => {
  expect(told(scores)).toEqual({ answered: 2, share, cluster, short, under });
});
