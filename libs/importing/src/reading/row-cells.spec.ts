import type { Cell } from './cell';
import { placesOf, RowCells, wordTable } from './row-cells';

const row = (cells: Record<string, Cell>, given?: Record<string, string>): RowCells => {
  const keys = Object.keys(cells);
  return new RowCells(Object.values(cells), placesOf(keys, Object.fromEntries(keys.map((key) => [key, key]))), given);
};

it('gives values of every kind', () => {
  const cells = row({
    a: ' x  y ',
    n: '1.234,5',
    q: '5,5 ton',
    d: '5 Maret 2026',
    e: new Date('2026-03-05'),
    s: 46086,
    f: 'Ya',
  });
  expect(cells.text('a')).toBe('x y');
  expect(cells.number('n')).toBe(1234.5);
  expect(cells.quantity('q')).toEqual({ value: 5.5, unit: 'ton' });
  expect(['d', 'e', 's'].map((key) => cells.day(key))).toEqual(['2026-03-05', '2026-03-05', '2026-03-05']);
  expect(cells.flag('f')).toBe(true);
  expect(cells.number('nowhere')).toBeUndefined();
  expect(cells.faults).toEqual([]);
});

it('notes every fault of a row with column, value and code', () => {
  const cells = row({ n: '1.234', d: '03/25/2026', k: 'kapal', m: '' });
  cells.number('n');
  cells.day('d');
  cells.oneOf('k', wordTable({ bumdes: ['bum desa'] }));
  cells.needText('m');
  cells.number('n', { max: 1 });
  expect(cells.faults.map(({ column, value, code }) => [column, value, code])).toEqual([
    ['n', '1.234', 'cell.ambiguous-number'],
    ['d', '03/25/2026', 'cell.no-day'],
    ['k', 'kapal', 'cell.not-one-of'],
    ['m', '', 'cell.missing'],
    ['n', '1.234', 'cell.ambiguous-number'],
  ]);
});

it('takes what is said for the whole file where the row says nothing', () => {
  expect(row({ programme: '' }, { programme: 'desa-devisa' }).text('programme')).toBe('desa-devisa');
  expect(row({ programme: 'lain' }, { programme: 'desa-devisa' }).text('programme')).toBe('lain');
});
