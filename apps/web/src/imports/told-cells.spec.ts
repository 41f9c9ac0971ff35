import { reportSearch } from './report-search';
import { toldCells } from './told-cells';

it('tells what stands in a row, without what is empty, and not too much of it', () => {
  expect(toldCells(['3526010001', '', ' ', 'Batah Barat'])).toBe('3526010001 · Batah Barat');
  expect(toldCells(['a'.repeat(300)])).toHaveLength(160);
});

it('shows the rows that the address names', () => {
  expect(reportSearch({ rows: 'bad' })).toEqual({ rows: 'bad' });
  expect(reportSearch({ rows: 'good' })).toEqual({});
});
