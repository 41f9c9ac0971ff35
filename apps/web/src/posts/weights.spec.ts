import { evened, pointsOf, sumOf, weightsOf } from './weights';

it.each([
  [
    { a: 0.3, b: 0.25, c: 0.45 },
    { a: 30, b: 25, c: 45 },
  ],
  [
    { a: 1 / 3, b: 1 / 3, c: 1 / 3 },
    { a: 34, b: 33, c: 33 },
  ],
  [
    { a: 0.255, b: 0.745, c: 0 },
    { a: 26, b: 74, c: 0 },
  ],
])('%j as whole percent is %j', (weights, points) => {
  expect(pointsOf(weights)).toEqual(points);
  expect(sumOf(pointsOf(weights))).toBe(100);
});

it('are shares of 1 for the server', () => expect(weightsOf({ a: 30, b: 70 })).toEqual({ a: 0.3, b: 0.7 }));

it.each([
  ['keeps what is right', { a: 50, b: 30, c: 20 }, { a: 50, b: 30, c: 20 }],
  ['scales what is too much', { a: 50, b: 50, c: 25 }, { a: 40, b: 40, c: 20 }],
  ['scales what is too little', { a: 10, b: 10, c: 0 }, { a: 50, b: 50, c: 0 }],
  ['lets none rule', { a: 40, b: 10, c: 10 }, { a: 50, b: 25, c: 25 }],
  ['gives to all where nothing was given', { a: 0, b: 0, c: 0 }, { a: 34, b: 33, c: 33 }],
  ['gives the rest to the others where one had all', { a: 50, b: 0, c: 0 }, { a: 50, b: 25, c: 25 }],
])('%s', (_, points, even) => expect(evened(points, 50)).toEqual(even));
