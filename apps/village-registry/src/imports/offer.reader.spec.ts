import type { Cell } from '@titik/importing/reading/cell';
import { RowCells } from '@titik/importing/reading/row-cells';
import { readOffer } from './offer.reader';

const row = (part: Record<string, Cell> = {}): RowCells => {
  const cells = { producer: 'BUMDes Maju', product: 'rajungan pasteurisasi', dependable: '5', unit: 'ton', ...part };
  return new RowCells(Object.values(cells), new Map(Object.keys(cells).map((key, at) => [key, at])));
};
const read = (part?: Record<string, Cell>) => readOffer(row(part));
const faults = (part: Record<string, Cell>): string[] => {
  const cells = row(part);
  expect(readOffer(cells)).toBeUndefined();
  return cells.faults.map(({ column, code }) => `${column} ${code}`);
};

describe('a row of a list of offers', () => {
  it('is reckoned by the base unit, its words resolved', () => {
    const more = { potential: '8', moq: '500 kg', season: 'Okt–Feb', lead_time: '2 minggu' };
    expect(read({ ...more, price: 'Rp 150.000,5', incoterm: 'fob', price_per: 'kg' })).toMatchObject({
      commodity: 'blue-swimming-crab',
      form: 'meat-pasteurised',
      unit: 'KGM',
      dependable: 5000,
      potential: 8000,
      moq: 500,
      seasonMonths: [1, 2, 10, 11, 12],
      leadTimeDays: 14,
      price: { amount: 150_000.5, currency: 'IDR', incoterm: 'FOB' },
    });
  });

  it('may carry its units in the figures, and the numbers of a workbook', () => {
    expect(read({ dependable: '5.5 ton', unit: '' })).toMatchObject({ dependable: 5500 });
    expect(read({ dependable: 1.234 })).toMatchObject({ dependable: 1234 });
  });

  it('says nothing of what its list leaves out, so that nothing stored is lost', () => {
    expect(read()).toEqual(expect.objectContaining({ moq: undefined, price: undefined, seasonMonths: undefined }));
  });

  it.each<[Record<string, Cell>, string[]]>([
    [{ product: 'mesin fotokopi' }, ['product import.unknown-words']],
    [{ product: 'tuna' }, ['form import.unknown-form']],
    [{ product: 'hasil laut' }, ['product import.broad-product']],
    [{ dependable: '' }, ['dependable cell.missing']],
    [{ dependable: '1.234' }, ['dependable cell.ambiguous-number']],
    [{ potential: '4' }, ['dependable offer.above-potential']],
    [{ unit: 'gantang', potential: '9' }, ['unit offer.unknown-unit']],
    [{ price: '14,5', currency: 'USD', incoterm: 'FOB' }, ['price_per cell.missing']],
    [{ price: '14,5', currency: 'USD', price_per: 'kg' }, ['incoterm cell.missing']],
    [{ producer: '' }, ['producer cell.missing']],
    [
      { dependable: 'x', season: 'musim hujan', incoterm: 'XYZ', lead_time: 'lama', price: '1', currency: 'dolar' },
      [
        'season cell.no-months',
        'lead_time cell.no-number',
        'dependable cell.no-number',
        'currency cell.bad-form',
        'incoterm cell.not-one-of',
        'price_per cell.missing',
      ],
    ],
  ])('with %j is refused for %j', (part, wanted) => expect(faults(part)).toEqual(wanted));
});
