import { certificateKinds } from '@titik/catalogue/data/certificate-kinds';
import type { Column } from '@titik/importing/reading/column';
import { type RowCells, wordTable } from '@titik/importing/reading/row-cells';
import { producerColumns, type ProducerRef, readProducerRef } from './producer-columns';

/** A certificate as a list states it. */
export interface ListedCertificate {
  producer: ProducerRef;
  kind: string;
  number?: string;
  issuer?: string;
  validFrom: string;
  validTo: string;
  markets?: string[];
  fileReference?: string;
}

/** What a list of certificates may hold. */
export const certificateColumns: Column[] = [
  ...producerColumns,
  {
    key: 'kind',
    names: { id: 'Jenis sertifikat', en: 'Certificate kind' },
    also: ['Sertifikat', 'Jenis', 'Nama sertifikat', 'Certificate', 'Kind'],
    needed: 'kind',
    example: 'haccp',
  },
  {
    key: 'number',
    names: { id: 'Nomor sertifikat', en: 'Certificate number' },
    also: ['Nomor', 'No. sertifikat', 'Number'],
    example: 'HACCP/2026/0123',
  },
  { key: 'issuer', names: { id: 'Penerbit', en: 'Issuer' }, also: ['Lembaga penerbit', 'Issued by'], example: 'BKIPM' },
  {
    key: 'valid_from',
    names: { id: 'Berlaku mulai', en: 'Valid from' },
    also: ['Tanggal terbit', 'Mulai berlaku', 'Issued on'],
    needed: 'valid_from',
    example: '2026-01-15',
  },
  {
    key: 'valid_to',
    names: { id: 'Berlaku sampai', en: 'Valid to' },
    also: ['Masa berlaku', 'Kedaluwarsa', 'Tanggal kedaluwarsa', 'Berakhir', 'Expires', 'Expiry date', 'Valid until'],
    needed: 'valid_to',
    example: '2028-01-14',
  },
  {
    key: 'markets',
    names: { id: 'Pasar', en: 'Markets' },
    also: ['Negara tujuan', 'Berlaku untuk'],
    example: 'AU; JP',
  },
  {
    key: 'file_reference',
    names: { id: 'Berkas', en: 'File reference' },
    also: ['Tautan berkas', 'File', 'Link'],
    example: '',
  },
];

const kinds = wordTable(
  Object.fromEntries(
    certificateKinds.map(({ code, names }) => [
      code,
      [names.id, names.en, names.id.replace(/\s*\(.*\)/, ''), names.en.replace(/\s*\(.*\)/, '')],
    ]),
  ),
);
const marketWords = new Map(
  Object.entries({
    'uni eropa': 'EU',
    'european union': 'EU',
    eropa: 'EU',
    'amerika serikat': 'US',
    'united states': 'US',
    usa: 'US',
    australia: 'AU',
    jepang: 'JP',
    japan: 'JP',
    'hong kong': 'HK',
    hongkong: 'HK',
    'timur tengah': 'ME',
    'middle east': 'ME',
  }),
);
const everywhere = /^(semua|semua pasar|all|all markets)$/i;

/** Reads a row of a list of certificates. */
export function readCertificate(cells: RowCells): ListedCertificate | undefined {
  const producer = readProducerRef(cells);
  const kind = cells.need('kind', (column) => cells.oneOf(column, kinds));
  const validFrom = cells.need('valid_from', (column) => cells.day(column));
  const validTo = cells.need('valid_to', (column) => cells.day(column));
  if (validFrom && validTo && validTo < validFrom) cells.refuse('valid_to', 'certificate.ends-before', { validTo });
  const number = cells.text('number');
  const issuer = cells.text('issuer');
  const markets = readMarkets(cells);
  const fileReference = cells.text('file_reference', 500);
  if (!kind || !validFrom || !validTo || cells.faults.length > 0) return undefined;
  return { producer, kind, number, issuer, validFrom, validTo, markets, fileReference };
}

function readMarkets(cells: RowCells): string[] | undefined {
  if (everywhere.test(cells.raw('markets'))) return undefined;
  const codes = cells.list('markets')?.map((word) => marketWords.get(word.toLowerCase()) ?? word.toUpperCase());
  if (codes?.some((code) => !/^[A-Z]{2,5}$/.test(code)))
    return cells.refuse('markets', 'cell.bad-form', { example: 'AU; JP' });
  return codes && [...new Set(codes)];
}
