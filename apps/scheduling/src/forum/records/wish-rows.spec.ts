import { addWords } from '@titik/platform/words';
import type { ForumRecords } from '../schedule/forum-records';
import en from '../../words/en.json';
import id from '../../words/id.json';
import { refOf, rowsOfCsv, sortRows } from './wish-rows';

addWords('scheduling', { en, id });

it('reads a CSV as it would stand in JSON', () => {
  const csv = '\uFEFFref , a,b,must,priority,slot,forbidden,after\nX,p,"q, r",tidak,2,,1 2,\nY,p,q,maybe,high,3,,X Z\n';
  expect(rowsOfCsv(csv)).toEqual([
    { ref: 'X', a: 'p', b: 'q, r', must: false, priority: 2, forbidden: [1, 2] },
    { ref: 'Y', a: 'p', b: 'q', must: 'maybe', priority: 'high', slot: 3, after: ['X', 'Z'] },
  ]);
});

it.each([';', '\t'])('reads what spreadsheets divide by %j', (by) => {
  expect(rowsOfCsv(['a;b;priority', 'p;q, r;2'].join('\n').replaceAll(';', by))).toEqual([
    { a: 'p', b: 'q, r', priority: 2 },
  ]);
});

it('knows a pair without a name of its own in either order', () => {
  expect(refOf({ a: 'x', b: 'y' })).toBe(refOf({ a: 'y', b: 'x' }));
  expect(refOf({ ref: 'own', a: 'x', b: 'y' })).toBe('own');
});

it('knows participants by their names too, as long as one alone is called so', () => {
  const ids = Array.from({ length: 4 }, (_, i) => `0000000${i}-0000-4000-8000-000000000000`);
  const names = ['BUMDes Maju', 'Harbour Seafood', 'Koperasi Laut', 'Koperasi Laut'];
  const participants = names.map((name, i) => ({ partyId: ids[i], name }));
  const records = { slots: 4, participants, wishes: [] } as unknown as ForumRecords;
  const rows = [
    { a: ' bumdes  maju', b: 'Harbour Seafood' },
    { a: ids[0], b: 'Koperasi Laut' },
    { a: 'Nobody', b: ids[1] },
  ];
  const { good, bad } = sortRows(rows, records, 'en');
  expect(good.map(({ input: { a, b } }) => [a, b])).toEqual([[ids[0], ids[1]]]);
  expect(bad.map(({ row, field, code }) => [row, field, code])).toEqual([
    [2, 'b', 'forum-day.name-twice'],
    [3, 'a', 'forum-day.unknown-participant'],
  ]);
  expect(bad.map(({ detail }) => detail)).toEqual([
    'More than one participant is called Koperasi Laut. Please give the id instead.',
    'Nobody does not take part in this forum day.',
  ]);
});
