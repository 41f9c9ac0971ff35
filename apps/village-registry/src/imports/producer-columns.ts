import type { Column } from '@titik/importing/reading/column';
import type { RowCells } from '@titik/importing/reading/row-cells';

/** By what a row names its producer; the first that is given decides. */
export interface ProducerRef {
  id?: string;
  /** NIB or NPWP, letters and digits only. */
  number?: string;
  /** The source's own id of it. */
  key?: string;
  name?: string;
  villageCode?: string;
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
export const villageCodeForm = /^\d{10}$/;

/** The columns by which offers, certificates and deliveries name their producer. */
export const producerColumns: Column[] = [
  {
    key: 'producer_number',
    names: { id: 'NIB/NPWP kelompok usaha', en: 'Legal number of producer' },
    also: ['NIB', 'NPWP', 'Nomor Induk Berusaha', 'NIB kelompok usaha', 'Nomor legal', 'Legal number'],
    needed: 'producer',
    example: '9120001234567',
  },
  {
    key: 'producer',
    names: { id: 'Kelompok usaha', en: 'Producer' },
    also: [
      'Nama kelompok usaha',
      'Nama BUMDes',
      'BUMDes',
      'Nama produsen',
      'Produsen',
      'Producer name',
      'Nama UMKM',
      'Koperasi',
    ],
    needed: 'producer',
    example: 'BUMDes Maju Bersama',
  },
  {
    key: 'village_code',
    names: { id: 'Kode desa', en: 'Village code' },
    also: ['Kode Kemendagri', 'Kode wilayah', 'Kemendagri code'],
    example: '3526010001',
  },
  {
    key: 'producer_key',
    names: { id: 'ID kelompok usaha di sumber', en: "Source's producer id" },
    also: ['ID kelompok', 'ID produsen', 'Kode kelompok usaha', 'Producer key'],
    needed: 'producer',
    example: 'K-0012',
  },
  {
    key: 'producer_id',
    names: { id: 'ID Titik Temu kelompok usaha', en: 'Titik Temu producer id' },
    needed: 'producer',
    example: '',
  },
];

/** A NIB or NPWP as it is kept; people write it with dots, dashes and spaces, and old NPWP without their zero. */
const legalNumber = (text: string): string =>
  text
    .replace(/[^0-9a-z]/gi, '')
    .toUpperCase()
    .replace(/^\d{15}$/, '0$&');

/** A village code, which lists also write with dots (35.26.01.0001). */
export function readVillageCode(cells: RowCells, column = 'village_code'): string | undefined {
  const code = cells.raw(column).replace(/[.\s]/g, '');
  if (code === '') return undefined;
  return villageCodeForm.test(code) ? code : cells.refuse(column, 'cell.bad-form', { example: '3526010001' });
}

/** By what the row names its producer; at least one way must be there. */
export function readProducerRef(cells: RowCells): ProducerRef {
  const id = cells.form('producer_id', uuid, '018f2b6e-…')?.toLowerCase();
  const number = legalNumber(cells.raw('producer_number')) || undefined;
  const key = cells.text('producer_key');
  const name = cells.text('producer');
  const villageCode = readVillageCode(cells);
  if (!id && !number && !key && !name && cells.faults.length === 0) cells.refuse('producer', 'cell.missing');
  return { id, number, key, name, villageCode };
}
