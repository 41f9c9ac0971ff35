import { placesOf } from './chart-places';

const edges = { width: 120, left: 10, right: 10 };

it('sets assessments that tell points at their days, oldest first', () => {
  const places = placesOf(
    [
      { assessedOn: '2026-01-11', share: 0.8 },
      { assessedOn: '2026-01-06', share: 0.5 },
      { assessedOn: '2026-01-03' },
      { assessedOn: '2026-01-01', share: 0.2 },
    ],
    edges,
  );
  expect(places.map(({ share, x }) => [share, x])).toEqual([
    [0.2, 10],
    [0.5, 60],
    [0.8, 110],
  ]);
});

it('keeps one alone at the left edge', () => {
  expect(placesOf([{ assessedOn: '2026-01-01', share: 1 }], edges)[0].x).toBe(10);
});
