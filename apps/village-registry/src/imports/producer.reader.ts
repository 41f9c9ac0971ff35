import type { Language, ProducerKind } from '@titik/contracts/values';
import type { Column } from '@titik/importing/reading/column';
import { type RowCells, wordTable } from '@titik/importing/reading/row-cells';
import type { AnyDomainError } from '@titik/platform/errors';
import { isTimeZone } from 'class-validator';
import { type PaperKind, paperNumber } from '../producers/paper-number';
import { villageCodeForm } from './producer-columns';

/** A producer as a list states it. */
export interface ListedProducer {
  /** The source's own id of it. */
  key?: string;
  name: string;
  kind: ProducerKind;
  villageCodes: string[];
  papers: { kind: PaperKind; number: string }[];
  contact: { name?: string; language?: Language; phone?: string; email?: string };
  consolidationPoint?: string;
  port?: string;
  zone?: string;
}

/** What a list of producers may hold. */
export const producerListColumns: Column[] = [
  {
    key: 'producer_key',
    names: { id: 'ID di sumber', en: "Source's id" },
    also: ['ID kelompok usaha di sumber', 'ID kelompok', 'Kode kelompok usaha', 'Producer key', 'External id'],
    example: 'K-0012',
  },
  {
    key: 'name',
    names: { id: 'Nama kelompok usaha', en: 'Producer' },
    also: ['Kelompok usaha', 'Nama', 'Nama BUMDes', 'Nama produsen', 'Producer name', 'Name', 'Nama UMKM', 'BUMDes'],
    needed: 'name',
    example: 'BUMDes Maju Bersama',
  },
  {
    key: 'kind',
    names: { id: 'Jenis kelompok usaha', en: 'Kind' },
    also: ['Jenis', 'Bentuk usaha', 'Jenis usaha', 'Producer kind'],
    example: 'bumdes',
  },
  {
    key: 'village_codes',
    names: { id: 'Kode desa', en: 'Village codes' },
    also: ['Kode desa yang diwakili', 'Village code', 'Kode Kemendagri', 'Desa yang diwakili'],
    needed: 'village_codes',
    example: '3526010001',
  },
  { key: 'nib', names: { id: 'NIB', en: 'NIB' }, also: ['Nomor Induk Berusaha'], example: '9120001234567' },
  { key: 'npwp', names: { id: 'NPWP', en: 'NPWP' }, also: ['Nomor NPWP', 'Tax number'], example: '0012345678901000' },
  {
    key: 'contact',
    names: { id: 'Nama kontak', en: 'Contact' },
    also: ['Kontak', 'Narahubung', 'Ketua', 'Penanggung jawab', 'Contact name'],
    example: 'Siti',
  },
  { key: 'language', names: { id: 'Bahasa', en: 'Language' }, example: 'id' },
  {
    key: 'phone',
    names: { id: 'Telepon', en: 'Phone' },
    also: ['HP', 'No HP', 'Nomor HP', 'WhatsApp', 'No WA', 'Nomor telepon'],
    example: '+6281234567890',
  },
  { key: 'email', names: { id: 'Surel', en: 'E-mail' }, also: ['Email', 'Alamat surel'], example: 'siti@example.org' },
  {
    key: 'consolidation_point',
    names: { id: 'Titik konsolidasi', en: 'Consolidation point' },
    also: ['Gudang konsolidasi'],
    example: 'Gudang Kwanyar',
  },
  {
    key: 'port',
    names: { id: 'Pelabuhan', en: 'Port' },
    also: ['Pelabuhan muat', 'Port of loading'],
    example: 'IDSUB',
  },
  { key: 'zone', names: { id: 'Zona waktu', en: 'Time zone' }, example: 'Asia/Jakarta' },
];

const kinds = wordTable<ProducerKind>({
  bumdes: ['BUM Desa', 'Badan Usaha Milik Desa', 'BUMDesma', 'BUMDes Bersama', 'village enterprise'],
  cooperative: ['Koperasi', 'KUD', 'co-operative'],
  msme: ['UMKM', 'UKM', 'IKM', 'SME', 'usaha mikro', 'perorangan', 'PT', 'CV', 'UD'],
  'farmer-group': [
    'Kelompok tani',
    'Poktan',
    'Gapoktan',
    'KWT',
    'Kelompok nelayan',
    'KUB',
    'Pokdakan',
    'Kelompok wanita tani',
  ],
  'off-taker': ['Offtaker', 'Off taker', 'Pembeli siaga', 'Penampung', 'Agregator', 'aggregator'],
});
// A name often says what it is.
const kindInName: [RegExp, ProducerKind][] = [
  [/^bum\s*des/i, 'bumdes'],
  [/^(koperasi|kud|ksu|kopwan)\b/i, 'cooperative'],
  [/^(kelompok|poktan|gapoktan|kwt|kub|pokdakan)\b/i, 'farmer-group'],
];
const languages = wordTable<Language>({
  id: ['Indonesia', 'bahasa Indonesia', 'Indonesian'],
  en: ['Inggris', 'English', 'bahasa Inggris'],
});

/** Reads a row of a list of producers. */
export function readProducer(cells: RowCells): ListedProducer | undefined {
  const name = cells.needText('name');
  const kind = cells.oneOf('kind', kinds) ?? (cells.isEmpty('kind') ? kindFrom(cells, name) : undefined);
  const villageCodes = cells.need('village_codes', () => readCodes(cells));
  const papers = (['nib', 'npwp'] as const).flatMap((paper) => readPaper(cells, paper));
  const contact = {
    name: cells.text('contact'),
    language: cells.oneOf('language', languages),
    phone: readPhone(cells),
    email: cells.form('email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'siti@example.org')?.toLowerCase(),
  };
  const key = cells.text('producer_key');
  const consolidationPoint = cells.text('consolidation_point');
  const port = cells.text('port', 100);
  const zone = cells.text('zone');
  if (zone !== undefined && !isTimeZone(zone)) cells.refuse('zone', 'cell.bad-form', { example: 'Asia/Jakarta' });
  if (!name || !kind || !villageCodes || cells.faults.length > 0) return undefined;
  return { key, name, kind, villageCodes, papers, contact, consolidationPoint, port, zone };
}

function kindFrom(cells: RowCells, name = ''): ProducerKind | undefined {
  return kindInName.find(([form]) => form.test(name))?.[1] ?? cells.refuse('kind', 'cell.missing');
}

function readCodes(cells: RowCells): string[] | undefined {
  const codes = (cells.list('village_codes') ?? []).map((code) => code.replace(/[.\s]/g, ''));
  return codes.length > 0 && codes.every((code) => villageCodeForm.test(code))
    ? [...new Set(codes)]
    : cells.refuse('village_codes', 'cell.bad-form', { example: '3526010001; 3526010002' });
}

function readPaper(cells: RowCells, kind: 'nib' | 'npwp'): ListedProducer['papers'] {
  if (cells.isEmpty(kind)) return [];
  try {
    return [{ kind, number: paperNumber(kind, cells.raw(kind), kind) }];
  } catch (error) {
    const { code, params } = error as AnyDomainError;
    cells.refuse(kind, code, params);
    return [];
  }
}

/** A number as people write it at home (0812 …) or abroad (+62 812 …), as E.164. */
function readPhone(cells: RowCells): string | undefined {
  const digits = cells.raw('phone').replace(/[\s().-]/g, '');
  if (digits === '') return undefined;
  const phone = digits.replace(/^00/, '+').replace(/^0/, '+62').replace(/^62/, '+62').replace(/^8/, '+628');
  return /^\+[1-9]\d{6,14}$/.test(phone)
    ? phone
    : cells.refuse('phone', 'cell.bad-form', { example: '+6281234567890' });
}
