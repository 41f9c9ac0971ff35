import type { Column } from './column';
import { mapColumns } from './map-columns';

const columns: Column[] = [
  { key: 'village_code', names: { id: 'Kode desa', en: 'Village code' }, needed: 'code', example: '3526010001' },
  { key: 'product', names: { id: 'Produk', en: 'Product' }, also: ['Komoditas'], needed: 'product', example: 'tuna' },
  { key: 'commodity', names: { id: 'Kode komoditas', en: 'Commodity' }, needed: 'product', example: 'tuna' },
  { key: 'moq', names: { id: 'Pesanan minimum', en: 'MOQ' }, example: '5' },
];

describe('columns', () => {
  it('are found in both languages and in any spelling, under a title', () => {
    const rows = [
      ['DAFTAR PENAWARAN 2026'],
      [],
      ['No', 'KODE_DESA', 'komoditas ', 'Moq'],
      ['1', '3526010001', 'tuna', '5'],
    ];
    expect(mapColumns(rows, columns)).toMatchObject({
      headerAt: 2,
      mapping: { village_code: 'KODE_DESA', product: 'komoditas', moq: 'Moq' },
      ignored: ['No'],
      missing: [],
    });
  });

  it('that are wanted and not there are named, one of those that would do', () => {
    expect(mapColumns([['Desa', 'Barang']], columns)).toMatchObject({
      mapping: {},
      missing: ['village_code', 'product'],
    });
  });

  it('stand where a person said', () => {
    const said = { village_code: 'Desa', product: 'Barang' };
    expect(mapColumns([['Desa', 'Barang', 'Produk']], columns, said)).toMatchObject({ mapping: said, missing: [] });
  });

  it('need not be there when their value is given for the whole file', () => {
    expect(mapColumns([['Produk']], columns, {}, ['village_code']).missing).toEqual([]);
  });
});
