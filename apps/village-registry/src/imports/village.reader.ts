import { plain } from '@titik/importing/reading/cell';
import type { Column } from '@titik/importing/reading/column';
import { type RowCells, wordTable } from '@titik/importing/reading/row-cells';
import { zoneOfProvince } from '../villages/zone-of-province';
import { readVillageCode } from './producer-columns';

/** A village as a list states it; names that it leaves out are looked up. */
export interface ListedVillage {
  code: string;
  zone: string;
  name?: string;
  district?: string;
  regency?: string;
  province?: string;
  programmes: string[];
  assessment?: { cluster: 1 | 2; assessedOn: string; source?: string };
  consolidationPoint?: string;
  port?: string;
}

/** What a list of villages may hold. */
export const villageColumns: Column[] = [
  {
    key: 'village_code',
    names: { id: 'Kode desa', en: 'Village code' },
    also: ['Kode Kemendagri', 'Kode wilayah', 'Kode', 'Kemendagri code', 'Code'],
    needed: 'village_code',
    example: '3526010001',
  },
  {
    key: 'name',
    names: { id: 'Nama desa', en: 'Village' },
    also: ['Desa', 'Desa/Kelurahan', 'Village name'],
    example: 'Batah Barat',
  },
  { key: 'district', names: { id: 'Kecamatan', en: 'District' }, example: 'Kwanyar' },
  {
    key: 'regency',
    names: { id: 'Kabupaten/Kota', en: 'Regency' },
    also: ['Kabupaten', 'Kab/Kota', 'Kab'],
    example: 'Kabupaten Bangkalan',
  },
  { key: 'province', names: { id: 'Provinsi', en: 'Province' }, example: 'Jawa Timur' },
  {
    key: 'programme',
    names: { id: 'Program', en: 'Programme' },
    also: ['Nama program', 'Program pembinaan', 'Programmes', 'Program desa'],
    example: 'desa-bisa-ekspor',
  },
  { key: 'cluster', names: { id: 'Klaster', en: 'Cluster' }, also: ['Kluster', 'Kategori'], example: '1' },
  {
    key: 'assessed_on',
    names: { id: 'Tanggal penilaian', en: 'Assessed on' },
    also: ['Dinilai', 'Tanggal klaster', 'Assessment date'],
    example: '2025-12-02',
  },
  {
    key: 'assessed_by',
    names: { id: 'Sumber penilaian', en: 'Assessment source' },
    also: ['Penilai', 'Assessed by'],
    example: 'Kementerian Perdagangan',
  },
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
];

const clusters = wordTable({
  '1': ['klaster 1', 'cluster 1', 'i', 'klaster i', 'siap ekspor', 'export ready'],
  '2': ['klaster 2', 'cluster 2', 'ii', 'klaster ii', 'perlu pendampingan', 'needs assistance'],
});

/** Reads a row of a list of villages. */
export function readVillage(cells: RowCells): ListedVillage | undefined {
  const code = cells.need('village_code', (column) => readVillageCode(cells, column));
  const zone = code && zoneOfProvince(code);
  if (code && !zone) cells.refuse('village_code', 'village.unknown-province', { code });
  const named = {
    name: cells.text('name'),
    district: cells.text('district'),
    regency: cells.text('regency'),
    province: cells.text('province'),
    consolidationPoint: cells.text('consolidation_point'),
    port: cells.text('port', 100),
  };
  const programmes = (cells.list('programme') ?? []).map(slugOf);
  if (programmes.includes('')) cells.refuse('programme', 'cell.bad-form', { example: 'desa-bisa-ekspor' });
  const cluster = cells.oneOf('cluster', clusters);
  const assessedOn = cells.day('assessed_on');
  if (cluster && cells.isEmpty('assessed_on')) cells.refuse('assessed_on', 'cell.missing');
  const source = cells.text('assessed_by', 300);
  if (!code || !zone || cells.faults.length > 0) return undefined;
  const assessment = cluster && assessedOn ? { cluster: Number(cluster) as 1 | 2, assessedOn, source } : undefined;
  return { code, zone, ...named, programmes: [...new Set(programmes)], assessment };
}

const slugOf = (name: string): string =>
  plain(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
