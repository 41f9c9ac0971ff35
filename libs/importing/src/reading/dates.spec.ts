import { readDay, readYearMonth } from './dates';
import { readMonths } from './months';

describe('a day as written', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['05/03/2026', '2026-03-05'],
    ['5-3-2026', '2026-03-05'],
    ['05.03.2026', '2026-03-05'],
    ['2026-03-05T10:00:00Z', '2026-03-05'],
    ['05/03/2026 14.30', '2026-03-05'],
    ['5 Maret 2026', '2026-03-05'],
    ['17 Agt. 2025', '2025-08-17'],
    ['12-Des-2025', '2025-12-12'],
    ['March 5, 2026', '2026-03-05'],
    ['46086', '2026-03-05'],
    ['03/25/2026', undefined],
    ['31/02/2026', undefined],
    ['5/3/26', undefined],
    ['besok', undefined],
    ['2026', undefined],
  ])('%j is %s', (text, day) => expect(readDay(text)).toBe(day));

  it.each([
    ['2027-01', '2027-01'],
    ['1/2027', '2027-01'],
    ['Januari 2027', '2027-01'],
    ['Okt 2027', '2027-10'],
    ['15/01/2027', '2027-01'],
    ['2027-13', undefined],
    ['13/2027', undefined],
  ])('%j lies in the month %s', (text, month) => expect(readYearMonth(text)).toBe(month));
});

describe('months of the year', () => {
  it.each([
    ['3,4,5', [3, 4, 5]],
    ['Mar–Mei', [3, 4, 5]],
    ['Okt - Feb', [1, 2, 10, 11, 12]],
    ['Juni s/d Agustus', [6, 7, 8]],
    ['jan; mar; des', [1, 3, 12]],
    ['April dan Mei', [4, 5]],
    ['Sepanjang tahun', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['5', [5]],
    ['13', undefined],
    ['Jan-', undefined],
    ['musim hujan', undefined],
  ])('%j are %j', (text, months) => expect(readMonths(text)).toEqual(months));
});
