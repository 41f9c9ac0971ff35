import type { Column } from '@titik/importing/reading/column';
import { producerColumns } from './producer-columns';

/** What a list of offers may hold. */
export const offerColumns: Column[] = [
  ...producerColumns,
  {
    key: 'offer_key',
    names: { id: 'ID penawaran di sumber', en: "Source's offer id" },
    also: ['ID penawaran', 'Kode penawaran', 'Offer id', 'External id', 'ID produk'],
    example: 'P-0001',
  },
  {
    key: 'product',
    names: { id: 'Produk', en: 'Product' },
    also: ['Nama produk', 'Komoditas', 'Jenis produk', 'Produk unggulan', 'Product name', 'Goods'],
    needed: 'product',
    example: 'daging rajungan pasteurisasi',
  },
  {
    key: 'commodity',
    names: { id: 'Kode komoditas', en: 'Commodity' },
    also: ['Commodity code'],
    needed: 'product',
    example: '',
  },
  { key: 'form', names: { id: 'Bentuk', en: 'Form' }, also: ['Bentuk produk', 'Kode bentuk', 'Olahan'], example: '' },
  {
    key: 'dependable',
    names: { id: 'Kapasitas andal per bulan', en: 'Dependable capacity a month' },
    also: ['Kapasitas', 'Kapasitas per bulan', 'Kapasitas produksi', 'Kapasitas andal', 'Dependable', 'Capacity'],
    needed: 'dependable',
    example: '5',
  },
  {
    key: 'potential',
    names: { id: 'Potensi per bulan', en: 'Potential a month' },
    also: ['Potensi', 'Kapasitas potensial', 'Potential', 'Potential capacity'],
    example: '8',
  },
  {
    key: 'committed',
    names: { id: 'Sudah terikat per bulan', en: 'Committed a month' },
    also: ['Terikat', 'Committed', 'Kapasitas terikat'],
    example: '1',
  },
  {
    key: 'unit',
    names: { id: 'Satuan', en: 'Unit' },
    also: ['Satuan kapasitas', 'UOM', 'Unit of measure'],
    example: 'ton',
  },
  {
    key: 'capacity_reason',
    names: { id: 'Sebab kapasitas di bawah potensi', en: 'Why capacity is below potential' },
    also: ['Kendala', 'Kendala produksi', 'Reason'],
    example: 'cuaca',
  },
  {
    key: 'season',
    names: { id: 'Bulan panen', en: 'Season months' },
    also: ['Musim', 'Musim panen', 'Bulan produksi', 'Season', 'Months'],
    example: 'Mar–Okt',
  },
  {
    key: 'moq',
    names: { id: 'Pesanan minimum', en: 'Minimum order' },
    also: ['MOQ', 'Minimal order', 'Minimum order quantity'],
    example: '0,5',
  },
  {
    key: 'lead_time',
    names: { id: 'Waktu penyiapan (hari)', en: 'Lead time (days)' },
    also: ['Waktu penyiapan', 'Lead time', 'Lama produksi'],
    example: '14',
  },
  {
    key: 'price',
    names: { id: 'Harga', en: 'Price' },
    also: ['Harga jual', 'Harga ekspor', 'Unit price', 'Harga satuan'],
    example: '14,5',
  },
  { key: 'currency', names: { id: 'Mata uang', en: 'Currency' }, also: ['Valuta'], example: 'USD' },
  {
    key: 'incoterm',
    names: { id: 'Incoterm', en: 'Incoterm' },
    also: ['Incoterms', 'Syarat penyerahan', 'Terms'],
    example: 'FOB',
  },
  {
    key: 'price_per',
    names: { id: 'Harga per satuan', en: 'Price per unit' },
    also: ['Harga per', 'Satuan harga', 'Price per', 'Price unit'],
    example: 'kg',
  },
];
