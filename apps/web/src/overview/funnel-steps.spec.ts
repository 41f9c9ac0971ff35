import { shownSteps } from './funnel-steps';

it('sets each count against the first and against the one before it', () => {
  const counts = [200, 100, 0, 0].map((count, place) => ({ step: `s${place}`, count }));
  expect(shownSteps(counts)).toEqual([
    { step: 's0', count: 200, ofFirst: 1 },
    { step: 's1', count: 100, ofFirst: 0.5, ofBefore: 0.5 },
    { step: 's2', count: 0, ofFirst: 0, ofBefore: 0 },
    { step: 's3', count: 0, ofFirst: 0 },
  ]);
});

it('tells no share of a step that is smaller', () => {
  const steps = shownSteps([
    { step: 'met', count: 1 },
    { step: 'dealing', count: 4 },
  ]);
  expect(steps.map(({ ofFirst, ofBefore }) => [ofFirst, ofBefore])).toEqual([
    [0.25, undefined],
    [1, undefined],
  ]);
});
