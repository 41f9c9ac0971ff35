import { refOf, rowsOfCsv } from './wish-rows';

it('reads a CSV as it would stand in JSON', () => {
  const csv = '\uFEFFref , a,b,must,priority,slot,forbidden,after\nX,p,"q, r",tidak,2,,1 2,\nY,p,q,maybe,high,3,,X Z\n';
  expect(rowsOfCsv(csv)).toEqual([
    { ref: 'X', a: 'p', b: 'q, r', must: false, priority: 2, forbidden: [1, 2] },
    { ref: 'Y', a: 'p', b: 'q', must: 'maybe', priority: 'high', slot: 3, after: ['X', 'Z'] },
  ]);
});

it('knows a pair without a name of its own in either order', () => {
  expect(refOf({ a: 'x', b: 'y' })).toBe(refOf({ a: 'y', b: 'x' }));
  expect(refOf({ ref: 'own', a: 'x', b: 'y' })).toBe('own');
});
