import type { Language, ProducerKind } from '@titik/contracts/values';
import { type RowCells, wordTable } from '@titik/importing/reading/row-cells';
import type { AnyDomainError } from '@titik/platform/errors';
import { isISO31661Alpha2, isTimeZone } from 'class-validator';
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
  portKm?: number;
  mentor?: { name: string; until?: string };
  excludedCountries?: string[];
  zone?: string;
}

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
  const portKm = cells.number('port_km', { min: 0, max: 3000 });
  const mentor = readMentor(cells);
  const excludedCountries = readCountries(cells);
  const zone = cells.text('zone');
  if (zone !== undefined && !isTimeZone(zone)) cells.refuse('zone', 'cell.bad-form', { example: 'Asia/Jakarta' });
  if (!name || !kind || !villageCodes || cells.faults.length > 0) return undefined;
  const terms = { consolidationPoint, port, portKm, mentor, excludedCountries };
  return { key, name, kind, villageCodes, papers, contact, ...terms, zone };
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

function readMentor(cells: RowCells): ListedProducer['mentor'] {
  const until = cells.day('mentor_until');
  const name = until === undefined ? cells.text('mentor') : cells.needText('mentor');
  return name === undefined ? undefined : { name, ...(until !== undefined && { until }) };
}

function readCountries(cells: RowCells): string[] | undefined {
  const codes = cells.list('excluded_countries')?.map((code) => code.toUpperCase());
  return codes === undefined || codes.every((code) => isISO31661Alpha2(code))
    ? codes
    : cells.refuse('excluded_countries', 'cell.bad-form', { example: 'KP; IR' });
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
